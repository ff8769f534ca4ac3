import { expect, test } from 'vitest'
import { filled, refusals } from '#platform/tables/words.ts'
import { customerMissing } from '../customers/words.ts'
import { personMissing } from '../surveys/words.ts'
import { withoutValues } from './integrity.ts'

test('a report leaves out what a row said, and keeps what the advice calls the switch', () => {
  expect(withoutValues(customerMissing('A-9').en)).toBe(
    'No customer is known as “…”. Import the customers first, or switch on “Create customers that are not there yet”.',
  )
  expect(withoutValues(customerMissing('桜').ja)).toBe(
    '「…」に該当する顧客がいません。先に顧客を取り込むか、「未登録の顧客は新しく作成する」を選んでください。',
  )
  expect(withoutValues(personMissing('青木').ja)).toBe(
    '「…」に該当する方がいません。先に担当者を取り込むか、「未登録の顧客は新しく作成する」を選んでください。',
  )
  expect(withoutValues(filled(refusals.flag, 'たぶん').ja)).toBe('「…」は「はい」「いいえ」のどちらにも読めません')
})

test.each(['', '$&', '桜」x'])('the value “%s” is left out as it is written', (value) => {
  expect(withoutValues(filled(refusals.number, value).en)).toBe('“…” is not a number')
})
