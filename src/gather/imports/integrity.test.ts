import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { filled, refusals } from '#platform/tables/words.ts'
import { type World, world } from '../../../test/world.ts'
import { customerMissing } from '../customers/words.ts'
import { personMissing } from '../surveys/words.ts'
import { withoutValues } from './integrity.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-03-01')
})
afterAll(() => house.close())

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

test('a reason that names a row is told as an example where others name other rows', async () => {
  const { api, request } = await house.workspace()
  const body = 'code,name\nA,Akebono\nA,Akebono\nB,Blue Harbor\nB,Blue Harbor\n'
  const uploaded = await request('/api/v1/uploads?name=twice.csv', { method: 'POST', body })
  const { id: uploadId } = (await uploaded.json()) as { id: string }
  const mapping = { target: 'customers', source: 'crm', columns: { external_id: 'code', name: 'name' } }
  const { id } = await api.imports.create({ uploadId, mapping })
  await api.imports.run({ id })
  await house.settle()
  const { latest } = await api.imports.find({ id })
  expect(latest?.faults.filter(({ name }) => name === 'skipped')).toMatchObject([
    {
      count: 2,
      label: {
        en: '2 rows were passed over, for example: About the same record as row 3, where they are taken together',
        ja: '2行を対象外としました。例：3行目と同じレコードのため、3行目にまとめました',
      },
      examples: ['2', '4'],
    },
  ])
})
