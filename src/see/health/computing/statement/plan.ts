import { CardSql } from './card-sql.ts'
import { type Card, inputsSql, nobody, type Plan } from './inputs.ts'
import { wantsOf, withheld } from './passes.ts'

/**
 * A SELECT with one row per customer. Parameters: `now`; `overridden`, `overrideIds`, `overrideBands`, `overrideScores` (parallel arrays; a score
 * below 0 stands for none); `customers`, or `from` and `until`, as `only` says. What is written twice is named in the layer below.
 */
export function readingsSql(plan: Plan): string {
  const wants = wantsOf(
    plan.cards.map((card) => card.definition),
    plan.metrics,
  )
  const cards = plan.cards.map((card, index) => new CardSql(card.definition, index + 1, wants))
  const layers = [
    'becauses',
    'values',
    'points',
    'lifting',
    'lifted',
    'guarding',
    'groups',
    'totals',
    'told',
    'sets',
    'standings',
  ] as const
  const scored = layers.reduce(
    (below, layer) => `SELECT *${cards.flatMap((card) => card[layer]().map((column) => `, ${column}`)).join('')}
FROM (${below})`,
    inputsSql(plan, wants),
  )
  return `WITH ${withheld}
SELECT *, ${first8(stateSql)} AS state, ${first8("concat(toString(state), '|', findings)")} AS digest
FROM (SELECT *, ${chosen(plan, cards)}
FROM (${scored}))`
}

/** What a reading says besides its figures, as a text of which the number `state` is made: `digestOf` says the same. */
const stateSql = `arrayStringConcat([toString(version_id), band, toString(missing), toString(override_id), exception_id, cell_id,
  if(isNull(score), '1', '0'), arrayStringConcat(alarms, ',')], '|')`

function first8(text: string): string {
  return `reinterpretAsUInt64(substring(MD5(${text}), 1, 8))`
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

/** From the columns of every card to those of the one that applies, and what a person set in its place. */
function chosen(plan: Plan, cards: readonly CardSql[]): string {
  const pick = (of: (card: CardSql) => string, otherwise: string) =>
    `multiIf(${cards.map((card) => `card = ${card.number}, ${of(card)}, `).join('')}${otherwise})`
  const id = (of: (card: Card) => string) =>
    `multiIf(${plan.cards.map((card, index) => `card = ${index + 1}, toUUID('${of(card)}'), `).join('')}${nobody})`
  return `${id((card) => card.scorecardId)} AS scorecard_id, ${id((card) => card.versionId)} AS version_id,
  ${pick((card) => card.name('computed'), 'NULL')} AS computed, ifNull(override_score, ${pick((card) => card.name('score'), 'NULL')}) AS score,
  multiIf(card = 0, '', override_band != '', override_band, ${pick((card) => card.name('band'), "''")}) AS band,
  ${pick((card) => card.findings(), "''")} AS findings, ${pick((card) => card.name('missing'), '0')} AS missing,
  ${pick((card) => card.name('exception'), "''")} AS exception_id, ${pick((card) => card.name('cell'), "''")} AS cell_id,
  ${pick((card) => card.name('alarms'), "CAST([], 'Array(String)')")} AS alarms,
  ${pick((card) => card.name('at'), "CAST([], 'Array(Int64)')")} AS alarms_since`
}
