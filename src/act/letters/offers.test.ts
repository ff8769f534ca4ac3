import { expect, test } from 'vitest'
import { offersIn } from './offers.ts'

test.each([
  'The lid may come loose. Please stop using it and call us.',
  '蓋が外れるおそれがあります。使用を中止し、ご連絡ください。無料で交換します。',
  '対象は製造番号 1200 から 3400 までの 2,200 台です。',
  'Update to version 2.1 by 30 April. 15% of the machines are concerned.',
  'We deal with the fault at once.',
  '営業担当（セールス）よりお電話します。',
])('%j offers nothing', (text) => expect(offersIn([text])).toEqual([]))

test.each([
  ['交換費用は１２，０００円です。', '12,000円'],
  ['Only ¥ 9,800 for a new one', '¥ 9,800'],
  ['It costs 40 dollars.', '40 dollars'],
  ['代替品は3万円です', '3万円'],
  ['後継機を 20％ OFF で', '20% off'],
  ['後継機が３割引', '3割引'],
  ['後継機を半額で', '半額'],
  ['今だけ後継機を', '今だけ'],
  ['A limited-time chance', 'limited-time'],
  ['ﾎﾝｷのｷｬﾝﾍﾟｰﾝ', 'キャンペーン'],
  ['Use coupon SAFE', 'coupon'],
  ['お申込みはこちら', 'お申込みは'],
])('%j offers something: %s', (text, found) => expect(offersIn(['', text])).toContain(found))
