import { expect, test } from 'vitest'
import { type Address, addressAfter } from './address-after.ts'
import { municipalityOf } from './municipality-code.ts'
import { postalCodeOf } from './postal-code.ts'
import { prefectureIn, prefectureOf, prefectures } from './prefectures.ts'

test.each([
  ['1000001', null, '100-0001'],
  ['〒100-0001', 'JP', '100-0001'],
  ['１００ー０００１', '日本', '100-0001'],
  ['〒 １０００００１', null, '100-0001'],
  [' 060 0001 ', 'Japan', '060-0001'],
  ['SW1A 1AA', 'GB', 'SW1A 1AA'],
  ['1000001', 'CL', '1000001'],
  ['75008', null, '75008'],
  ['600001', 'JP', null],
  ['〒60-0001', null, null],
  ['10000012', 'JP', null],
  ['abc', 'JP', null],
])('the postal code %s of %s is %s', (raw, country, code) => {
  expect(postalCodeOf(raw, country)).toEqual(code === null ? { ok: false } : { ok: true, code })
})

test('the prefectures are 47, in the order of JIS X 0401', () => {
  expect(prefectures).toHaveLength(47)
  const at = (code: string) => prefectures.find((one) => one.code === code)?.name.ja
  expect(['01', '13', '14', '26', '27', '30', '40', '47'].map(at)).toEqual([
    '北海道',
    '東京都',
    '神奈川県',
    '京都府',
    '大阪府',
    '和歌山県',
    '福岡県',
    '沖縄県',
  ])
})

test.each([
  ['東京都', '13'],
  ['東京', '13'],
  ['Tokyo', '13'],
  ['京都', '26'],
  ['京都府', '26'],
  ['北海道', '01'],
  ['Hokkaido', '01'],
  ['13', '13'],
  ['1', '01'],
  ['１３', '13'],
  ['Osaka Prefecture', '27'],
  ['Kyoto-fu', '26'],
  ['48', null],
  ['横浜', null],
  ['', null],
])('%s is prefecture %s', (raw, code) => expect(prefectureOf(raw)).toBe(code))

test.each([
  ['東京都千代田区千代田1-1', '13'],
  ['〒604-8571 京都府京都市中京区', '26'],
  ['日本 〒060-0001、北海道札幌市', '01'],
  ['横浜市西区みなとみらい2', null],
  ['千葉市中央区', null],
  ['1 Harbour Road, Tokyo', null],
])('%s begins with prefecture %s', (address, code) => expect(prefectureIn(address)).toBe(code))

test.each([
  ['131016', null, '131016 13'],
  ['13101', null, '131016 13'],
  ['１３１０１６', null, '131016 13'],
  ['011002', null, '011002 01'],
  ['01100', null, '011002 01'],
  ['11002', null, '011002 01'],
  ['130001', null, '130001 13'],
  ['131017', null, 'check digit'],
  ['480000', null, 'not a code'],
  ['130502', null, 'not a code'],
  ['1310', null, 'not a code'],
  ['千代田区', null, 'not a code'],
  ['16411', null, 'five or six'],
  ['16411', '01', '016411 01'],
  ['16411', '16', '164119 16'],
])('the municipality %s with prefecture %s is %s', (raw, prefecture, said) => {
  const read = municipalityOf(raw, prefecture)
  expect(read.ok ? `${read.code} ${read.prefecture}` : read.because).toBe(said)
})

const nowhere: Address = { country: null, postalCode: null, prefecture: null, municipalityCode: null, address: null }

test.each<[string, Partial<Address>, Parameters<typeof addressAfter>[1], object, string[]]>([
  [
    'the prefecture comes from the address',
    {},
    { address: '東京都千代田区1' },
    { address: '東京都千代田区1', prefecture: '13' },
    [],
  ],
  ['or from the code', {}, { municipalityCode: '13101' }, { municipalityCode: '131016', prefecture: '13' }, []],
  [
    'and from nothing else',
    {},
    { postalCode: '1000001', address: '千代田区1' },
    { postalCode: '100-0001', address: '千代田区1' },
    [],
  ],
  [
    'said otherwise than the address',
    {},
    { prefecture: '大阪', address: '東京都千代田区1' },
    { address: '東京都千代田区1' },
    ['prefecture'],
  ],
  ['a code of another prefecture', { prefecture: '27' }, { municipalityCode: '131016' }, {}, ['municipalityCode']],
  [
    'a move to another prefecture',
    { prefecture: '27' },
    { address: '東京都港区1' },
    { address: '東京都港区1', prefecture: '13' },
    [],
  ],
  [
    'a move leaves the code of the old municipality',
    { prefecture: '27', municipalityCode: '271004' },
    { address: '東京都港区1' },
    { address: '東京都港区1', prefecture: '13', municipalityCode: null },
    [],
  ],
  [
    'another prefecture than the address on record',
    { address: '東京都港区1', prefecture: '13' },
    { prefecture: '27' },
    {},
    ['prefecture'],
  ],
  [
    'abroad',
    { country: 'FR' },
    { prefecture: '東京', municipalityCode: '131016', postalCode: '75008' },
    { postalCode: '75008' },
    ['prefecture', 'municipalityCode'],
  ],
  ['moved abroad in the same wish', {}, { country: 'FR', postalCode: '1000001' }, { postalCode: '1000001' }, []],
  [
    'emptied',
    { prefecture: '13' },
    { postalCode: '', prefecture: null, municipalityCode: null, address: '' },
    { postalCode: null, prefecture: null, municipalityCode: null, address: null },
    [],
  ],
  ['nothing wished', { prefecture: '13' }, {}, {}, []],
])('%s', (_, before, wish, kept, refused) => {
  const after = addressAfter({ ...nowhere, ...before }, wish)
  expect([after.kept, after.refused.map(({ field }) => field)]).toEqual([kept, refused])
})
