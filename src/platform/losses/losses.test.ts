import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { freshPlace } from '../../../test/places/place.ts'
import { type World, world } from '../../../test/world.ts'
import { hashOf } from '../../gather/events/recording/count-once.ts'
import { openMeguri } from '../../server.ts'
import { readConfig } from '../config.ts'
import { checkMirrors } from '../jobs/mirror-check.ts'
import { lossesIn } from './losses.ts'
import { checkMarked, settleMarks } from './marked.ts'

vi.setConfig({ testTimeout: 120_000 })

const marked = { table: 'events', marks: 'event_marks', hash: 'message_hash', at: 'occurred_at' }
const json = { 'content-type': 'application/json' }

async function within<Answer>(act: (here: World) => Promise<Answer>): Promise<Answer> {
  const here = await world('2026-04-01')
  try {
    return await act(here)
  } finally {
    await here.close()
  }
}

async function send({ api, request }: Awaited<ReturnType<World['workspace']>>, count: number, month = '03') {
  const { secret } = await api.intake.create({ name: `sender ${month}` })
  const batch = Array.from({ length: count }, (_, n) => ({
    type: 'track',
    event: 'Opened',
    userId: `u${n}`,
    messageId: `m-${month}-${n}`,
    timestamp: `2026-${month}-03T00:00:00Z`,
  }))
  const headers = { ...json, authorization: `Bearer ${secret}` }
  const answer = await request('/v1/batch', { method: 'POST', headers, body: JSON.stringify({ batch }) })
  expect(answer.status).toBe(200)
}

test('events that were stored and are gone are counted, each one, by the check of mirrors', () =>
  within(async (here) => {
    await send(await here.workspace(), 50)
    await send(await here.workspace(), 30, '02')
    const { stores, contributions } = here.house
    expect(contributions.marked).toEqual([marked])
    const state = async () => (await checkMirrors(stores, contributions.marked)).find(({ table }) => table === 'events')
    expect(await state()).toEqual({ table: 'events', records: 80, facts: 80, different: 0, equal: true })
    await stores.facts.client.command({ query: 'ALTER TABLE events DROP PARTITION 202602' })
    expect(await state()).toEqual({ table: 'events', records: 80, facts: 50, different: 30, equal: false })
    const told = await here.meguri.app.request('/operator/mirrors', {
      headers: { authorization: `Bearer ${here.meguri.operatorKey}` },
    })
    expect(await told.json()).toContainEqual({ table: 'events', records: 80, facts: 50, different: 30, equal: false })
    // In slices the figures are the same.
    expect(await checkMarked(stores.facts.client, marked, 30)).toMatchObject({ records: 80, facts: 50, different: 30 })
    expect(await settleMarks(stores.facts.client, marked, 30)).toBe(30)
    expect(await state()).toMatchObject({ records: 50, facts: 50, equal: true })
  }))

test('a lost event is missed although another workspace has one of the same id', () =>
  within(async (here) => {
    const [ours, theirs] = [await here.workspace(), await here.workspace()]
    await send(ours, 12)
    await send(theirs, 12)
    const { client } = here.house.stores.facts
    const query_params = { ours: ours.workspace.id }
    await client.command({ query: 'DELETE FROM events WHERE workspace_id = {ours:UUID}', query_params })
    expect(await checkMarked(client, marked)).toMatchObject({ records: 24, facts: 12, different: 12, equal: false })
    expect(await settleMarks(client, marked)).toBe(12)
    expect(await checkMarked(client, marked)).toMatchObject({ records: 12, facts: 12, equal: true })
  }))

test('the mark of an event that is just being stored is kept', () =>
  within(async (here) => {
    const { workspace } = await here.workspace()
    const { client } = here.house.stores.facts
    const mark = { workspace_id: workspace.id, message_hash: hashOf('on its way').whole.toString() }
    const values = [{ ...mark, occurred_at: '2026-03-03 00:00:00' }]
    await client.insert({ table: 'event_marks', values, format: 'JSONEachRow' })
    const settling = settleMarks(client, marked)
    await pause(300)
    const event = {
      workspace_id: workspace.id,
      message_id: 'on its way',
      occurred_at: '2026-03-03 00:00:00',
      name: 'Opened',
    }
    await client.insert({ table: 'events', values: [event], format: 'JSONEachRow' })
    expect(await settling).toBe(0)
    expect(await checkMarked(client, marked)).toMatchObject({ records: 1, facts: 1, equal: true })
  }))

test('events that were taken back or whose customer is deleted are no loss', () =>
  within(async (here) => {
    const home = await here.workspace()
    const { id } = await home.api.customers.create({ name: 'Kita Logistics' })
    await send(home, 20)
    const { facts } = here.house.stores
    await facts
      .of(home.workspace.id)
      .run(
        `ALTER TABLE events UPDATE message_id = message_id WHERE workspace_id = {workspace:UUID} SETTINGS mutations_sync = 2`,
      )
    await home.api.people.create({ name: 'Aya', customerId: id, externalIds: [{ source: 'test', externalId: 'u3' }] })
    await here.settle()
    await home.api.customers.remove({ id })
    await here.settle()
    const state = await checkMarked(facts.client, marked)
    expect(state).toEqual({ table: 'events', records: 19, facts: 19, different: 0, equal: true })
  }))

test('a part that lost its bytes is named: by the doctor while the house runs, and in the log of the next start', async () => {
  const place = await freshPlace()
  const config = readConfig({
    ...process.env,
    ...place.environment,
    MEGURI_DATA: place.data,
    MEGURI_LOG: 'silent',
    MEGURI_PORT: '0',
  })
  const first = await openMeguri(config)
  const { client } = first.house.stores.facts
  const event = (n: number) => ({
    workspace_id: '00000000-0000-7000-8000-000000000001',
    occurred_at: '2026-03-01T00:00:00.000Z',
    message_id: `m-${n}`,
    name: 'Opened',
  })
  const values = Array.from({ length: 5_000 }, (_, n) => event(n))
  await client.insert({ table: 'events', values, format: 'JSONEachRow' })
  expect((await lossesIn(client, [])).parts).toEqual([])
  spoil(join(place.data, 'facts'), '202603')
  const { parts } = await lossesIn(client, [])
  expect(parts).toMatchObject([{ table: 'events', part: expect.stringContaining('202603') }])
  await first.close()

  const second = await openMeguri(config)
  const heard = vi.spyOn(second.house.log, 'error')
  try {
    const { tellLosses } = await import('./told-at-start.ts')
    await tellLosses(second.house)
    expect(heard.mock.calls.map(([, text]) => text)).toEqual([expect.stringContaining('laid parts aside')])
  } finally {
    await second.close()
    await place.clear()
  }
})

/** Cuts off what holds the rows of a part, wherever it lies. */
function spoil(folder: string, partition: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const data = files.filter((name) => name.includes(`/${partition}_`) && /\.(bin|mrk\d?|cmrk\d?)$/.test(name))
  expect(data.length).toBeGreaterThan(0)
  for (const file of data) if (statSync(file).size > 0) writeFileSync(file, 'spoiled')
}
