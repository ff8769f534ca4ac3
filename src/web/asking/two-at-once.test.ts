import { expect, test } from 'vitest'
import { askWhose, meetings, without } from './two-at-once.ts'

test('a wish goes on without the fields, and the parts of fields, in which the other stays', () => {
  const wish = { id: 'c1', stage: 'leaving', name: 'Acme', attributes: { grade: 'A', since: 2024 } }
  expect(without(wish, ['stage', 'attributes.grade'])).toEqual({ id: 'c1', name: 'Acme', attributes: { since: 2024 } })
  expect(without(wish, [])).toEqual(wish)
})

test('who saves over somebody else is asked, and asked once', async () => {
  const changed = { record: 'customers', etag: '"7"', differs: [] }
  const decided = askWhose(changed)
  expect(meetings.present()?.changed).toBe(changed)
  meetings.present()?.decide(new Set(['stage']))
  expect(await decided).toEqual(new Set(['stage']))
  expect(meetings.present()).toBeNull()
})
