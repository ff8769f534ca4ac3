import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { customer, isWithheld as withheldIs } from '../../../gather/customers/customers.ts'
import { foundInWords, inputsOf, roundingOfShares, spanOf, versionsById } from '../../scorecards/scorecards.ts'
import { turnedBetween } from '../computing/comparing.ts'
import {
  actsOf,
  bandIn,
  dayInWords,
  type Explaining,
  namesOf,
  readingOf,
  standingOf,
  tell,
} from '../computing/reading.ts'
import * as runs from '../computing/run-store.ts'
import type { Explanation } from '../contract/answers.ts'
import * as facts from '../facts.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'
import { rowsBehind } from './rows-behind.ts'

/** Why a customer stands as it does, and why that changed since a number of days ago (four weeks, or else the first reading). */
export async function explainCustomer(context: Context, customerId: string, sinceDays = 28): Promise<Explanation> {
  const isWithheld = withheldIs(await customer(context, customerId))
  const then = new Date(Number(context.now) - sinceDays * 86_400_000)
  const readings = await facts.aroundInstant(context, customerId, then)
  const [latest] = readings
  const earlier = readings.find(({ read_at }) => new Date(read_at) <= then)
  const [first] = earlier || isWithheld ? [] : await facts.firsts(context, [customerId])
  const checkedAt = (await runs.bandsBy(context, context.now))?.at ?? null
  const override = await store.overrideOf(context, customerId)
  if (isWithheld) return nothingRead(checkedAt, override, words.withheld, isWithheld)
  const versions = await versionsById(
    context,
    [...readings, ...(first ? [first] : [])].map(({ version_id }) => version_id),
  )
  const version = latest && versions.get(latest.version_id)
  if (latest === undefined || version === undefined)
    return nothingRead(checkedAt, override, latest ? words.outside : words.never)

  const last = earlier ?? (first?.read_at === latest.read_at ? undefined : first)
  const turned = last ? (await turnedBetween(context, [last]))(last, latest) : 0
  const before = turned > 0 ? undefined : last
  const since = earlier ? then : last ? new Date(last.read_at) : null
  const explained = {
    latest,
    version,
    before: before ?? null,
    versionBefore: (before && versions.get(before.version_id)) ?? null,
    since: before ? since : null,
    override,
  }
  const explanation = await assembled(context, explained, checkedAt)
  if (turned === 0 || since === null) return explanation
  const day = dayInWords(since, context.workspace.zone, context.now)
  return { ...explanation, since, changed: words.turned(turned, day) }
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
    alarms: telling.alarms.map(({ alarm, at, said, ends }) => ({
      id: alarm.id,
      name: alarm.name,
      ceiling: alarm.ceiling,
      said,
      ends,
      since: at === null ? null : new Date(at),
      act: alarm.act,
    })),
    known: Math.floor(score.known * 100 + roundingOfShares),
    leastKnown: definition.leastKnown,
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
        lifts: measure.lifts,
        span: spanOf(measure, context.contributions.metrics),
        rows: rowsBehind(measure, new Date(latest.read_at), context.contributions.metrics),
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
    isWithheld: false,
  }
}

function nothingRead(
  checkedAt: Date | null,
  override: Explanation['override'],
  title: Text,
  isWithheld = false,
): Explanation {
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
    alarms: [],
    known: null,
    leastKnown: null,
    measures: [],
    groups: [],
    exception: null,
    cell: null,
    override,
    acts: [],
    isWithheld,
  }
}
