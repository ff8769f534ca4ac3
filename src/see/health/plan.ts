import type { Metric } from '#platform/contributions.ts'
import { CardSql } from './card-sql.ts'
import type { Definition } from './definition.ts'
import { passesOver, type Want, wantsOf, withheld } from './passes.ts'

/** A published version and whom it is for: cards are tried in order, and the first that applies counts. */
export type Card = {
  readonly scorecardId: string
  readonly versionId: string
  readonly segmentId: string | null
  readonly definition: Definition
}

export type Plan = {
  readonly cards: readonly Card[]
  readonly metrics: readonly Metric[]
  /** Only these customers, or all. */
  readonly only?: 'chosen'
}

/**
 * A SELECT with one row per customer. Parameters: `now`; `overridden`, `overrideIds`, `overrideBands`, `overrideScores` (parallel arrays; a score
 * below 0 stands for none); `customers` where `only` is 'chosen'.
 */
export function readingsSql(plan: Plan): string {
  const wants = wantsOf(
    plan.cards.map((card) => card.definition),
    plan.metrics,
  )
  const cards = plan.cards.map((card, index) => new CardSql(card.definition, index + 1, wants))
  const all = (columns: (card: CardSql) => readonly string[]) =>
    cards
      .flatMap(columns)
      .map((column) => `, ${column}`)
      .join('')
  return `WITH ${withheld}
SELECT *, cityHash64(version_id, exception_id, cell_id, override_id, ifNull(score, -1), band, found) AS digest
FROM (SELECT *, ${chosen(plan, cards)}
FROM (SELECT *${all((card) => card.sets())}
FROM (SELECT *${all((card) => card.totals())}
FROM (SELECT *${all((card) => card.groups())}
FROM (SELECT *${all((card) => card.points())}
FROM (SELECT *${all((card) => card.becauses())}
FROM (${inputsSql(plan, wants)})))))))`
}

/** The lists that a reading keeps, in the order of its version's measures: written only for the rows that are kept. */
export function listsSql(plan: Plan): string {
  const wants = wantsOf(
    plan.cards.map((card) => card.definition),
    plan.metrics,
  )
  const cards = plan.cards.map((card, index) => new CardSql(card.definition, index + 1, wants))
  const lists = (letter: 'v' | 'n' | 'b', type: string) =>
    `multiIf(${cards.map((card) => `card = ${card.number}, ${card.list(letter)}, `).join('')}[])::Array(${type})`
  return `${lists('v', 'Nullable(Float64)')} AS values, ${lists('n', 'UInt32')} AS counts,
  ${lists('b', "Enum8('' = 0, 'no data' = 1, 'out of date' = 2, 'too few' = 3, 'not judged' = 4)")} AS because`
}

/** What was found for each customer, each want in its columns, and which card applies. */
export function inputsSql(plan: Plan, wants: readonly Want[]): string {
  const passes = passesOver(wants)
  const found = wants.flatMap(({ index }) => [
    `x${index}`,
    `ifNull(n${index}, 0) AS n${index}`,
    `ifNull(f${index}, 0) AS f${index}`,
  ])
  const joins = passes.map(({ name, sql }) => `LEFT JOIN (${sql}) AS ${name} ON ${name}.customer_id = c.id`)
  const only = plan.only === 'chosen' ? ' AND id IN {customers:Array(UUID)}' : ''
  return `SELECT c.id AS customer_id, if(c.stage IN ('prospect', 'left'), 0, ${cardFor(plan.cards)}) AS card, ${found.map((column) => `${column}, `).join('')}
  l.score AS previous_score, ifNull(l.band, '') AS previous_band, ifNull(l.digest, 0) AS previous_digest, l.version_id AS previous_version,
  ifNull(l.missing, 0) AS previous_missing, l.override_id AS previous_override, ifNull(o.override_id, ${nobody}) AS override_id, ifNull(o.band, '') AS override_band, o.score AS override_score
FROM (SELECT id, stage FROM customers FINAL WHERE workspace_id = {workspace:UUID}${only}) AS c
${joins.join('\n')}
LEFT JOIN (SELECT customer_id, score, band, digest, version_id, missing, override_id FROM health_latest FINAL WHERE workspace_id = {workspace:UUID}) AS l ON l.customer_id = c.id
LEFT JOIN (SELECT tupleElement(one, 1) AS customer_id, tupleElement(one, 2) AS override_id, tupleElement(one, 3) AS band, if(tupleElement(one, 4) < 0, NULL, tupleElement(one, 4)) AS score
  FROM (SELECT arrayJoin(arrayZip({overridden:Array(UUID)}, {overrideIds:Array(UUID)}, {overrideBands:Array(String)}, {overrideScores:Array(Float64)})) AS one)) AS o ON o.customer_id = c.id
WHERE card > 0 OR previous_band != ''`
}

const nobody = "toUUID('00000000-0000-0000-0000-000000000000')"

function cardFor(cards: readonly Card[]): string {
  const branches = cards.map(({ segmentId }, index) => {
    if (segmentId === null) return `1, ${index + 1}`
    return `c.id IN (SELECT customer_id FROM segment_members FINAL WHERE workspace_id = {workspace:UUID} AND segment_id = '${segmentId}'), ${index + 1}`
  })
  return `multiIf(${branches.join(', ')}, 0)`
}

/** From the columns of every card to those of the one that applies, and what a person set in its place. */
function chosen(plan: Plan, cards: readonly CardSql[]): string {
  const pick = (of: (card: CardSql) => string, otherwise: string) =>
    `multiIf(${cards.map((card) => `card = ${card.number}, ${of(card)}, `).join('')}${otherwise})`
  const id = (of: (card: Card) => string) =>
    `multiIf(${plan.cards.map((card, index) => `card = ${index + 1}, toUUID('${of(card)}'), `).join('')}${nobody})`
  return `${id((card) => card.scorecardId)} AS scorecard_id, ${id((card) => card.versionId)} AS version_id,
  ${pick((card) => card.name('computed'), 'NULL')} AS computed, ifNull(override_score, ${pick((card) => card.name('score'), 'NULL')}) AS score,
  multiIf(card = 0, '', override_band != '', override_band, ${pick((card) => card.name('band'), "''")}) AS band,
  ${pick((card) => card.digest(), '0')} AS found, ${pick((card) => card.name('missing'), '0')} AS missing,
  ${pick((card) => card.name('exception'), "''")} AS exception_id, ${pick((card) => card.name('cell'), "''")} AS cell_id`
}
