import type { Api, World } from '../../../../test/world.ts'

export const issueOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status?: number; data?: { issues?: { path: string }[] } }) =>
      problem.data?.issues?.[0]?.path ?? problem.status,
  )

export const consent = { method: 'mail', evidence: 'Mail of 2 April', reach: 'outside', naming: 'company' } as const

export const wordsIn = async (api: Api, wish: Parameters<Api['quotes']['list']>[0] = {}) =>
  (await api.quotes.list(wish)).rows.map(({ words }) => words)

/** A doubt of a person of a new customer, in these words. */
export async function said(api: Api, words: string, customer = 'Aoba Foods') {
  const { id: customerId } = await api.customers.create({ name: customer })
  const { id: personId } = await api.people.create({
    customerId,
    name: 'Mori Hanako',
    email: `${customerId}@mori.example`,
  })
  const { id } = await api.doubts.create({ personId, words })
  return { customerId, personId, source: { kind: 'doubt' as const, id } }
}

/** In which tables of both stores some row says these words. */
export async function placesSaying(here: World, words: string): Promise<string[]> {
  const { owner } = here.house.stores.pools
  const { rows: tables } = await owner.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'",
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query(`SELECT FROM "${name}" t WHERE position($1 IN t::text) > 0 LIMIT 1`, [words])
    if (rows.length > 0) found.push(name)
  }
  const { client } = here.house.stores.facts
  const ask = async <Row>(query: string) => (await client.query({ query, format: 'JSONEachRow' })).json<Row>()
  const kept = "SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree'"
  for (const { name } of await ask<{ name: string }>(kept))
    if ((await ask(`SELECT * FROM ${name}`)).some((row) => JSON.stringify(row).includes(words)))
      found.push(`facts ${name}`)
  return found.sort()
}
