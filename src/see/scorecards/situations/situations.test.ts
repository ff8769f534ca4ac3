import { expect, test } from 'vitest'
import { fields as contracts } from '../../../gather/contracts/fields.ts'
import { fields as customers } from '../../../gather/customers/fields.ts'
import { fields as events } from '../../../gather/events/fields.ts'
import { fields as interactions } from '../../../gather/interactions/fields.ts'
import { fields as people } from '../../../gather/people/fields.ts'
import { fields as support } from '../../../gather/support/fields.ts'
import { fields as surveys } from '../../../gather/surveys/fields.ts'
import type { Alarm, AlarmSource, Definition, Input } from '../contract.ts'
import { explain } from '../explaining/explain.ts'
import { raisedOf, type Seen } from '../scoring/alarms.ts'
import { inputOf } from '../scoring/findings.ts'
import { scoreOf } from '../scoring/score.ts'
import { standard } from '../standard/standard.ts'
import { type Situation, situations, type Told } from './situations.fixture.ts'

const metrics = [contracts, customers, events, interactions, people, support, surveys].flatMap(
  (room) => room.metrics ?? [],
)
const now = Date.parse('2026-11-29T03:00:00Z')
const day = 86_400_000

test.each(situations.map((one) => [one.of, one] as const))('%s', (_, situation) => {
  expect(told(situation)).toEqual(situation.expected)
})

test('whoever says trouble in their own words or by their stage stands at risk or on watch', () => {
  const trouble = [
    'leaving',
    'cancellations_requested',
    'cases_about_leaving',
    'answers_unhappy',
    'answers_very_unhappy',
  ]
  const inTrouble = situations.filter(({ known, contactDaysAgo = 999 }) =>
    trouble.some((metric) => {
      const found = known[metric]
      const [value, daysAgo] = typeof found === 'object' ? [found.value, found.daysAgo] : [found ?? 0, 0]
      return value > 0 && daysAgo <= contactDaysAgo
    }),
  )
  expect(inTrouble.length).toBeGreaterThanOrEqual(7)
  expect(inTrouble.map(told).filter(({ band }) => band !== 'risk' && band !== 'watch')).toEqual([])
})

function told(situation: Situation): Told {
  const definition = cardFor(situation)
  const seen = definition.alarms.map(({ criteria }) => criteria.map(({ source }) => seenOf(source, situation)))
  const contactAt = situation.contactDaysAgo === undefined ? null : now - situation.contactDaysAgo * day
  const raised = raisedOf(definition, seen, { contactAt, now })
  const score = scoreOf(definition, inputsOf(definition, situation), raised)
  const { reason, alarms } = explain({
    definition,
    score,
    before: null,
    scorecard: { name: { en: '', ja: '' }, number: 1 },
    override: null,
    metrics,
    alarms: { seen, dayOf },
  })
  const usual = score.band === null ? definition.unknownActs : definition.acts[score.band]
  return { band: score.band, reason: reason.ja, act: (alarms[0]?.alarm.act ?? usual[0])?.ja ?? null }
}

function cardFor({ card, flags }: Situation): Definition {
  const definition = standard(metrics, { kind: card, reason: { en: 'x', ja: 'x' } })
  const overdue = Object.keys(flags ?? {}).map(
    (attribute): Alarm => ({
      id: 'overdue',
      name: { en: 'Payment is overdue', ja: '入金が遅れている' },
      criteria: [{ source: { kind: 'attribute', attribute }, is: 'at least', than: 1, orUnknown: false }],
      ceiling: 'watch',
      ends: { followUp: false, afterDays: null },
      act: { en: 'Ask their accounting when it will be paid', ja: '経理のご担当に、入金の予定を確認する' },
    }),
  )
  return { ...definition, alarms: [...definition.alarms, ...overdue] }
}

function inputsOf({ measures }: Definition, situation: Situation): Record<string, Input> {
  return Object.fromEntries(
    measures.map((measure) => {
      const { value, n } = seenOf(measure.source, situation)
      return [measure.id, inputOf(measure, { value, n, fresh: true })]
    }),
  )
}

function seenOf(source: AlarmSource, { known, judged, contactDaysAgo, flags }: Situation): Seen {
  const whole: Situation['known'] =
    contactDaysAgo === undefined ? known : { ...known, last_contact_days: contactDaysAgo }
  const found =
    source.kind === 'judgement'
      ? judged
      : source.kind === 'attribute'
        ? flags?.[source.attribute]
        : whole[source.metric]
  if (found === undefined) return { value: null, n: 0, at: null }
  if (typeof found === 'number') return { value: found, n: 1, at: null }
  return { value: found.value, n: 1, at: now - found.daysAgo * day }
}

function dayOf(at: number) {
  const write = (locale: string, month: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Tokyo', day: 'numeric', month }).format(at)
  return { en: write('en-GB', 'short'), ja: write('ja', 'long') }
}
