import type { Contribution, Metric, TimelineEntry, TimelineSource, Tone } from '#platform/furnishing/contributions.ts'
import { lowest } from '#platform/stores/slices.ts'
import { percent, points } from '#platform/wording/unit.ts'
import { units as peopleUnits } from '../people/words.ts'
import type { Response } from './contract.ts'
import { responsesImportable } from './importing/importable.ts'
import { columns } from './names.ts'
import { satisfiedFacts } from './satisfaction.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { whoFacts } from './facts.ts'
export { satisfiedFacts }

const answers: TimelineSource = {
  kind: 'response',
  label: words.responses,
  read: async (context, customerId, before, limit) => {
    const found = await store.page(context, { customerId }, { at: before, id: lowest }, limit)
    return found.map((one) => {
      const entry: TimelineEntry = {
        id: one.id,
        kind: 'response',
        at: one.answeredAt,
        title: words.answered(scoreOf(one)),
        body: one.comment,
        tone: toneOf(one),
        by: one.personName,
      }
      return entry
    })
  },
}

function scoreOf({ nps, csat, csatScale, ces }: Response): string | null {
  if (nps !== null) return `NPS ${nps}`
  if (csat !== null) return `CSAT ${csat}/${csatScale}`
  return ces === null ? null : `CES ${ces}/7`
}

function toneOf({ nps, csat, csatScale }: Response): Tone {
  if (nps !== null) return nps >= 9 ? 'good' : nps >= 7 ? 'plain' : 'bad'
  if (csat !== null) return csat > csatScale - 2 ? 'good' : csat <= csatScale / 2 ? 'bad' : 'plain'
  return 'plain'
}

const shape = {
  from: 'responses',
  mirrored: true,
  at: 'answered_at',
  better: 'higher',
  unknownBecause: words.noAnswers,
} as const
const metric = (
  name: keyof typeof words.metrics,
  column: string,
  rest: Pick<Metric, 'unit' | 'withinDays' | 'value'> & Partial<Metric>,
): Metric => ({
  name,
  ...words.metrics[name],
  ...shape,
  knownWhen: (inWindow) => `countIf(${inWindow} AND isNotNull(${column})) > 0`,
  observations: (inWindow) => `countIf(${inWindow} AND isNotNull(${column}))`,
  ...rest,
})

/** The latest answer of each person, as an array: the newest first, of which the first of each person stays. */
function latestPerPerson(inWindow: string): string {
  const newest = `arrayReverseSort(x -> x.2, groupArrayIf((coalesce(person_id, id), (answered_at, id), assumeNotNull(nps)), ${inWindow} AND isNotNull(nps)))`
  return `arrayMap(x -> x.3, arrayFilter((x, nth) -> nth = 1, ${newest}, arrayEnumerateUniq(arrayMap(x -> x.1, ${newest}))))`
}

/**
 * The latest answer of each person, as a map of the instant and a step of 0 to 15 in one number: the greatest is the latest, and its rest
 * is the step. Satisfaction is brought to the five steps 0 to 4, whatever its scale.
 */
const stepsOf = {
  nps: { step: 'assumeNotNull(nps)', where: 'isNotNull(nps)' },
  csat: { step: 'toInt64(round(4 * (assumeNotNull(csat) - 1) / (csat_scale - 1)))', where: 'isNotNull(csat)' },
  leaving: { step: 'about_leaving', where: '1' },
} as const
function latestSteps(of: keyof typeof stepsOf, inWindow: string): string {
  const { step, where } = stepsOf[of]
  return `maxMapIf(map(coalesce(person_id, id), toUnixTimestamp64Milli(answered_at) * 16 + ${step}), ${inWindow} AND ${where})`
}

/** People whose latest answer to one of these is such a step. */
function peopleWho(
  name: 'answers_unhappy' | 'answers_very_unhappy' | 'answers_about_leaving',
  such: Partial<Record<keyof typeof stepsOf, string>>,
): Metric {
  const maps = (inWindow: string) =>
    Object.entries(such).map(
      ([of, condition]) =>
        `mapFilter((who, step) -> step % 16 ${condition}, ${latestSteps(of as keyof typeof stepsOf, inWindow)})`,
    )
  const both = (inWindow: string, part: 'mapKeys' | 'mapValues') =>
    `arrayConcat(${maps(inWindow)
      .map((map) => `${part}(${map})`)
      .join(', ')})`
  return metric(name, 'id', {
    unit: peopleUnits.people,
    better: 'lower',
    withinDays: 180,
    value: (inWindow) => `length(arrayDistinct(${both(inWindow, 'mapKeys')}))`,
    since: (inWindow) =>
      `fromUnixTimestamp64Milli(intDiv(arrayMax(arrayPushBack(${both(inWindow, 'mapValues')}, 0)), 16))`,
    goneWhen: words.answeredAnew,
  })
}

const metrics: readonly Metric[] = [
  metric('nps_latest', 'nps', {
    unit: points,
    withinDays: 365,
    value: (inWindow) => `argMaxIf(nps, answered_at, ${inWindow} AND isNotNull(nps))`,
    looksBack: true,
  }),
  metric('nps_180', 'nps', {
    unit: points,
    withinDays: 180,
    value: (inWindow) => `100 * arrayAvg(x -> if(x >= 9, 1, if(x <= 6, -1, 0)), ${latestPerPerson(inWindow)})`,
    observations: (inWindow) => `uniqExactIf(coalesce(person_id, id), ${inWindow} AND isNotNull(nps))`,
  }),
  metric('csat_90', 'csat', {
    unit: percent,
    withinDays: 90,
    value: (inWindow) => `100 * avgIf(${satisfiedFacts()}, ${inWindow} AND isNotNull(csat))`,
  }),
  metric('ces_180', 'ces', {
    unit: points,
    better: 'lower',
    withinDays: 180,
    value: (inWindow) => `avgIf(ces, ${inWindow})`,
  }),
  peopleWho('answers_very_unhappy', { nps: '<= 2', csat: '= 0' }),
  peopleWho('answers_unhappy', { nps: '<= 6', csat: '<= 1' }),
  peopleWho('answers_about_leaving', { leaving: '= 1' }),
]

export const fields: Contribution = {
  metrics,
  timeline: [answers],
  importables: [responsesImportable],
  columns: [
    {
      name: 'lastNps',
      ...columns.lastNps,
      keptAs: 'last_nps',
      from: 'responses',
      value: 'argMaxIf(nps, answered_at, isNotNull(nps))',
      needsConsent: true,
    },
  ],
}
