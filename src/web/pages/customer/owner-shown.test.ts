import { expect, test } from 'vitest'
import { ownerShown } from './words.ts'

test.each([
  ['高橋', null, 'Owner 高橋', '主担当：高橋'],
  ['高橋', '鈴木花子', 'Owner 高橋', '主担当：高橋'],
  [null, '鈴木花子', 'Owner 鈴木花子 (not invited yet)', '主担当：鈴木花子（未招待）'],
  [null, null, 'Nobody owns this customer', '主担当が未定です'],
])('member %s, named %s', (member, named, en, ja) => expect(ownerShown(member, named)).toEqual({ en, ja }))
