import type { Contribution, Metric, TimelineSource } from '#platform/furnishing/contributions.ts'
import { units as peopleUnits } from '../../gather/people/words.ts'
import { engagementEvents } from '../engagement/engagement.ts'
import { outcomeNames } from '../messages/messages.ts'
import { refusalsOf } from './afterwards/refusals-store.ts'
import * as words from './words.ts'

/** An event that tells what came of a letter; what somebody else sends under the same name is none. */
const is = (name: string) => `type = 'message' AND name = '${name}'`
const isSent = is(outcomeNames.sent)
/** Whoever followed a link has opened the letter as well, where it tells both: as the results of a message count it. */
const isOpened = `(${is(engagementEvents.opened)} OR ${is(engagementEvents.clicked)} AND JSONExtractBool(properties, 'tells_opens'))`
const isAnswer = `${is(outcomeNames.replied)} AND JSONExtractString(properties, 'message') != ''`
const tells = (what: 'opens' | 'clicks') => `${isSent} AND JSONExtractBool(properties, 'tells_${what}')`

type Measured = Pick<Metric, 'unit' | 'better'> & {
  readonly counts: string
  /** Under which the figure is known: who was written nothing has refused nothing, which says nothing of them. */
  readonly known: string
  /** Each person once, instead of each event. */
  readonly inPeople?: true
}

const metric = (name: keyof typeof words.metrics, { unit, better, counts, known, inPeople }: Measured): Metric => ({
  name,
  ...words.metrics[name],
  unit,
  better,
  from: 'events',
  mirrored: false,
  at: 'occurred_at',
  withinDays: 90,
  value: (inWindow) =>
    inPeople ? `uniqExactIf(person_id, ${inWindow} AND ${counts})` : `countIf(${inWindow} AND ${counts})`,
  knownWhen: (inWindow) => `countIf(${inWindow} AND (${known} OR ${counts})) > 0`,
  observations: (inWindow) => `countIf(${inWindow} AND (${known} OR ${counts}))`,
  unknownBecause: words.nothingSentInWindow,
})

const { people } = peopleUnits
const { letters } = words.units

const metrics: readonly Metric[] = [
  metric('letters_sent', { unit: letters, better: 'higher', counts: isSent, known: isSent }),
  metric('letters_returned', { unit: letters, better: 'lower', counts: is(outcomeNames.bounced), known: isSent }),
  metric('letters_answered', { unit: letters, better: 'higher', counts: isAnswer, known: isSent }),
  metric('people_opened', {
    unit: people,
    better: 'higher',
    counts: isOpened,
    known: tells('opens'),
    inPeople: true,
  }),
  metric('people_clicked', {
    unit: people,
    better: 'higher',
    counts: is(engagementEvents.clicked),
    known: tells('clicks'),
    inPeople: true,
  }),
  metric('people_unsubscribed', {
    unit: people,
    better: 'lower',
    counts: is(outcomeNames.unsubscribed),
    known: isSent,
    inPeople: true,
  }),
  metric('people_complained', {
    unit: people,
    better: 'lower',
    counts: is(outcomeNames.complained),
    known: isSent,
    inPeople: true,
  }),
]

/** Who refused something over a letter. What came back, was opened or answered stands with the letter or as a contact already. */
const refused: TimelineSource = {
  kind: 'unsubscribed',
  label: words.unsubscribed,
  read: async (context, customerId, before, limit) => {
    const found = await refusalsOf(context, customerId, before, limit)
    return found.map(({ id, at, purpose, personName }) => ({
      id,
      kind: 'unsubscribed',
      at,
      title: words.unsubscribedFrom(purpose),
      body: personName,
      tone: 'watch',
      by: null,
    }))
  },
}

export const fields: Contribution = { metrics, timeline: [refused] }
