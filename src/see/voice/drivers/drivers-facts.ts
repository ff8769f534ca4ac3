import type { Facts } from '#platform/stores/facts.ts'
import { type Part, parts } from '../contract.ts'
import type { Prepared } from '../facts.ts'
import type { Totals } from '../rule/totals.ts'
import { byEveryAnswer, questionBySql } from '../statement/answer-sql.ts'
import { countedSql, partSql } from '../statement/counted-sql.ts'

/** Those who answered one question alike; `value` is their score, satisfaction as a share of its scale. */
export type Alike = {
  readonly key: string
  readonly kind: string
  readonly what: string
  /** Whether they answered the question of the score. */
  readonly hasScore: boolean
  readonly totals: Totals
}

type Row = Omit<Totals, 'tallies'> & {
  readonly key: string
  readonly kind: string
  readonly chosen: string
  readonly number: number
  readonly hasScore: number
  readonly steps: [number, number][]
}

/** All that was answered besides the score, question by question, in one walk over the answers that count. */
export async function alike(facts: Facts, { bound, ...counted }: Prepared): Promise<Alike[]> {
  const part = (name: Part) => `toUInt32(countIf(${partSql(counted.measure, name)})) AS ${name}`
  const all = { ...counted, slicing: byEveryAnswer }
  const rows = await facts.all<Row>(
    `SELECT key, kind, chosen, number, toUInt8(has_score) AS hasScore, toUInt32(sum(given)) AS answers, toUInt32(count()) AS n,
      ${parts.map(part).join(', ')}, toUInt32(countIf(isNull(whose) AND isNull(person))) AS unnamed,
      arrayMap((step, many) -> (step, toUInt32(many)), (sumMap([value], [toUInt64(1)]) AS tallied).1, tallied.2) AS steps
    FROM (${questionBySql(countedSql(all))})
    GROUP BY key, kind, chosen, number, has_score ORDER BY key, kind, chosen, number, has_score`,
    { ...bound, isShare: counted.measure === 'csat' ? 1 : 0 },
  )
  return rows.map(({ key, kind, chosen, number, hasScore, steps, ...sums }) => ({
    ...{ key, kind, what: chosen === '' ? String(number) : chosen, hasScore: hasScore === 1 },
    totals: { ...sums, tallies: new Map(steps) },
  }))
}
