import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Desk } from '#platform/context.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { type World, world } from '../../../../test/world.ts'
import { computedSums, type Sums } from '../asking/sums.ts'
import { RollForwardWish } from '../contract.ts'
import type { TotalsOf } from '../facts.ts'
import { customerId, histories, rowOf } from '../parity/histories.fixture.ts'
import { askedOf } from '../revenue.ts'
import type { RevenueContract } from '../rule/held.ts'
import { figureNames } from '../statement/figures-sql.ts'
import { keptSums } from './answering.ts'
import { followContracts } from './following.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2028-04-20')
})
afterAll(() => here?.close())

/** Whose each contract is, and what it says. */
type State = Map<string, { readonly customer: string; readonly contract: RevenueContract }>
type Change = { readonly id: string; readonly version: number; readonly row: Record<string, unknown> }
const seed = 77

/** Customers who come in, and five rounds of changes: new contracts, other terms, other customers, gone, and back as they were. */
function* rounds(): Generator<{ state: State; changes: Change[] }> {
  const drawn = Array.from({ length: 90 }, (_, n) => fc.sample(histories(n), { seed: seed + n, numRuns: 1 }))
    .flat()
    .map(({ id, contracts }, n) => ({ id, contracts: n % 3 === 0 ? contracts : contracts.map(countable) }))
  const state: State = new Map()
  // Later than any that the mirror gives meanwhile.
  let version = 1_000_000_000
  const set = (customer: string, contract: RevenueContract): Change => {
    state.set(contract.id, { customer, contract })
    return { id: contract.id, version: ++version, row: rowOf(customer, contract, version) }
  }
  const drop = (id: string): Change => {
    state.delete(id)
    return { id, version: ++version, row: { id, version, deleted: 1 } }
  }
  yield { state, changes: drawn.slice(0, 80).flatMap(({ id, contracts }) => contracts.map((one) => set(id, one))) }
  for (let round = 0; round < 5; round += 1) {
    const ids = [...state.keys()].toSorted()
    const at = (n: number) => ids[(round * 37 + n * 11) % ids.length] ?? ''
    const [moved, gone, other] = [state.get(at(1)), at(2), state.get(at(3))]
    const more = drawn[80 + round]
    const changes = [
      ...(more === undefined ? [] : more.contracts.map((one) => set(more.id, one))),
      ...(moved === undefined || other === undefined ? [] : [set(other.customer, moved.contract)]),
      ...(other === undefined
        ? []
        : [set(other.customer, { ...other.contract, startsOn: '2027-11-05', amendments: [] })]),
      ...(state.has(gone) ? [drop(gone)] : []),
    ]
    yield { state, changes }
  }
}

/** Of most customers everything can be counted, so that most are told of what is kept. */
function countable(one: RevenueContract): RevenueContract {
  const { signed, amendments } = one
  return {
    ...one,
    ...{ currency: one.currency === 'EUR' ? 'JPY' : one.currency, taxRate: one.taxRate ?? '10' },
    signed: { ...signed, amount: signed.amount ?? '70' },
    amendments: amendments.map(({ fromOn, changes }) => ({
      fromOn,
      changes: changes.amount === null ? { ...changes, amount: '80' } : changes,
    })),
  }
}

const months = RollForwardWish.parse({ periods: 7 })
const byPlan = RollForwardWish.parse({ periods: 7, slice: 'plan' })
const quarters = RollForwardWish.parse({ periods: 2, by: 'quarter', method: 'summed', retention: '12 months' })

/** What is kept says what is computed of the contracts; it is asked of what is kept. */
async function saysTheSame(desk: Desk, wishes: readonly RollForwardWish[]): Promise<void> {
  await desk.transaction(async (context) => {
    for (const wish of wishes) {
      const asked = await askedOf(context, wish)
      const kept = await keptSums(context, asked)
      expect.assert(kept !== undefined)
      expect(linesOf(kept)).toEqual(linesOf(await computedSums(context, asked)))
    }
  })
}

/** Every figure that is not nothing, a line for each slice and pair. */
function linesOf({ found, all, due, leftOut, unsaid }: Sums): string[] {
  const said = (name: string, sums: TotalsOf) =>
    [...sums].flatMap(([slice, pairs]) =>
      [...pairs].flatMap(([place, { amounts, rows }]) => {
        const figures = figureNames.flatMap((one) =>
          rows[one] === 0 ? [] : [`${one} ${amounts[one]} of ${rows[one]}`],
        )
        return figures.length === 0 ? [] : [`${name} '${slice}' ${place}: ${figures.join(', ')}`]
      }),
    )
  const dues = [...due].flatMap(([slice, pairs]) =>
    [...pairs].map(([place, one]) => `due '${slice}' ${place}: ${JSON.stringify(one)}`),
  )
  return [
    ...said('slice', found),
    ...said('whole', all),
    ...dues,
    JSON.stringify(leftOut),
    `unsaid ${unsaid}`,
  ].toSorted()
}

const ledger = `SELECT toString(customer_id) AS c, toString(month) AS m, slicing, slice, move, toString(opening) AS o, toString(closing) AS e,
  toString(held_before) AS h, toString(held_after) AS a, toString(share) AS s, toString(pending) AS p, toString(moved) AS v, sum(sign) AS n
  FROM revenue_moves WHERE workspace_id = {workspace:UUID} GROUP BY ALL HAVING n != 0 ORDER BY ALL`

test('whatever comes in, in whatever order, what is kept is what is computed, and counted from nothing it is the same', async () => {
  const home = await here.workspace({ currency: 'JPY' })
  const desk = home.systemDesk()
  const rate = (date: string, worth: string) =>
    home.api.rates.add({ from: 'USD', to: 'JPY', date, rate: worth, source: 'TTM' })
  for (const date of ['2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31']) await rate(date, '150')
  let state: State = new Map()
  let step = 0
  for (const round of rounds()) {
    state = round.state
    // Later rows may come in before earlier ones of other contracts.
    await desk.facts.insert(
      'contracts',
      round.changes.toReversed().map(({ row }) => row),
    )
    if (step > 0) await saysTheSame(home.systemDesk(), [byPlan])
    if (step === 2) for (const date of ['2028-02-29', '2028-03-31', '2028-04-20']) await rate(date, '155')
    if (step === 3) here.travelTo('2028-05-03')
    if (step === 4) await rate('2028-05-02', '156')
    // Few are counted by their ids, many as they are found.
    await followContracts(home.systemDesk(), step % 2 === 0 ? { byIds: 1 } : {})
    await saysTheSame(home.systemDesk(), [step % 2 === 0 ? months : byPlan])
    step += 1
  }
  await saysTheSame(home.systemDesk(), [quarters])
  // A step that has nothing to do makes no version.
  const versionOf = async () =>
    (
      await here.house.stores.pools.owner.query('SELECT known FROM revenue_progress WHERE workspace_id = $1', [
        home.workspace.id,
      ])
    ).rows[0]
  const known = await versionOf()
  await followContracts(home.systemDesk())
  await followContracts(home.systemDesk())
  expect(await versionOf()).toEqual(known)

  const other = await here.workspace({ currency: 'JPY' })
  const { rows: rates } = await home.api.rates.list({ limit: 100 })
  for (const { from, to, date, rate: worth, source } of rates)
    await other.api.rates.add({ from, to, date, rate: worth, source })
  const all = [...state.values()].map(({ customer, contract }) => rowOf(customer, contract))
  await other.systemDesk().facts.insert('contracts', all.toReversed())
  await followContracts(other.systemDesk())
  const [once, stepwise] = [other.systemDesk(), home.systemDesk()].map(({ facts }) => facts.all(ledger))
  expect((await once)?.length).toBeGreaterThan(400)
  expect(await stepwise).toEqual(await once)
})

test.each([
  ['JPY', 'revenue_inputs'],
  ['JPY', 'revenue_moves'],
  ['USD', 'revenue_inputs'],
  ['USD', 'revenue_moves'],
])(
  'a contract in %s that comes in just before a step writes %s is counted, by this step or by the next',
  async (currency, table) => {
    here.travelTo('2028-04-20')
    const home = await here.workspace({ currency: 'JPY' })
    for (const date of [
      '2027-10-31',
      '2027-11-30',
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-20',
    ])
      await home.api.rates.add({ from: 'USD', to: 'JPY', date, rate: '150', source: 'TTM' })
    const [early, late] = fc
      .sample(histories(1), { seed: 5, numRuns: 40 })
      .flatMap(({ contracts }) => contracts.map(countable))
    expect.assert(early !== undefined && late !== undefined)
    const begun = {
      ...early,
      kind: 'subscription',
      currency: 'JPY',
      startsOn: '2027-11-05',
      amendments: [],
      cancelledOn: null,
    }
    const one = { ...begun, signed: { ...begun.signed, endsOn: null } }
    const other = { ...one, currency, id: late.id === one.id ? customerId(99) : late.id }
    const rows = { early: rowOf(customerId(1), one, 1_000_000_002), late: rowOf(customerId(2), other, 1_000_000_003) }
    await home.systemDesk().facts.insert('contracts', [rows.early])
    const desk = home.systemDesk()
    let isIn = false
    const meanwhile = (facts: Facts): Facts => ({
      ...facts,
      run: async (statement, parameters) => {
        if (!isIn && statement.startsWith(`INSERT INTO ${table}`)) {
          isIn = true
          await facts.insert('contracts', [rows.late])
        }
        await facts.run(statement, parameters)
      },
    })
    await followContracts({
      ...desk,
      transaction: (act, source, wish) =>
        desk.transaction((context) => act({ ...context, facts: meanwhile(context.facts) }), source, wish),
    })
    expect(isIn).toBe(true)
    await saysTheSame(home.systemDesk(), [months])
    await followContracts(home.systemDesk())
    await saysTheSame(home.systemDesk(), [byPlan])
    const customers = await home
      .systemDesk()
      .facts.all<{ c: string }>(
        'SELECT DISTINCT toString(customer_id) AS c FROM revenue_moves WHERE workspace_id = {workspace:UUID}',
      )
    expect(customers).toHaveLength(2)
  },
)
