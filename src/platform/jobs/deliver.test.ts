import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { carrierAside } from '../../../test/carrier-aside.ts'
import { losingAnswers } from '../../../test/lost-answers.ts'
import { type World, world } from '../../../test/world.ts'
import { notices } from '../../furnished.ts'
import type { Context } from '../context.ts'
import type { House } from '../house.ts'
import { type Job, Unhearable, when, whenMany } from '../work/schedule.ts'
import { deliverNotices } from './deliver.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let aside: Awaited<ReturnType<typeof carrierAside>>
let house: House
let home: Awaited<ReturnType<World['workspace']>>
let workspace: string
const [held, other] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002']

beforeAll(async () => {
  here = await world('2026-04-01')
  aside = await carrierAside(here.house)
  house = aside.house
  await house.stores.pools.owner.query('CREATE TABLE heard (place bigint GENERATED ALWAYS AS IDENTITY, said text)')
  await house.stores.pools.owner.query('GRANT INSERT ON heard TO meguri_app')
})
beforeEach(async () => {
  here.travelTo('2026-04-01')
  home = await here.workspace()
  workspace = home.workspace.id
  await house.stores.pools.owner.query('UPDATE notices SET delivered_at = now(); DELETE FROM heard')
})
afterAll(async () => {
  await aside?.letGo()
  await here?.close()
})

async function announced(name: keyof typeof notices, about: string | null, data: object): Promise<void> {
  const { owner } = house.stores.pools
  const row = [workspace, name, about, JSON.stringify(data)]
  await owner.query('INSERT INTO notices (workspace_id, name, about, data) VALUES ($1, $2, $3, $4)', row)
}

const changed = (about: string | null, what: string) => announced('customer.changed', about, { fields: [what] })
async function hears({ db }: Context, said: string): Promise<void> {
  await sql`INSERT INTO heard (said) VALUES (${said})`.execute(db)
}

async function heard(): Promise<string[]> {
  const { rows } = await house.stores.pools.owner.query<{ said: string }>('SELECT said FROM heard ORDER BY place')
  return rows.map(({ said }) => said)
}

/** As the carrier does: until nothing is to be done now. */
async function delivered(jobs: readonly Job[], by = house): Promise<string[]> {
  for (let round = 0; (await deliverNotices(by, jobs, notices)) > 0; round += 1) expect(round).toBeLessThan(20)
  return heard()
}

test('a listener that fails because a store is away is never given up, one that fails by itself is', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const failing = (name: 'contract.created' | 'contract.deleted', problem: Error) =>
    when(name, `${name} listener`, async () => {
      throw problem
    })
  const jobs = [failing('contract.created', away), failing('contract.deleted', new Error('wrong'))]
  for (const name of ['contract.created', 'contract.deleted']) await announced(name, null, { contractId: held })
  for (let turn = 1; turn <= 8; turn++) {
    here.travelTo(`2026-04-01T00:${String(turn * 2).padStart(2, '0')}:00Z`)
    await delivered(jobs)
  }
  const { rows } = await house.stores.pools.owner.query(
    `SELECT name, failed_at IS NOT NULL AS dead, attempts FROM notices n JOIN notice_deliveries d ON d.notice_id = n.id
     WHERE n.workspace_id = $1 ORDER BY name`,
    [workspace],
  )
  expect(rows).toEqual([
    { name: 'contract.created', dead: false, attempts: 8 },
    { name: 'contract.deleted', dead: true, attempts: 6 },
  ])
})

test('what waits for another try is overtaken by nothing of its subject', async () => {
  let isAway = true
  const jobs = [
    when('customer.changed', 'listener', async (context, { data: { fields } }) => {
      if (isAway && fields[0] === 'first') throw new Error('not yet')
      await hears(context, fields.join())
    }),
  ]
  await changed(held, 'first')
  await changed(held, 'second')
  await changed(other, 'third')
  expect(await delivered(jobs)).toEqual(['third'])
  await changed(held, 'fourth')
  isAway = false
  expect(await delivered(jobs), 'its time has not come').toEqual(['third'])
  here.travelTo('2026-04-01T00:00:03Z')
  expect(await delivered(jobs)).toEqual(['third', 'first', 'second', 'fourth'])
})

test('however much waits behind one subject, it holds up nobody else', async () => {
  const jobs = [
    when('customer.changed', 'listener', async (context, { about, data: { fields } }) => {
      if (about === held) throw new Error('not yet')
      await hears(context, fields.join())
    }),
  ]
  await changed(held, 'first')
  await house.stores.pools.owner.query(
    `INSERT INTO notices (workspace_id, name, about, data)
     SELECT $1, 'customer.changed', $2, '{"fields":["behind"]}' FROM generate_series(1, 450)`,
    [workspace, held],
  )
  await changed(other, 'of another')
  await changed(null, 'of nobody')
  expect(await delivered(jobs)).toEqual(['of another', 'of nobody'])
})

/** Three slices; what is kept of each is kept together with the place where the next begins. */
const slices = (before: (from: string) => void = () => undefined) =>
  whenMany('segment.entered', 'listener', async (context, _, from) => {
    before(from ?? '0')
    await hears(context, `slice ${from ?? '0'}`)
    return from === '2' ? null : String(Number(from ?? 0) + 1)
  })
const entered = (about: string) => announced('segment.entered', about, { segmentId: about, segmentName: 'Kitchens' })
const all = ['slice 0', 'slice 1', 'slice 2']

test('a set is heard slice by slice; others are heard in between, what comes later of its subject after it', async () => {
  const later = when('customer.changed', 'other', (context, { data: { fields } }) => hears(context, fields.join()))
  await entered(held)
  await changed(held, 'later')
  await changed(other, 'another')
  expect(await delivered([slices(), later])).toEqual(['slice 0', 'another', 'slice 1', 'slice 2', 'later'])
})

test('a set whose slice fails goes on with that slice, and a dead letter of it does so when it is tried again', async () => {
  let isBroken = true
  const jobs = [
    slices((from) => {
      if (isBroken && from === '1') throw new Error('wrong')
    }),
  ]
  await entered(held)
  for (let turn = 1; turn <= 6; turn++) {
    expect(await delivered(jobs)).toEqual(['slice 0'])
    here.travelTo(`2026-04-01T00:${String(turn * 2).padStart(2, '0')}:00Z`)
  }
  isBroken = false
  expect(await delivered(jobs), 'given up').toEqual(['slice 0'])
  const [letter] = await home.api.operations.deadLetters()
  expect(letter).toMatchObject({ name: 'segment.entered → listener', attempts: 6 })
  await home.api.operations.replay({ id: letter?.id ?? '' })
  expect(await delivered(jobs)).toEqual(all)
})

test('whose answer is lost is not heard again: neither a notice nor a slice of a set', async () => {
  const one = when('customer.changed', 'one', (context, { data: { fields } }) => hears(context, fields.join()))
  const lost = { times: 2 }
  await changed(other, 'once')
  await entered(held)
  await delivered([one, slices()], losingAnswers(house, lost))
  expect(lost.times).toBe(0)
  here.travelTo('2026-04-01T00:05:00Z')
  expect(await delivered([one, slices()])).toEqual(['once', ...all])
})

test('a notice for which nobody is there costs no turn, and is asked about once', async () => {
  const asked: string[] = []
  const nobody = when(
    'customer.changed',
    'listener',
    (context) => hears(context, 'heard'),
    async (_, notice) => asked.push(notice) === 0,
  )
  for (const what of ['first', 'second', 'third']) await changed(held, what)
  expect(await delivered([nobody])).toEqual([])
  expect(asked).toEqual(['customer.changed'])
  const { rows } = await house.stores.pools.owner.query('SELECT * FROM notice_deliveries WHERE workspace_id = $1', [
    workspace,
  ])
  expect(rows).toEqual([])
})

test('what can never be heard is a dead letter at once, and nothing waits behind it', async () => {
  const listener = when('customer.changed', 'listener', async (context, { data: { fields } }) => {
    if (fields[0] === 'first') throw new Unhearable('not as declared')
    await hears(context, fields.join())
  })
  await changed(held, 'first')
  await changed(held, 'second')
  expect(await delivered([listener])).toEqual(['second'])
  expect(await home.api.operations.deadLetters()).toMatchObject([{ name: 'customer.changed → listener', attempts: 1 }])
})
