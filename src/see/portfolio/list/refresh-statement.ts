import type { ContributedColumn } from '#platform/furnishing/contributions.ts'
import { nobody as nil } from '#platform/stores/facts.ts'
import { inSlice } from '#platform/stores/slices.ts'
import { inForceFacts, onDayFacts, recursFacts, yearlyValueFacts } from '../../../gather/contracts/fields.ts'
import { activity, mayCount } from '../../../gather/events/fields.ts'

/** For whom the portfolio is computed: those of one slice of all customers, those whom something has touched since, or these. */
export type Scope = 'slice' | 'touched' | 'named'

const ours = 'workspace_id = {workspace:UUID}'
/** The declared metric of people active, as the health of a customer reads it: its value, and when it is known. */
export type PeopleActive = { readonly value: string; readonly knownWhen: string }
export const lately = `(occurred_at > fromUnixTimestamp64Milli({now:Int64}, 'UTC') - INTERVAL 28 DAY AND occurred_at <= fromUnixTimestamp64Milli({now:Int64}, 'UTC'))`
const anyone: PeopleActive = {
  value: `uniqExactIf(if(person_id != toUUID('${nil}'), toString(person_id), if(user_id != '', user_id, anonymous_id)), ${lately})`,
  knownWhen: '1',
}

const nobody = `toUUID('${nil}')`
const inForce = inForceFacts()
const valued = `${inForce} AND ${recursFacts}`
const [yearlyValue, end] = [yearlyValueFacts(), onDayFacts('ends_on')]
const now = "fromUnixTimestamp64Milli({now:Int64}, 'UTC')"

/**
 * Customers of whom a mirrored row, a reading or an event arrived since. A deleted row no longer names its customer; the
 * earlier rows of the same record still do.
 */
function mirrorsOf(contributed: readonly ContributedColumn[]): string[] {
  return [...new Set(['contracts', 'people', ...contributed.map(({ from }) => from)])]
}

function touched(contributed: readonly ContributedColumn[]): string {
  const changed = mirrorsOf(contributed).map(
    (record) =>
      `SELECT assumeNotNull(customer_id) FROM ${record} WHERE ${ours} AND ifNull(customer_id, ${nobody}) != ${nobody} AND id IN (SELECT id FROM ${record} WHERE ${ours} AND version > {since:UInt64})`,
  )
  return [
    `SELECT id FROM customers WHERE ${ours} AND version > {since:UInt64}`,
    `SELECT id FROM withheld_customers WHERE ${ours} AND version > {since:UInt64}`,
    ...changed,
    `SELECT customer_id FROM health_latest WHERE ${ours} AND read_at >= fromUnixTimestamp64Milli({sinceAt:Int64}, 'UTC')`,
    `SELECT customer_id FROM events WHERE ${ours} AND received_at >= fromUnixTimestamp64Milli({sinceAt:Int64}, 'UTC') AND occurred_at > fromUnixTimestamp64Milli({sinceAt:Int64}, 'UTC') - INTERVAL 2 DAY`,
  ].join('\n  UNION DISTINCT ')
}

/** How many have been touched, and who they are if they are few: saying it in each part of a refresh takes longer than few rows do. */
export function touchedStatement(contributed: readonly ContributedColumn[]): string {
  return `SELECT toUInt32(count()) AS n, if(n <= ${mostNamed}, groupArray(${mostNamed})(id), []) AS ids
FROM (SELECT id FROM (${touched(contributed)})) WHERE {workspace:UUID} = {workspace:UUID}`
}

/** Longer lists of ids take longer to read than the questions who has been touched. */
const mostNamed = 500

/** The latest version among the mirrors. */
export function seenStatement(contributed: readonly ContributedColumn[]): string {
  const tables = ['customers', 'withheld_customers', ...mirrorsOf(contributed)]
  return `SELECT toString(greatest(${tables.map((table) => `(SELECT max(version) FROM ${table} WHERE ${ours})`).join(', ')})) AS seen`
}

/** Customers as they are served: also those of whom nothing may be computed, because they withdrew the consent to be analysed. */
function served(among: (column: string) => string): string {
  const shown = `id, name, normal_name, folded, kind, stage, industry, country, prefecture, owner_id, named_owner, external_ids, since_on, left_on`
  const from = (table: string, said: string, withheld: 0 | 1) =>
    `SELECT ${shown}, ${said}, toUInt8(${withheld}) AS withheld FROM ${table} FINAL WHERE ${ours}${among('id')}`
  return `${from('customers', 'texts, numbers, flags', 0)} UNION ALL ${from('withheld_customers', nothingSaid, 1)}`
}

const nothingSaid = (['String', 'Float64', 'UInt8'] as const)
  .map(
    (type, place) => `CAST(map(), 'Map(LowCardinality(String), ${type})') AS ${['texts', 'numbers', 'flags'][place]}`,
  )
  .join(', ')

/** Writes the present row of each customer in scope, all with one version, in one statement. */
export function refreshStatement(
  scope: Scope,
  contributed: readonly ContributedColumn[],
  people: PeopleActive = anyone,
): string {
  const condition = {
    slice: inSlice,
    touched: (column: string) => `${column} IN (${touched(contributed)})`,
    named: (column: string) => `${column} IN {ids:Array(UUID)}`,
  }[scope]
  const among = (column: string) => ` AND ${condition(column)}`
  const further = joinsOf(contributed, among('customer_id'))
  return `INSERT INTO portfolio (workspace_id, customer_id, name, normal_name, kind, stage, industry, country, prefecture,
  owner_id, named_owner, external_ids, search,
  since_on, left_on, band, score, score_change, yearly_value, uncounted_contracts, unpriced_contracts, renews_on, last_event_at,
  people_active, withheld, texts, numbers, flags, ${further.columns}refreshed_at, version, deleted)
SELECT {workspace:UUID}, c.id, c.name, c.normal_name, c.kind, c.stage, c.industry, c.country, c.prefecture,
  c.owner_id, if(isNull(c.owner_id), c.named_owner, ''), c.external_ids,
  concat(c.folded, '\\n', lowerUTF8(normalizeUTF8NFKC(concat(c.name, '\\n', c.normal_name, '\\n', arrayStringConcat(c.external_ids, '\\n'))))),
  c.since_on, c.left_on, if(c.withheld, '', ifNull(h.band, '')), if(c.withheld, NULL, h.score), if(c.withheld, NULL, h.score - b.earlier),
  k.yearly, ifNull(k.uncounted, 0), ifNull(k.unpriced, 0), k.renews_on,
  if(c.withheld, NULL, e.last_at), if(c.withheld, NULL, e.people), c.withheld, c.texts, c.numbers, c.flags, ${further.values}${now}, {version:UInt64}, 0
FROM (${served(among)}) AS c
LEFT JOIN (
  SELECT customer_id, toString(band) AS band, score FROM health_latest FINAL WHERE ${ours}${among('customer_id')}
) AS h ON h.customer_id = c.id
LEFT JOIN (
  SELECT customer_id, argMax(score, read_at) AS earlier FROM health_readings WHERE ${ours}${among('customer_id')} AND read_at <= ${now} - INTERVAL 28 DAY GROUP BY customer_id
) AS b ON b.customer_id = c.id
LEFT JOIN (
  SELECT customer_id, countIf(${valued} AND isNull(${yearlyValue})) AS unpriced,
    countIf(${valued} AND isNotNull(${yearlyValue}) AND currency != {currency:String}) AS uncounted,
    if(countIf(${valued} AND isNotNull(${yearlyValue}) AND currency = {currency:String}) = 0 AND uncounted + unpriced > 0, NULL,
      ifNull(sumIf(${yearlyValue}, ${valued} AND currency = {currency:String}), 0)) AS yearly,
    minIf(${end}, ${inForce} AND isNotNull(${end})) AS renews_on
  FROM contracts FINAL WHERE ${ours}${among('customer_id')} GROUP BY customer_id
) AS k ON k.customer_id = c.id
LEFT JOIN (
  SELECT customer_id, max(occurred_at) AS last_at,
    if(${people.knownWhen}, ${people.value}, NULL) AS people
  FROM events WHERE ${ours}${among('customer_id')} AND occurred_at <= ${now} AND ${activity} AND ${mayCount} GROUP BY customer_id
) AS e ON e.customer_id = c.id${further.joins}`
}

/** Contributed columns of one table share one pass over it. */
function joinsOf(contributed: readonly ContributedColumn[], among: string) {
  const tables = [...Map.groupBy(contributed, ({ from }) => from)]
  const joins = tables.map(
    ([from, columns], i) => `
LEFT JOIN (
  SELECT assumeNotNull(customer_id) AS holder, ${columns.map(({ value, keptAs }) => `${value} AS ${keptAs}`).join(', ')}
  FROM ${from} FINAL WHERE ${ours} AND isNotNull(customer_id)${among} GROUP BY holder
) AS t${i} ON t${i}.holder = c.id`,
  )
  const values = tables.flatMap(([, columns], i) =>
    columns.map(({ keptAs, withoutRows = 'NULL', needsConsent }) => {
      const value = `ifNull(t${i}.${keptAs}, ${withoutRows})`
      return needsConsent ? `if(c.withheld, NULL, ${value}), ` : `${value}, `
    }),
  )
  return {
    columns: tables.flatMap(([, columns]) => columns.map(({ keptAs }) => `${keptAs}, `)).join(''),
    values: values.join(''),
    joins: joins.join(''),
  }
}

/** Customers who are gone leave the portfolio. */
export const farewellStatement = `INSERT INTO portfolio (workspace_id, customer_id, refreshed_at, version, deleted)
SELECT {workspace:UUID}, customer_id, ${now}, {version:UInt64}, 1 FROM portfolio FINAL
WHERE ${ours} AND deleted = 0 AND version < {version:UInt64} AND customer_id NOT IN (
  SELECT id FROM customers FINAL WHERE ${ours} UNION ALL SELECT id FROM withheld_customers FINAL WHERE ${ours})`
