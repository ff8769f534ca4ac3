import type { Context } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import type { Text } from '#platform/wording/words.ts'
import { Band } from '../../scorecards/contract.ts'
import {
  explain,
  inputsOf,
  type Score,
  scorecards,
  scoreOf,
  seenOf,
  type Version,
  versionsById,
} from '../../scorecards/scorecards.ts'
import type { Explanation, Reading } from '../contract/answers.ts'
import * as facts from '../facts.ts'

export type Explaining = {
  readonly latest: facts.StoredReading
  readonly version: Version
  readonly before: facts.StoredReading | null
  readonly versionBefore: Version | null
  readonly since: Date | null
  readonly override: Explanation['override']
}

export type Names = ReadonlyMap<string, { readonly en: string; readonly ja: string }>

export function tell(
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
        day: dayInWords(since, workspace.zone, now),
        daysAgo: daysApart(since, now, workspace.zone),
      },
    scorecard: { name: names.get(version.scorecardId) ?? { en: '', ja: '' }, number: version.number ?? 0 },
    override: override && {
      band: override.band,
      reason: override.reason,
      until: dayInWords(new Date(`${override.until}T12:00:00Z`), 'UTC', now),
    },
    metrics: contributions.metrics,
    alarms: {
      seen: seenOf(version.definition, latest),
      dayOf: (at) => dayInWords(new Date(at), workspace.zone, now),
    },
  })
  return { score, telling }
}

/** A stored reading worked out again from its inputs, with what a person set in its place. */
export function standingOf(version: Version, stored: facts.StoredReading): Score {
  const raised = stored.alarms.map((id, index) => ({ id, at: Date.parse(stored.alarms_at[index] ?? '') || null }))
  const score = scoreOf(version.definition, inputsOf(version.definition, stored), raised)
  return { ...score, score: stored.score, band: bandIn(stored.band) }
}

/** What to do next: first what the gravest alarm asks for, unless a person set the band. */
export function actsOf({ definition }: Version, latest: facts.StoredReading) {
  const band = bandIn(latest.band)
  const cell = definition.cells.find(({ id }) => id === latest.cell_id)
  const usual = cell?.acts ?? (band === null ? definition.unknownActs : definition.acts[band])
  const [gravest] = latest.override_id === nobody ? latest.alarms : []
  const alarm = definition.alarms.find(({ id }) => id === gravest)
  return alarm ? [alarm.act, ...usual] : usual
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
    alarms: stored.alarms,
    exceptionId: stored.exception_id || null,
    cellId: stored.cell_id || null,
    overrideId: stored.override_id === nobody ? null : stored.override_id,
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

export async function namesOf(context: Context): Promise<Names> {
  return new Map((await scorecards(context)).map(({ id, name }) => [id, name]))
}

export function bandIn(band: string): Band | null {
  return Band.safeParse(band).data ?? null
}

/** A day in both languages, as it stands inside a sentence; with its year where that is not the year of `now`. */
export function dayInWords(instant: Date, zone: string, now: Date): Text {
  const yearOf = (at: Date) => new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric' }).format(at)
  const year = yearOf(instant) === yearOf(now) ? {} : ({ year: 'numeric' } as const)
  const write = (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      day: 'numeric',
      month: locale === 'ja' ? 'long' : 'short',
      ...year,
    }).format(instant)
  return { en: write('en-GB'), ja: write('ja') }
}

/** The days of the calendar that lie between two instants: late yesterday is yesterday, however few hours ago. */
export function daysApart(from: Date, to: Date, zone: string): number {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone })
  return Math.round((Date.parse(day.format(to)) - Date.parse(day.format(from))) / 86_400_000)
}
