import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/words.ts'
import { customer } from '../../gather/customers/customers.ts'
import { Band } from '../scorecards/contract.ts'
import {
  explain,
  foundInWords,
  inputsOf,
  type Score,
  scorecards,
  scoreOf,
  type Version,
  versionsById,
} from '../scorecards/scorecards.ts'
import type { Explanation, Reading } from './answers.ts'
import * as facts from './facts.ts'
import * as runs from './run-store.ts'
import * as store from './store.ts'
import { dayInWords, daysApart } from './telling.ts'
import * as words from './words.ts'

type Told = { readonly reason: Text; readonly title: Text }

/** Why a customer stands as it does, and why that changed since a number of days ago (four weeks, or else the reading before). */
export async function explainCustomer(context: Context, customerId: string, sinceDays = 28): Promise<Explanation> {
  await customer(context, customerId)
  const then = new Date(Number(context.now) - sinceDays * 86_400_000)
  const [latest] = await facts.lastBefore(context, [customerId], context.now)
  const [earlier] = await facts.lastBefore(context, [customerId], then)
  const [previous] = latest && !earlier ? await facts.before(context, [customerId], new Date(latest.read_at)) : []
  const checkedAt = (await runs.bandsBy(context, context.now))?.at ?? null
  const override = await store.overrideOf(context, customerId)
  const versions = await versionsById(
    context,
    [latest, earlier, previous].flatMap((one) => (one ? [one.version_id] : [])),
  )
  const version = latest && versions.get(latest.version_id)
  if (latest === undefined || version === undefined)
    return nothingRead(checkedAt, override, latest ? words.outside : words.never)

  const before = earlier ?? previous
  const since = earlier ? then : before ? new Date(before.read_at) : null
  const explained = {
    latest,
    version,
    before: before ?? null,
    versionBefore: (before && versions.get(before.version_id)) ?? null,
    since,
    override,
  }
  return assembled(context, explained, checkedAt)
}

/** The reasons of many customers at once, each in one sentence: what fell most since the reading before, or what weighs most. */
export async function tellAll(context: Context, readings: readonly facts.StoredReading[]): Promise<Map<string, Told>> {
  const ids = readings.map(({ customer_id }) => customer_id)
  const instant = Math.min(Number(context.now), ...readings.map(({ read_at }) => Date.parse(read_at)))
  const earlier = new Map((await facts.before(context, ids, new Date(instant))).map((one) => [one.customer_id, one]))
  const versions = await versionsById(
    context,
    [...readings, ...earlier.values()].map(({ version_id }) => version_id),
  )
  const names = await namesOf(context)
  return new Map(
    readings.flatMap((latest) => {
      const version = versions.get(latest.version_id)
      if (version === undefined) return []
      const before = earlier.get(latest.customer_id) ?? null
      const versionBefore = (before && versions.get(before.version_id)) ?? null
      const since = before && new Date(before.read_at)
      return [
        [
          latest.customer_id,
          tell(context, { latest, version, before, versionBefore, since, override: null }, names).telling,
        ],
      ]
    }),
  )
}

/** The latest readings of these customers with the reason for each. */
export async function reasonsFor(
  context: Context,
  customerIds: readonly string[],
): Promise<Map<string, { band: Band | null; score: number | null; reason: Text; acts: readonly Text[] }>> {
  const month = new Date(Number(context.now) - 28 * 86_400_000)
  const readings = await facts.lastBefore(context, customerIds, context.now)
  const earlier = new Map((await facts.lastBefore(context, customerIds, month)).map((one) => [one.customer_id, one]))
  const missing = customerIds.filter((id) => !earlier.has(id))
  const firsts = new Map((await facts.firsts(context, missing)).map((one) => [one.customer_id, one]))
  const versions = await versionsById(
    context,
    [...readings, ...earlier.values(), ...firsts.values()].map(({ version_id }) => version_id),
  )
  const names = await namesOf(context)
  return new Map(
    readings.flatMap((latest) => {
      const version = versions.get(latest.version_id)
      if (version === undefined) return []
      const before = earlier.get(latest.customer_id) ?? firsts.get(latest.customer_id) ?? null
      const versionBefore = (before && versions.get(before.version_id)) ?? null
      const said = tell(
        context,
        { latest, version, before, versionBefore, since: before && new Date(before.read_at), override: null },
        names,
      )
      const acts = actsOf(version, latest)
      return [
        [latest.customer_id, { band: bandIn(latest.band), score: latest.score, reason: said.telling.reason, acts }],
      ]
    }),
  )
}

type Explaining = {
  readonly latest: facts.StoredReading
  readonly version: Version
  readonly before: facts.StoredReading | null
  readonly versionBefore: Version | null
  readonly since: Date | null
  readonly override: Explanation['override']
}

type Names = ReadonlyMap<string, { readonly en: string; readonly ja: string }>

function tell(
  { now, workspace, contributions }: Context,
  { latest, version, before, versionBefore, since, override }: Explaining,
  names: Names,
) {
  const score = standingOf(version, latest)
  const telling = explain({
    definition: version.definition,
    score,
    before: before &&
      versionBefore &&
      since && {
        definition: versionBefore.definition,
        score: standingOf(versionBefore, before),
        day: dayInWords(since, workspace.zone),
        daysAgo: daysApart(since, now),
      },
    scorecard: { name: names.get(version.scorecardId) ?? { en: '', ja: '' }, number: version.number ?? 0 },
    override: override && {
      band: override.band,
      reason: override.reason,
      until: dayInWords(new Date(`${override.until}T12:00:00Z`), 'UTC'),
    },
    metrics: contributions.metrics,
  })
  return { score, telling }
}

/** A stored reading worked out again from its inputs, with what a person set in its place. */
function standingOf(version: Version, stored: facts.StoredReading): Score {
  const score = scoreOf(version.definition, inputsOf(version.definition, stored))
  return { ...score, score: stored.score, band: bandIn(stored.band) }
}

async function assembled(context: Context, explaining: Explaining, checkedAt: Date | null): Promise<Explanation> {
  const { latest, version, before, versionBefore, since, override } = explaining
  const names = await namesOf(context)
  const { score, telling } = tell(context, explaining, names)
  const { definition } = version
  const groupsBefore = before && versionBefore ? standingOf(versionBefore, before).groups : []
  const inputs = before && versionBefore ? inputsOf(versionBefore.definition, before) : {}
  const band = override?.band ?? bandIn(latest.band)
  return {
    reading: readingOf(latest, score),
    checkedAt,
    scorecard: {
      id: version.scorecardId,
      name: names.get(version.scorecardId) ?? { en: '', ja: '' },
      number: version.number ?? 0,
    },
    ...telling,
    since,
    scoreBefore: before?.score ?? null,
    bandBefore: before ? bandIn(before.band) : null,
    weightsChanged: telling.change?.weightsChanged ?? false,
    measures: definition.measures.map((measure, index) => {
      const found = score.measures[index]
      const input = found?.input ?? { value: null, n: 0, because: 'no data' as const }
      const was = inputs[measure.id]
      return {
        id: measure.id,
        name: measure.name,
        group: measure.group,
        points: found?.points ?? null,
        contribution: found?.contribution ?? 0,
        share: found?.share ?? 0,
        figure: foundInWords(measure, input, context.contributions.metrics),
        was: was ? foundInWords(measure, was, context.contributions.metrics) : null,
        moved: telling.change?.measures.find(({ id }) => id === measure.id)?.moved ?? null,
      }
    }),
    groups: definition.groups.map(({ id, name }) => ({
      id,
      name,
      score: score.groups.find((group) => group.id === id)?.score ?? null,
      before: groupsBefore.find((group) => group.id === id)?.score ?? null,
    })),
    exception: definition.exceptions.find(({ id }) => id === latest.exception_id)?.name ?? null,
    cell: definition.cells.find(({ id }) => id === latest.cell_id)?.name ?? null,
    override,
    acts: [...actsOf(version, { ...latest, band: band ?? '' })],
  }
}

function actsOf({ definition }: Version, latest: facts.StoredReading) {
  const band = bandIn(latest.band)
  const cell = definition.cells.find(({ id }) => id === latest.cell_id)
  return cell?.acts ?? (band === null ? [] : definition.acts[band])
}

function nothingRead(checkedAt: Date | null, override: Explanation['override'], title: Text): Explanation {
  return {
    reading: null,
    checkedAt,
    scorecard: null,
    title,
    rests: title,
    changed: null,
    reason: title,
    since: null,
    scoreBefore: null,
    bandBefore: null,
    weightsChanged: false,
    measures: [],
    groups: [],
    exception: null,
    cell: null,
    override,
    acts: [],
  }
}

export function readingOf(stored: facts.StoredReading, score: Score): Reading {
  return {
    customerId: stored.customer_id,
    readAt: new Date(stored.read_at),
    scorecardId: stored.scorecard_id,
    versionId: stored.version_id,
    score: stored.score,
    computed: stored.computed,
    band: bandIn(stored.band),
    measures: [...score.measures],
    groups: [...score.groups],
    missing: score.missing,
    exceptionId: stored.exception_id || null,
    cellId: stored.cell_id || null,
    overrideId: stored.override_id === facts.nobody ? null : stored.override_id,
  }
}

/** All readings kept of a customer, newest first, each explained by the version that made it. */
export async function historyOf(
  context: Context,
  customerId: string,
  olderThan: Date,
  limit: number,
): Promise<Reading[]> {
  const stored = await facts.readingsOf(context, customerId, olderThan, limit)
  const versions = await versionsById(
    context,
    stored.map(({ version_id }) => version_id),
  )
  return stored.flatMap((one) => {
    const version = versions.get(one.version_id)
    return version ? [readingOf(one, standingOf(version, one))] : []
  })
}

async function namesOf(context: Context): Promise<Names> {
  return new Map((await scorecards(context)).map(({ id, name }) => [id, name]))
}

export function bandIn(band: string): Band | null {
  return Band.safeParse(band).data ?? null
}
