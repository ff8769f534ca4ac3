import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { onDay, onDayFacts } from './amending/on-day.ts'
import { termsOn } from './amending/terms-on.ts'
import { inForce, inForceFacts, standingOf } from './in-force.ts'
import { noticeDayOf } from './notice/deadline.ts'
import { noticeDay, noticeDayFacts } from './notice/deadline-in-sql.ts'
import { situations } from './situations.fixture.ts'
import { yearlyValue, yearlyValueFacts, yearlyValueOf } from './yearly-value.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const expected = situations.map(({ called, terms, yearly, standing, noticeDay = null }) => ({
  called,
  ...terms,
  yearly,
  inForce: standing === 'in force',
  noticeDay,
}))

describe('the rule', () => {
  test.each(situations)('$called', ({ startsOn, signed, amendments, period, notice, on, ...said }) => {
    const terms = termsOn(signed, amendments, on)
    expect(terms).toEqual(said.terms)
    expect(standingOf({ startsOn, endsOn: signed.endsOn, amendments }, on)).toBe(said.standing)
    expect(yearlyValueOf(terms.amount, period)).toBe(said.yearly)
    expect(noticeDayOf(notice ?? null, terms.endsOn)).toBe(said.noticeDay ?? null)
  })
})

let here: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
  const { owner } = here.house.stores.pools
  const { id: customer } = await home.api.customers.create({ name: 'Acme' })
  for (const { called, startsOn, signed, period, amendments, notice } of situations) {
    const before = notice && 'before' in notice ? notice : null
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO contracts (workspace_id, source, external_id, customer_id, plan, seats, amount, currency, period, starts_on, ends_on,
        notice_on, notice_count, notice_unit)
       VALUES ($1, 'test', $2, $3, $4, $5, $6, 'JPY', $7, $8, $9, $10, $11, $12) RETURNING id`,
      [
        home.workspace.id,
        called,
        customer,
        signed.plan,
        signed.seats,
        signed.amount,
        period,
        startsOn,
        signed.endsOn,
        notice && 'on' in notice ? notice.on : null,
        before?.before ?? null,
        before?.unit ?? null,
      ],
    )
    for (const { fromOn, changes } of amendments)
      await owner.query(
        `INSERT INTO contract_amendments (workspace_id, contract_id, from_on, changes, plan, seats, amount, ends_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          home.workspace.id,
          rows[0]?.id,
          fromOn,
          Object.keys(changes).map((term) => (term === 'endsOn' ? 'ends_on' : term)),
          changes.plan ?? null,
          changes.seats ?? null,
          changes.amount ?? null,
          changes.endsOn ?? null,
        ],
      )
  }
  await here.settle()
})
afterAll(() => here?.close())

test('the records say the same of each', async () => {
  const said = await home.desk().transaction(async ({ db }) => {
    const all = []
    for (const { called, on } of situations)
      all.push(
        ...(
          await sql`SELECT external_id AS called, ${onDay('k', 'plan', on)} AS plan, ${onDay('k', 'seats', on)} AS seats,
            trim_scale(${onDay('k', 'amount', on)})::text AS amount, ${onDay('k', 'ends_on', on)} AS "endsOn",
            trim_scale(${yearlyValue('k', on)})::text AS yearly, ${inForce('k', on)} AS "inForce", ${noticeDay('k', on)} AS "noticeDay"
          FROM contracts k WHERE external_id = ${called}`.execute(db)
        ).rows,
      )
    return all
  })
  expect(said).toEqual(expected)
})

test('the facts say the same of each, in the row of the contract', async () => {
  const facts = here.house.stores.facts.of(home.workspace.id)
  const { rows } = await home
    .desk()
    .transaction(({ db }) =>
      sql<{ id: string; called: string }>`SELECT id, external_id AS called FROM contracts`.execute(db),
    )
  const idOf = new Map(rows.map(({ id, called }) => [called, id]))
  const said = []
  for (const { called, on } of situations)
    said.push(
      ...(
        await facts.all<object>(
          `SELECT {called:String} AS called, ${onDayFacts('plan')} AS plan, ${onDayFacts('seats')} AS seats,
            toString(${onDayFacts('amount')}) AS amount, ${onDayFacts('ends_on')} AS endsOn, toString(${yearlyValueFacts()}) AS yearly,
            toBool(${inForceFacts()}) AS inForce, ${noticeDayFacts()} AS noticeDay
          FROM contracts FINAL WHERE workspace_id = {workspace:UUID} AND id = {id:UUID}`,
          { today: on, called, id: idOf.get(called) ?? '' },
        )
      ).map((row) => row),
    )
  expect(said).toEqual(expected)
})
