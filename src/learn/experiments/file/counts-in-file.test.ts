import { expect, test } from 'vitest'
import { countsIn, fileWords } from './counts-in-file.ts'

const expected = { figures: ['Opens', 'クリック'], controlName: 'The usual mail', variantName: '', isAlone: false }
const read = (said: string, more: Partial<typeof expected> = {}) =>
  countsIn(new TextEncoder().encode(said), { ...expected, ...more })
const whole = {
  control: 5000,
  variant: 5000,
  figures: [
    { name: 'Opens', control: 750, variant: 1095 },
    { name: 'クリック', control: 100, variant: 160 },
  ],
}

test.each([
  ['commas', 'group,people,Opens,クリック\ncontrol,5000,750,100\nvariant,5000,1095,160\n'],
  ['quotes and thousands', '群,人数,opens,クリック\r\n施策群,"5,000","1,095",160\r\n対照群,"5,000",750,100\r\n'],
  [
    'tabs and wide digits',
    'Group\tPeople\tクリック\tOpens\nThe usual mail\t５０００\t100\t750\nvariant group\t5000\t160\t1095',
  ],
  ['a mark at the beginning', '\uFEFFgroup,people,Opens,クリック\ncontrol,5000,750,100\nvariant,5000,1095,160'],
])('a line for each group is read: %s', (_, said) => {
  expect(read(said)).toEqual(whole)
})

test('a file of an older Excel, in Shift_JIS', () => {
  // 群,人数,Opens,クリック / 対照群,5000,750,100 / 施策群,5000,1095,160, as iconv -t CP932 writes it
  const hex =
    '8c512c906c90942c4f70656e732c834e838a8362834e0d0a91ce8fc68c512c353030302c3735302c3130300d0a8e7b8df48c512c353030302c313039352c3136300d0a'
  expect(countsIn(Uint8Array.from(Buffer.from(hex, 'hex')), expected)).toEqual(whole)
})

test('what Excel calls Unicode text, and what is no text at all', () => {
  const said = '\uFEFFgroup\tpeople\tOpens\tクリック\r\ncontrol\t5000\t750\t100\r\nvariant\t5000\t1095\t160\r\n'
  expect(countsIn(new Uint8Array(Buffer.from(said, 'utf16le')), expected)).toEqual(whole)
  expect(countsIn(Uint8Array.of(0x67, 0xff, 0xff, 0x2c), expected)).toEqual({ problem: fileWords.notRead })
})

test('without a comparison group one line is enough', () => {
  const said = 'group,people,Opens,クリック\nvariant,5000,1095,160\n'
  expect(read(said, { isAlone: true })).toMatchObject({
    control: null,
    variant: 5000,
    figures: [{ control: null }, {}],
  })
  expect(read(said)).toEqual({ problem: fileWords.noGroup })
})

test.each([
  ['group,Opens,クリック\ncontrol,1,1\nvariant,1,1', fileWords.noHead.en],
  ['', fileWords.noHead.en],
  ['group,people,Opens\ncontrol,5,1\nvariant,5,1', 'There is no column “クリック”.'],
  ['group,people,Opens,クリック\ncontrol,5,1,1\ncontrol,5,1,1\nvariant,5,1,1', fileWords.noGroup.en],
  ['group,people,Opens,クリック\ncontrol,5,1.5,1\nvariant,5,1,1', '“1.5” is not a whole number of people.'],
  ['group,people,Opens,クリック\ncontrol,5,15%,1\nvariant,5,1,1', '“15%” is not a whole number of people.'],
  ['group,people,Opens,クリック\ncontrol,-5,1,1\nvariant,5,1,1', '“-5” is not a whole number of people.'],
  ['group,people,Opens,クリック\n"control,5,1,1\nvariant,5,1,1', fileWords.notRead.en],
])('what is not certain is refused with the reason: %j', (said, reason) => {
  expect(read(said)).toEqual({ problem: expect.objectContaining({ en: reason }) })
})
