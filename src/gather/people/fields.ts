import type { Contribution, Metric, TimelineSource } from '#platform/furnishing/contributions.ts'
import { PersonRole } from './contract.ts'
import { peopleImportable } from './importing/importable.ts'
import { presentFacts } from './present.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { presentFacts }

const turns: TimelineSource = {
  kind: 'people',
  label: words.timelineKinds.people,
  read: async (context, customerId, before, limit) => {
    const found = await store.turns(context, customerId, before, limit)
    return found.map(({ id, name, roles, at, turn }) => {
      const role = PersonRole.safeParse(roles[0]).data
      const title =
        turn === 'joined' ? words.joined(name) : words.leftWith(name, role ? words.personRoleNames[role] : null)
      return {
        id: `${id}.${turn}`,
        kind: 'people',
        at,
        title,
        body: '',
        tone: turn === 'left' && roles.includes('sponsor') ? 'bad' : 'plain',
        by: null,
      }
    })
  },
}

const present = presentFacts()
const metric = (name: keyof typeof words.metrics, condition: string): Metric => ({
  name,
  ...words.metrics[name],
  unit: words.units.people,
  better: 'higher',
  from: 'people',
  mirrored: true,
  at: null,
  withinDays: 36_500,
  value: () => `countIf(${condition})`,
  knownWhen: () => 'count() > 0',
  observations: () => 'count()',
  unknownBecause: words.nobodyOnRecord,
})

const isSponsor = "has(roles, 'sponsor')"
const sponsorLeft = `NOT ${present} AND ${isSponsor}`

const metrics: readonly Metric[] = [
  metric('people', present),
  metric('sponsors', `${present} AND ${isSponsor}`),
  {
    ...metric('sponsors_gone', sponsorLeft),
    better: 'lower',
    value: () => `if(countIf(${present} AND ${isSponsor}) > 0, 0, countIf(${sponsorLeft}))`,
    since: () => `toDateTime64(maxIf(ifNull(left_on, toDate32('1970-01-01')), ${sponsorLeft}), 3, {zone:String})`,
    goneWhen: words.sponsorFollowed,
  },
]

export const fields: Contribution = {
  metrics,
  timeline: [turns],
  importables: [peopleImportable],
  bearers: [{ subject: 'person', table: 'people' }],
  counts: [store.counts],
  byAddress: [store.customersByAddress],
}
