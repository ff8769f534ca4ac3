import type { Context } from '#platform/context.ts'
import type { Step } from './contract.ts'
import type { Tally } from './spans.ts'

/** Whose answer it is, where each person counts once: of nobody on record it is the customer’s, and else stands for itself. */
export const whoFacts = 'coalesce(person_id, customer_id, id)'

export type Filter = {
  readonly customerId?: string | undefined
  readonly survey?: string | undefined
  readonly from: string
  readonly until: string
}

const startOf: Readonly<Record<Step, (day: string) => string>> = {
  week: (day) => `toStartOfWeek(${day}, 1)`,
  month: (day) => `toStartOfMonth(${day})`,
  quarter: (day) => `toStartOfQuarter(${day})`,
  year: (day) => `toStartOfYear(${day})`,
}

/** The day of the last answer up to the end of the period, also where it lies before the period. */
export async function lastOn(context: Context, filter: Filter): Promise<string | null> {
  const row = await context.facts.first<{ day: string }>(
    `SELECT toString(max(${day})) AS day FROM responses FINAL
     WHERE workspace_id = {workspace:UUID} AND isNotNull(nps) AND ${day} <= {until:Date32} ${narrowed(filter)} HAVING count() > 0`,
    bound(context, filter),
  )
  return row?.day ?? null
}

const day = 'toDate32(answered_at, {zone:String})'

function narrowed({ customerId, survey }: Filter): string {
  return [
    customerId === undefined ? '' : 'AND customer_id = {customer:UUID}',
    survey === undefined ? '' : 'AND survey = {survey:String}',
  ].join(' ')
}

function bound({ workspace }: Context, { from, until, customerId, survey }: Filter) {
  return { zone: workspace.zone, from, until, customer: customerId ?? '', survey: survey ?? '' }
}

/** Who answered how in each span; a person who answered twice in a span counts once, with the latest answer. */
export async function tallies(context: Context, step: Step | null, filter: Filter): Promise<Map<string, Tally>> {
  const rows = await context.facts.all<Tally & { span: string }>(
    `SELECT span, toUInt32(sum(given)) AS answers, toUInt32(countIf(latest >= 9)) AS promoters, toUInt32(countIf(latest IN (7, 8))) AS passives, toUInt32(countIf(latest <= 6)) AS detractors
     FROM (
       SELECT ${step === null ? "''" : `toString(${startOf[step](day)})`} AS span, ${whoFacts} AS who, argMax(assumeNotNull(nps), (answered_at, id)) AS latest, count() AS given
       FROM responses FINAL
       WHERE workspace_id = {workspace:UUID} AND isNotNull(nps) AND ${day} BETWEEN {from:Date32} AND {until:Date32} ${narrowed(filter)}
       GROUP BY span, who)
     GROUP BY span`,
    bound(context, filter),
  )
  return new Map(
    rows.map(({ span, answers, promoters, passives, detractors }) => [
      span,
      { answers, promoters, passives, detractors },
    ]),
  )
}
