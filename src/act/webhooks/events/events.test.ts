import { expect, test } from 'vitest'
import { notices } from '../../../furnished.ts'
import { jobs } from '../jobs.ts'
import { dataOf, eventNames, eventOf, Payload } from './events.ts'

/** What of the house nobody outside is told, and why. */
const untold = {
  'event.received': 'whoever sent it knows it, and there are as many as people press buttons',
  'health.recomputed': 'a night’s work; whose band changed is told',
  'scorecard.published': 'how we judge is ours',
  'scorecard.arranged': 'how we judge is ours',
  'questionnaire.published': 'what we ask is ours until somebody is asked; who answers is told',
  'questionnaire.retired': 'what we ask is ours',
  'questionnaire.reinstated': 'what we ask is ours',
  'workspace.created': 'there is no webhook yet',
  'workspace.changed': 'how we are set up is ours',
  'member.joined': 'who works here is ours',
  'member.renamed': 'who works here is ours',
  'person.told apart': 'the person who was made is told by the change that follows',
}

test('every notice of the house is told or, for a reason, not told', () => {
  const [told, not] = [Object.keys(notices).filter((one) => eventOf(one)), Object.keys(untold)]
  expect([...told, ...not].sort()).toEqual(Object.keys(notices).sort())
  expect(told.map(eventOf).sort()).toEqual(eventNames.toSorted())
})

test('every notice that is told is heard', () => {
  const heard = jobs.flatMap((job) => (job.kind === 'when' ? [job.notice] : []))
  expect(heard.toSorted()).toEqual(
    Object.keys(notices)
      .filter((one) => eventOf(one))
      .sort(),
  )
})

const [a, b] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

test.each([
  ['customer.created', a, { name: '星野フーズ' }, { customerId: a }],
  ['customer.changed', a, { fields: ['name'] }, { customerId: a, fields: ['name'] }],
  [
    'play.opened',
    a,
    { playId: b, kind: 'risk', reason: '星野さんから連絡' },
    { customerId: a, playId: b, kind: 'risk' },
  ],
  ['person.erased', a, {}, { personId: a }],
  [
    'survey.answered',
    null,
    { responseId: b, survey: '田中様向け', nps: 9, csat: null, ces: null },
    { customerId: null, responseId: b, nps: 9, csat: null, ces: null },
  ],
  [
    'segment.entered',
    a,
    { segmentId: a, segmentName: '解約しそうな顧客', runId: b, customers: 12 },
    { segmentId: a, customers: 12 },
  ],
  [
    'health.band_changed',
    a,
    { from: 'steady', to: 'risk', score: 31.5, reason: { en: 'x', ja: 'x' } },
    { customerId: a, from: 'steady', to: 'risk', score: 31.5 },
  ],
] as const)('%s tells ids, counts and choices alone', (event, about, data, told) => {
  expect(dataOf(event, { about, data })).toEqual(told)
  const payload = { type: event, timestamp: '2026-04-01T00:00:00.000Z', data: told }
  expect(Payload.parse(payload)).toEqual(payload)
})
