import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { isRefusedValue, refusalOf } from './store-refusal.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const twin = { source: 'crm', externalId: '001' }

test('what the store refuses because of what was sent is answered as that, by name, and changes nothing', async () => {
  const { api, as } = await here.workspace()
  const ja = await as('admin', 'ja')
  await expect(ja.customers.create({ name: '桜フーズ', externalIds: [twin, twin] })).rejects.toMatchObject({
    code: 'CONFLICT',
    status: 409,
    message: expect.stringContaining('すでにあります'),
  })
  for (const cursor of ['abc', '99999999999999999999'])
    await expect(api.imports.list({ cursor }), cursor).rejects.toMatchObject({
      status: 422,
      data: { issues: [{ path: 'cursor' }] },
    })
  expect((await api.customers.list({})).rows).toEqual([])
})

test('no list takes for a cursor what it did not give out', async () => {
  const { api } = await here.workspace()
  const { id } = await api.customers.create({ name: 'Old Mill Bakery' })
  const refused = { status: 422, data: { issues: [{ path: 'cursor' }] } }
  for (const cursor of ['', 'abc', '-1', '99999999999999999999'])
    await expect(api.operations.audit({ cursor }), cursor).rejects.toMatchObject(refused)
  for (const cursor of ['', '5', '2026-04-01', '2026-13-01T00:00:00.000Z'])
    await expect(api.health.readings({ id, cursor }), cursor).rejects.toMatchObject(refused)
})

test('of two who add one identity at once, one is told that it is there', async () => {
  const { api } = await here.workspace()
  const added = await Promise.allSettled(
    ['one', 'two', 'three', 'four'].map((name) => api.customers.create({ name, externalIds: [twin] })),
  )
  const refused = added.flatMap((one) => (one.status === 'rejected' ? [one.reason.status] : []))
  expect(refused).toEqual([409, 409, 409])
})

test.each([
  ['invalid input syntax for type bigint: "x"', '22P02', 'row'],
  ['value "9" is out of range for type smallint', '22003', 'n'],
  ['invalid byte sequence for encoding "UTF8": 0x00', '22021', ''],
])('%s is a fault of %s', (message, code, path) => {
  const refused = refusalOf(Object.assign(new Error(message), { code }), { row: 'x', n: 9 })
  expect(refused?.data).toMatchObject({ issues: [{ path }] })
})

test('a mistake of the house stays one', () => {
  for (const code of ['42P01', '22012', '23502'])
    expect(refusalOf(Object.assign(new Error('no'), { code }), {})).toBeUndefined()
  expect(refusalOf(new Error('no'), {})).toBeUndefined()
})

test.each([
  ['22021', true],
  ['23514', true],
  ['54000', true],
  ['117', true],
  ['42P01', false],
  ['53300', false],
  ['', false],
])('that a store answers %s is the fault of the value: %s', (code, isRefused) => {
  expect(isRefusedValue(Object.assign(new Error(code), { code }))).toBe(isRefused)
})
