import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { providers, withAccounts } from './providers.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let outside: Awaited<ReturnType<typeof providers>>
beforeAll(async () => {
  here = await world('2026-04-01')
  outside = await providers(here)
})
afterAll(async () => {
  await outside?.close()
  await here?.close()
})

test.each([
  ['090-1234-5678', '+819012345678'],
  ['０９０（１２３４）５６７８', '+819012345678'],
  ['080 1234 5678', '+818012345678'],
  ['070‐1234‐5678', '+817012345678'],
  ['060ー1234ー5678', '+816012345678'],
  ['+81 90-1234-5678', '+819012345678'],
  ['+81 (0)90-1234-5678', '+819012345678'],
  ['010-81-90-1234-5678', '+819012345678'],
  ['+1 415 555 2671', '+14155552671'],
  ['+44 7700 900123', '+447700900123'],
  // What is not certainly one is none.
  ['03-1234-5678', null],
  ['+81 3-1234-5678', null],
  ['050-1234-5678', null],
  ['9012345678', null],
  ['090-1234-567', null],
  ['090-1234-5678 ext. 5', null],
  ['090-1234-5678, 080-1234-5678', null],
  ['0044 7700 900123', null],
  ['020-1234-5678', null],
  ['none', null],
])('a telephone number %j is a mobile one: %s', async (phone, mobile) => {
  expect(await mobileNumber(phone, 'Asia/Tokyo')).toBe(mobile)
})

async function mobileNumber(phone: string, zone: string | null) {
  const { rows } = await here.house.stores.pools.owner.query('SELECT mobile_number($1, $2) AS found', [phone, zone])
  return rows[0]?.found
}

/** Mobile numbers as they are written at home elsewhere; each is also that of somebody in Japan. */
test.each([
  ['0803 123 4567', 'Africa/Lagos'],
  ['0905-123-4567', 'Asia/Manila'],
  ['070-1234-5678', 'Asia/Seoul'],
  ['090-1234-5678', 'UTC'],
  ['090-1234-5678', null],
])('%j is no mobile number in %s', async (phone, zone) => expect(await mobileNumber(phone, zone)).toBeNull())

test('a number without its country is read as in Japan where the person, else the workspace, is there, and nobody else gets it', async () => {
  const own = await withAccounts(here, outside.at)
  const { id: customerId } = await own.api.customers.create({ name: '北物流', stage: 'active' })
  const named = { customerId, name: 'Ada Obi', phone: '0803 123 4567', locale: 'en' as const }
  const inLagos = await own.api.people.create({ ...named, zone: 'Africa/Lagos' })
  const anywhere = await own.api.people.create(named)
  expect([inLagos.mobile, anywhere.mobile]).toEqual([null, '+818031234567'])
  const said = { en: { subject: 'Service', text: 'Tomorrow at 10.' } }
  const { id } = await own.api.messages.create({ class: 'transactional', channels: ['sms'], said })
  const { rows } = await own.api.messages.send({ id, personIds: [inLagos.id] })
  expect(rows).toMatchObject([{ may: false, because: 'noAddress' }])
  await here.settle()
  expect(outside.got).toEqual([])
  const mobile = async ({ id }: { id: string }) => (await own.api.people.find({ id })).mobile
  await own.api.people.change({ id: inLagos.id, phone: '+234 803 123 4567' })
  expect(await mobile(inLagos)).toBe('+2348031234567')
  await own.api.access.changeWorkspace({ zone: 'Africa/Lagos' })
  expect([await mobile(anywhere), await mobile(inLagos)]).toEqual([null, '+2348031234567'])
  await own.api.people.change({ id: anywhere.id, zone: 'Asia/Tokyo' })
  expect(await mobile(anywhere)).toBe('+818031234567')
})
