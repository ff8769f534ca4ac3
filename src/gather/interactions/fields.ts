import type { Contribution, Metric, TimelineSource } from '#platform/furnishing/contributions.ts'
import { lowest } from '#platform/stores/slices.ts'
import { days } from '#platform/wording/unit.ts'
import * as store from './store.ts'
import * as words from './words.ts'

const contacts: TimelineSource = {
  kind: 'contact',
  label: words.timelineKind,
  read: async (context, customerId, before, limit) => {
    const found = await store.page(context, customerId, undefined, { at: before, id: lowest }, limit)
    return found.map(({ id, kind, happenedAt, title, body, memberName }) => {
      const name = words.kindNames[kind]
      return {
        id,
        kind: 'contact',
        at: happenedAt,
        title: title === '' ? name : { en: `${name.en}: ${title}`, ja: `${name.ja}: ${title}` },
        body,
        tone: 'plain',
        by: memberName,
      }
    })
  },
}

const isContact = "kind != 'note'"
const shape = { from: 'interactions', mirrored: true, at: 'happened_at', unknownBecause: words.noContacts } as const

const metrics: readonly Metric[] = [
  {
    name: 'contacts_90',
    ...words.metrics.contacts_90,
    ...shape,
    unit: words.units.contacts,
    better: 'higher',
    withinDays: 90,
    value: (inWindow) => `countIf(${inWindow} AND ${isContact} AND initiated_by = 'us')`,
    knownWhen: () => 'count() > 0',
    observations: (inWindow) => `countIf(${inWindow} AND ${isContact} AND initiated_by = 'us')`,
  },
  {
    name: 'last_contact_days',
    ...words.metrics.last_contact_days,
    ...shape,
    unit: days,
    better: 'lower',
    withinDays: 36_500,
    value: (inWindow) =>
      `dateDiff('day', toDate32(maxIf(happened_at, ${inWindow} AND ${isContact}), {zone:String}), {today:Date32})`,
    knownWhen: (inWindow) => `countIf(${inWindow} AND ${isContact}) > 0`,
    observations: (inWindow) => `countIf(${inWindow} AND ${isContact})`,
    since: (inWindow) => `maxIf(happened_at, ${inWindow} AND ${isContact})`,
    looksBack: true,
  },
]

export const fields: Contribution = {
  metrics,
  timeline: [contacts],
  counts: [async (context, customerId) => ({ interactions: await store.count(context, customerId) })],
}
