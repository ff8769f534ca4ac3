import type { Context } from '#platform/context.ts'
import { stamp } from '#platform/stores/facts.ts'
import { say } from '#platform/wording/words.ts'

export type CountedFigure = { readonly name: string; readonly label: string; readonly value: number }

/** What a handover tells of each account besides, where a feature measures it. */
const wanted = ['nps_latest']

/** These figures of the given customers, by the metrics that other features contributed; what is not known of one is left out. */
export async function figuresOf(
  context: Context,
  customerIds: readonly string[],
): Promise<Map<string, CountedFigure[]>> {
  const figures = new Map(customerIds.map((id) => [id, [] as CountedFigure[]]))
  if (customerIds.length === 0) return figures
  for (const metric of context.contributions.metrics.filter(({ name }) => wanted.includes(name))) {
    const inWindow =
      metric.at === null ? '1' : `${metric.at} > {now:DateTime64(3, 'UTC')} - toIntervalDay(${metric.withinDays})`
    const rows = await context.facts.all<{ id: string; value: number | null }>(
      `SELECT customer_id AS id, if(${metric.knownWhen(inWindow)}, toFloat64(${metric.value(inWindow)}), NULL) AS value
       FROM ${metric.from}${metric.mirrored ? ' FINAL' : ''} WHERE workspace_id = {workspace:UUID} AND customer_id IN {customers:Array(UUID)} GROUP BY customer_id`,
      { customers: customerIds, now: stamp(context.now) },
    )
    const values = new Map(rows.map(({ id, value }) => [id, value]))
    for (const id of customerIds) {
      const value = values.get(id) ?? null
      if (value !== null) figures.get(id)?.push({ name: metric.name, label: say(metric.label, context.locale), value })
    }
  }
  return figures
}
