import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Metric } from '#platform/furnishing/contributions.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import { silentSince } from '../../../gather/events/fields.ts'
import type { AlarmSource, Definition } from '../../scorecards/contract.ts'
import { inputOf, raisedOf, scorecard, scorecards } from '../../scorecards/scorecards.ts'
import * as computed from '../computing/computed-facts.ts'
import { bandIn } from '../computing/reading.ts'
import type { Card } from '../computing/statement/inputs.ts'
import * as facts from '../facts.ts'
import { rulesOf } from '../health.ts'
import * as words from '../words.ts'
import { coverageOf } from './coverage.ts'

/** What a draft's measures find for some real customers: the screen scores them itself with every change of a weight or a scale. */
export async function preview(context: Context, definition: Definition, wished: readonly string[]) {
  const customers =
    wished.length > 0 ? wished : (await facts.someOfEachBand(context, 2)).map(({ customer_id }) => customer_id)
  const names = await customerNames(context, customers)
  const known = customers.filter((id) => names.has(id))
  const found = known.length === 0 ? [] : await computed.findings(context, cardOf(context, definition), known)
  return {
    rows: found.map(({ customerId, band, score, found: values }) => ({
      customerId,
      name: names.get(customerId) ?? '',
      band: bandIn(band),
      score,
      inputs: Object.fromEntries(
        definition.measures.map((measure, index) => [
          measure.id,
          inputOf(measure, values.measures[index] ?? { value: null, n: 0, fresh: true }),
        ]),
      ),
      raised: raisedOf(definition, values.alarms, { contactAt: values.contactAt, now: Number(context.now) }),
    })),
  }
}

/** How many customers would move between which bands if a draft were published now. Nothing is kept of it. */
export async function consequences(context: Context, scorecardId: string, definition: Definition) {
  const { segmentId } = await scorecard(context, scorecardId)
  const { cards, overrides } = await rulesOf(context)
  const draft: Card = { ...cardOf(context, definition), scorecardId, segmentId }
  const inForce = new Map(cards.map((card) => [card.scorecardId, card]))
  // In the order in which they are tried, one that was never published as well.
  const used = (await scorecards(context)).filter(({ retired }) => !retired)
  const tried = used.flatMap(({ id }) => (id === scorecardId ? draft : (inForce.get(id) ?? [])))
  const rows = await computed.moves(context, tried, overrides)
  const names = await customerNames(
    context,
    rows.flatMap(({ examples }) => examples.map(([id]) => id)),
  )
  const moves = rows.map(({ from, to, customers, examples }) => ({
    from: bandIn(from),
    to: bandIn(to),
    customers,
    examples: examples.map(([customerId, before, after]) => ({
      customerId,
      name: names.get(customerId) ?? '',
      before,
      after,
    })),
  }))
  const count = (of: typeof moves) => of.reduce((sum, { customers }) => sum + customers, 0)
  return { customers: count(moves), moved: count(moves.filter(({ from, to }) => from !== to)), moves }
}

/** How far the data reaches per metric, of how many customers it is known, and whether that is enough. */
export async function coverage(
  context: Context,
  wish: { customerId?: string | undefined; neededDays?: number | undefined },
) {
  const { metrics } = context.contributions
  const places = [...Map.groupBy(metrics, ({ from, at }) => `${from} ${at}`).values()]
  const found = await Promise.all(places.map((place) => reachOfPlace(context, place, wish.customerId)))
  const reach = new Map(found.flat())
  const of = wish.customerId ? 1 : await facts.customerCount(context)
  return {
    silentSince: await silentSince(context.facts, context.now),
    rows: metrics.map((metric) => rowOf(metric, reach.get(metric.name) ?? nothing, of, context.today, wish.neededDays)),
  }
}

/** Of how many customers a metric is known, and of how many its place has anything. */
type Reach = {
  readonly customers: number
  readonly there: number
  readonly first_on: string | null
  readonly last_on: string | null
}
const nothing: Reach = { customers: 0, there: 0, first_on: null, last_on: null }

async function reachOfPlace(context: Context, metrics: readonly Metric[], customerId?: string) {
  const [first] = metrics
  if (first === undefined) return []
  const [place, known] = await Promise.all([
    facts.reachOf(context, first, customerId),
    facts.knownOf(context, metrics, customerId),
  ])
  return metrics.map(({ name }, i): [string, Reach] => [
    name,
    { ...place, there: place.customers, customers: known[i] ?? 0 },
  ])
}

function rowOf(metric: Metric, { customers, there, ...reach }: Reach, of: number, today: string, wished?: number) {
  const { name, label, at, withinDays, unknownBecause } = metric
  const neededDays = at === null ? 0 : (wished ?? withinDays)
  const firstOn = at === null ? (customers > 0 ? today : null) : reach.first_on
  const lastOn = at === null ? firstOn : reach.last_on
  const isKnown = customers > 0 || there === 0
  const said = isKnown
    ? coverageOf(firstOn, today, neededDays)
    : { enough: false, expectedOn: null, said: words.knownOfNobody(unknownBecause) }
  return { metric: name, label, customers, of, firstOn, lastOn, neededDays, ...said }
}

function cardOf({ contributions }: Context, definition: Definition): Card {
  const isLost = (source: AlarmSource) =>
    source.kind === 'metric' && !contributions.metrics.some(({ name }) => name === source.metric)
  const lost =
    definition.measures.find(({ source }) => isLost(source)) ??
    definition.alarms.find(({ criteria }) => criteria.some(({ source }) => isLost(source)))
  if (lost) throw badInput('definition', words.unknownMetric(lost.name))
  return { scorecardId: draftId, versionId: draftId, segmentId: null, definition }
}

const draftId = '00000000-0000-4000-8000-00000000d4af'
