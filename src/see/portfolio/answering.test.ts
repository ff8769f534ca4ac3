import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())
afterEach(() => {
  vi.restoreAllMocks()
})

type Sent = (this: unknown, ...given: unknown[]) => unknown

/** Every statement that PostgreSQL is sent, by its text; what `hold` knows waits until it is let go. */
function heard(hold: { readonly text: RegExp; readonly until: Promise<void> } | null = null): string[] {
  const texts: string[] = []
  const query = pg.Client.prototype.query as Sent
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: unknown, ...given: unknown[]) {
    const [text] = given
    texts.push(typeof text === 'string' ? text : '')
    const isHeld = hold !== null && typeof text === 'string' && hold.text.test(text)
    return isHeld ? hold.until.then(() => query.apply(this, given)) : query.apply(this, given)
  } as never)
  return texts
}

test('an answer of the list waits for PostgreSQL four times and for ClickHouse once', async () => {
  const { api } = await here.workspace()
  await api.customers.create({ name: 'Akebono' })
  await here.settle()
  await api.portfolio.list({})
  const questions = vi.spyOn(here.house.stores.facts.client, 'query')
  const texts = heard()
  const { rows } = await api.portfolio.list({})
  expect(rows.map(({ name }) => name)).toEqual(['Akebono'])
  const said = (what: RegExp) => texts.filter((text) => what.test(text)).length
  expect(said(/^start transaction read only; SELECT set_config/)).toBe(1)
  expect([said(/^start transaction read only$/), said(/from "?members"?/i)]).toEqual([0, 0])
  expect([said(/api_keys/), said(/portfolio_progress/), said(/LEFT JOIN LATERAL/)]).toEqual([1, 1, 1])
  // Who is on the page, and how many there are, are asked beside each other.
  expect(questions).toHaveBeenCalledTimes(2)
})

test('what only reads is answered before its transaction has ended', async () => {
  const { api } = await here.workspace()
  await api.customers.create({ name: 'Brook' })
  await here.settle()
  let end = () => {}
  heard({ text: /^commit/, until: new Promise((resolve) => (end = () => resolve())) })
  const { rows } = await api.portfolio.list({})
  end()
  expect(rows.map(({ name }) => name)).toEqual(['Brook'])
})
