import type { ContributedColumn } from '#platform/furnishing/contributions.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { slicesOf } from '#platform/stores/slices.ts'
import type { BandTotal, Order, OwnRow, PortfolioRow } from './contract.ts'
import { type Group, groupsStatement } from './list/groups-statement.ts'
import {
  type Asked,
  condition,
  countStatement,
  type Place,
  pageStatement,
  rowsStatement,
  type Statement,
  totalsStatement,
} from './list/list-statement.ts'
import {
  farewellStatement,
  type PeopleActive,
  refreshStatement,
  seenStatement,
  touchedStatement,
} from './list/refresh-statement.ts'

type Stored = Omit<OwnRow, 'lastEventAt' | 'record'> & { lastEventAt: string | null; sortedBy: string | null }

const rowColumns = `customer_id AS id, name, toString(kind) AS kind, toString(stage) AS stage, nullIf(toString(industry), '') AS industry,
  nullIf(toString(country), '') AS country, nullIf(toString(prefecture), '') AS prefecture,
  owner_id AS ownerId, nullIf(named_owner, '') AS namedOwner, external_ids AS externalIds, since_on AS sinceOn,
  nullIf(toString(band), '') AS band, score, score_change AS scoreChange, toString(yearly_value) AS yearlyValue,
  uncounted_contracts AS uncountedContracts, unpriced_contracts AS contractsWithoutAmount, renews_on AS renewsOn,
  last_event_at AS lastEventAt, people_active AS peopleActive, withheld = 1 AS isWithheld`

function columnsOf(contributed: readonly ContributedColumn[]): string {
  return [rowColumns, ...contributed.map(({ name, keptAs }) => `${keptAs} AS ${name}`)].join(', ')
}

export type Members = { readonly memberIds: readonly string[]; readonly memberNames: readonly string[] }
export type Page = { rows: PortfolioRow[]; last: Place | null }

/** One page and the total. Who is on it is decided on the sorted column alone; only their rows are then read in full, in one statement. */
export async function page(
  facts: Facts,
  asked: Asked,
  order: Order,
  members: Members,
  after: Place | null,
  limit: number,
): Promise<Page & { total: number }> {
  const statement = rowsStatement(columnsOf(asked.contributed), asked, order, after, limit)
  const [found, total] = await Promise.all([ask<Stored>(facts, statement, members), count(facts, asked)])
  return { ...pageOf(found, limit), total }
}

function pageOf(found: readonly Stored[], limit: number): Page {
  const last = found.at(-1)
  return {
    rows: found.map(rowOf),
    last: found.length === limit && last !== undefined ? { value: last.sortedBy, id: last.id } : null,
  }
}

export async function count(facts: Facts, asked: Asked): Promise<number> {
  const [row] = await ask<{ total: number }>(facts, countStatement(asked), null)
  return row?.total ?? 0
}

export async function totals(facts: Facts, asked: Asked): Promise<BandTotal[]> {
  const rows = await ask<Omit<BandTotal, 'band'> & { standing: BandTotal['band'] }>(facts, totalsStatement(asked), null)
  return rows.map(({ standing, ...row }) => ({ band: standing, ...row }))
}

/** The groups of the list, the largest first; `more` is of those beyond what is told apart. */
export async function groups(
  facts: Facts,
  asked: Asked,
  by: string,
): Promise<{ rows: Group[]; more: { groups: number; customers: number } }> {
  const found = await ask<Group & { groups: number; everybody: number }>(
    facts,
    groupsStatement(by, asked, condition(asked)),
    null,
  )
  const shown = found.reduce((sum, { customers }) => sum + customers, 0)
  const [first] = found
  return {
    rows: found.map(({ groups: _, everybody: __, ...group }) => group),
    more: { groups: (first?.groups ?? 0) - found.length, customers: (first?.everybody ?? 0) - shown },
  }
}

/** Full rows in order, many at a time: for a file of all of them. */
export async function manyRows(
  facts: Facts,
  asked: Asked,
  order: Order,
  members: Members,
  after: Place | null,
  limit: number,
): Promise<Page> {
  const { sql, parameters } = pageStatement(asked, order, after, limit)
  const inner = sql
    .replace('SELECT customer_id AS id, toString', 'SELECT *, toString')
    .replace(' AS value FROM', ' AS sortedBy FROM')
  const wide = `SELECT ${columnsOf(asked.contributed)}, sortedBy FROM (${inner})`
  const rows = await ask<Stored>(facts, { sql: wide, parameters }, members)
  return pageOf(rows, limit)
}

/** All of them in the order of their names, however many. */
export async function idsOf(facts: Facts, asked: Asked): Promise<string[]> {
  const ids: string[] = []
  let after: Place | null = null
  do {
    const statement = pageStatement(asked, { sort: 'name', down: false }, after, manyAtOnce)
    const places: { id: string; value: string | null }[] = await ask(facts, statement, null)
    for (const { id } of places) ids.push(id)
    after = places.length === manyAtOnce ? (places.at(-1) ?? null) : null
  } while (after !== null)
  return ids
}

const manyAtOnce = 50_000

function rowOf({ sortedBy: _, lastEventAt, ...row }: Stored): PortfolioRow {
  return {
    ...row,
    record: null,
    isWithheld: Boolean(row.isWithheld),
    lastEventAt: lastEventAt === null ? null : new Date(lastEventAt),
  }
}

function ask<Row>(facts: Facts, { sql, parameters }: Statement, members: Members | null): Promise<Row[]> {
  return facts.all<Row>(sql, { ...parameters, ...members })
}

export type Looked = {
  /** How many customers something has touched since. */
  readonly touched: number
  /** Who they are, if they are few; else empty. */
  readonly ids: readonly string[]
  /** The latest version among the mirrors. */
  readonly seen: string
}

export async function look(
  facts: Facts,
  since: { since: string; sinceAt: number },
  contributed: readonly ContributedColumn[],
): Promise<Looked> {
  const [touched, seen] = await Promise.all([
    facts.first<{ n: number; ids: string[] }>(touchedStatement(contributed), since),
    facts.first<{ seen: string }>(seenStatement(contributed)),
  ])
  return { touched: touched?.n ?? 0, ids: touched?.ids ?? [], seen: seen?.seen ?? '0' }
}

export type Refresh = {
  /** Everybody, slice by slice, or those whom something has touched since. */
  scope: 'all' | 'touched'
  /** Those who have been touched, where they are known; who has been touched is asked otherwise. */
  ids?: readonly string[]
  now: Date
  today: string
  currency: string
  since: string
  sinceAt: number
  zone: string
  people?: PeopleActive
  contributed: readonly ContributedColumn[]
}

/** Writes the rows in scope, all with one version that is later than any before; answers it. */
export async function refresh(facts: Facts, order: Refresh, size?: number): Promise<string> {
  const { now, today, zone, currency, since, sinceAt, people, ids = [], contributed } = order
  const next = await facts.first<{ version: string }>(
    'SELECT toString(greatest(max(version) + 1, toUInt64(toUnixTimestamp64Micro(now64(6))))) AS version FROM portfolio WHERE workspace_id = {workspace:UUID}',
  )
  const parameters = { version: next?.version ?? '1', now: Number(now) }
  const bound = { ...parameters, today, currency, zone }
  if (order.scope === 'touched' && ids.length > 0)
    await facts.run(refreshStatement('named', contributed, people), { ...bound, ids })
  else if (order.scope === 'touched')
    await facts.run(refreshStatement('touched', contributed, people), { ...bound, since, sinceAt })
  else {
    const sql = refreshStatement('slice', contributed, people)
    for (const slice of await slicesOf(facts, 'customers', size)) await facts.run(sql, { ...bound, ...slice })
  }
  await facts.run(farewellStatement, parameters)
  return parameters.version
}
