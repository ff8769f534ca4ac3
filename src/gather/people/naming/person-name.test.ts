import { expect, test } from 'vitest'
import { fullName, searchForms } from './person-name.ts'

test.each([
  [{ familyName: '青木', givenName: 'さくら' }, '青木 さくら'],
  [{ familyName: 'Rivera', givenName: 'Tomás' }, 'Tomás Rivera'],
  [{ name: ' 森田 健 ', familyName: '別', givenName: '名' }, '森田 健'],
  [{ givenName: 'Ines' }, 'Ines'],
])('%j is written %s', (parts, name) => expect(fullName(parts)).toBe(name))

test.each([
  [{ name: '青木　さくら' }, { normal: '青木さくら', turned: 'さくら青木' }],
  [{ name: 'Tomás Rivera' }, { normal: 'tomasrivera', turned: 'riveratomas' }],
  [{ name: 'ガブリエル・ガルシア' }, { normal: 'ガブリエルガルシア', turned: 'ガルシアガブリエル' }],
  [{ name: 'ﾊﾞﾝﾀﾞｲ' }, { normal: 'バンダイ', turned: '' }],
])('%j is found as %j', (parts, forms) => expect(searchForms(parts)).toEqual(forms))
