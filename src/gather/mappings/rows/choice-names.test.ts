import { expect, test } from 'vitest'
import { importables } from '../suggesting/everyday.fixture.ts'

test('each choice of each field that a file fills has a name of its own in both languages', () => {
  const fields = importables.flatMap(({ name, fields }) => fields.map((field) => ({ target: name, ...field })))
  const withChoices = fields.filter(({ choices = [] }) => choices.length > 0)
  expect(withChoices.map(({ target, name }) => `${target}.${name}`).toSorted()).toEqual([
    'cases.priority',
    'cases.status',
    'contracts.kind',
    'contracts.period',
    'customers.kind',
    'customers.stage',
    'events.means',
    'people.email_marketing',
    'people.line_marketing',
    'people.marketing',
    'people.phone_marketing',
    'people.post_marketing',
    'people.sms_marketing',
  ])
  for (const { target, name, choices = [], choiceNames = {} } of withChoices)
    for (const choice of choices) {
      const { en = '', ja = '' } = choiceNames[choice] ?? {}
      expect([en, /[぀-ヿ一-鿿]/.test(ja)], `${target}.${name} ${choice}`).toEqual([expect.stringMatching(/./), true])
    }
})
