import fc from 'fast-check'
import type { Metric, SegmentField } from '#platform/furnishing/contributions.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { points } from '#platform/wording/unit.ts'
import type { Vocabulary } from '../compiled/place.ts'
import type { Subject } from './matches.ts'
import { daysInMilliseconds, type Moment } from './moment.ts'
import { bands } from './rule.ts'

/** A cast of plain customers, and the same cast as rows of the facts. */
export type Fixture = { readonly id: string; readonly subject: Subject; readonly silent: Subject['events'] }

const label = { en: 'label', ja: '名称' }
const field = (name: string, type: SegmentField['type'], from: string, value: string): SegmentField => ({
  name,
  label,
  type,
  from,
  value,
})
const metric = (
  name: string,
  parts: Pick<Metric, 'from' | 'mirrored' | 'at' | 'withinDays' | 'value' | 'knownWhen'>,
): Metric => ({
  name,
  label,
  description: label,
  unit: points,
  better: 'higher',
  observations: (w) => `countIf(${w})`,
  unknownBecause: label,
  ...parts,
})

export const vocabulary: Vocabulary = {
  fields: [
    field('industry', 'text', 'customers', 'industry'),
    field('owner', 'member', 'customers', 'owner_id'),
    field('since', 'date', 'customers', 'since_on'),
    field('missing measures', 'number', 'health_latest', 'missing'),
  ],
  metrics: [
    metric('people active', {
      from: 'events',
      mirrored: false,
      at: 'occurred_at',
      withinDays: 28,
      value: (w) => `uniqExactIf(user_id, ${w})`,
      knownWhen: () => 'count() > 0',
    }),
    metric('open cases', {
      from: 'cases',
      mirrored: true,
      at: null,
      withinDays: 1,
      value: (w) => `countIf(status != 'closed' AND ${w})`,
      knownWhen: () => '1',
    }),
    metric('nps', {
      from: 'responses',
      mirrored: true,
      at: 'answered_at',
      withinDays: 90,
      value: (w) => `avgIf(nps, ${w} AND isNotNull(nps))`,
      knownWhen: (w) => `countIf(${w} AND isNotNull(nps)) > 0`,
    }),
  ],
}

const some = fc.constantFrom
const uuid = (prefix: number, n: number) =>
  `${String(prefix).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
const texts = some('retail', 'Foo bar', '食品', 'RÉtail', "O'Neil {p0:String} \\", '', '100 %')
const day = some('2026-04-01', '2026-03-31', '2026-04-02', '2025-06-30', '2026-05-20', null)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 })

function eventsOf({ now }: Moment) {
  const halfDays = fc.integer({ min: -2, max: 90 }).map((n) => new Date(Number(now) - n * daysInMilliseconds(0.5)))
  const properties = fc.record(
    {
      plan: fc.oneof(texts, some<string | number>(3, 2.5, '3')),
      seats: some<string | number>(0, 3, 2.5, -1e9, '3', '2.5', '007', '3 seats', '-1000000000'),
      on: some('2026-04-01', '2025-01-01', '2026-4-1'),
      ok: some<string | boolean>(true, false, 'true', 'false', 'yes'),
      tags: fc.array(some<unknown>('retail', 'Foo bar', 3, '', null, true, { a: 1 }), { maxLength: 3 }),
      deep: some<unknown>(
        { plan: 'retail' },
        { plan: 'Foo bar', seats: 3 },
        { seats: '3' },
        'retail',
        [{ plan: 'retail' }],
        null,
      ),
      'deep.plan': some('Foo bar', ''),
      mixed: some<unknown[]>('retail', 3, true, null, [1], { a: 1 }, '2026-04-01'),
    },
    { requiredKeys: [] },
  )
  return fc.array(fc.record({ name: some('login', 'export', 'page "x"', 'other'), at: halfDays, properties }), {
    maxLength: 7,
  })
}

function subjects(
  moment: Moment,
  segments: readonly string[],
): fc.Arbitrary<{ subject: Subject; silent: Subject['events'] }> {
  const contract = fc.record({
    kind: some('subscription', 'usage', 'trial'),
    plan: some('Pro', 'Foo', ''),
    currency: some('JPY', 'USD'),
    seats: maybe(some(0, 5, 10)),
    monthly_value: some(0, 100.5, 5000),
    starts_on: day.map((on) => on ?? '2024-01-01'),
    ends_on: day,
    auto_renew: maybe(fc.boolean()),
  })
  const purchase = fc.record({
    at: fc.integer({ min: 0, max: 60 }).map((n) => new Date(Number(moment.now) - n * daysInMilliseconds(1))),
    columns: fc.record({
      product: some('Foo', 'Bar', ''),
      currency: fc.constant('JPY'),
      amount: some(10, 99.99, 500),
      quantity: some(1, 2),
    }),
  })
  const person = fc.record({
    roles: fc.uniqueArray(some('sponsor', 'champion', 'field')),
    department: some('IT', '人事', ''),
    locale: some('ja', 'en', ''),
  })
  const subject = fc.record({
    fields: fc.record({
      industry: texts,
      owner: maybe(fc.constant('00000000-0000-4000-8000-0000000000aa')),
      since: day,
      'missing measures': some(0, 1, 2),
    }),
    attributes: fc.record(
      { size: some(1, 3, 2.5), tier: some('retail', '2026-03-28', 'Foo bar'), "we'ird": fc.oneof(fc.boolean(), texts) },
      { requiredKeys: [] },
    ),
    contracts: fc.array(contract, { maxLength: 3 }),
    purchases: fc.array(purchase, { maxLength: 3 }),
    people: fc.array(person, { maxLength: 3 }),
    events: eventsOf(moment),
    metrics: fc.record({ 'open cases': fc.nat({ max: 3 }), nps: maybe(some(7, 7.5, 10)) }),
    band: maybe(some(...bands)),
    score: maybe(some(0, 40, 72.5)),
    segments: fc.subarray([...segments]),
  })
  return fc.record({ subject, silent: eventsOf(moment) })
}

export function fixtures(count: number, moment: Moment, segments: readonly string[]): readonly Fixture[] {
  return fc.sample(subjects(moment, segments), { seed: 7, numRuns: count }).map(({ subject, silent }, i) => ({
    id: uuid(1, i),
    silent,
    subject: withCounted(
      i % 5 === 0
        ? { ...subject, band: null, score: null, fields: { ...subject.fields, 'missing measures': null } }
        : subject,
      moment,
    ),
  }))
}

/** What the metric on events finds: people seen in 28 days, unknown for someone never seen. What lies ahead is not seen yet. */
function withCounted(subject: Subject, { now }: Moment): Subject {
  const past = subject.events.filter(({ at }) => at <= now)
  const recent = past.filter(({ at }) => Number(at) > Number(now) - daysInMilliseconds(28))
  const people = new Set(recent.map(({ name }) => name)).size
  return { ...subject, metrics: { ...subject.metrics, 'people active': past.length === 0 ? null : people } }
}

export async function storeFixtures(facts: Facts, cast: readonly Fixture[], { now }: Moment): Promise<void> {
  const mirrored = { fingerprint: '', version: 1, deleted: 0 }
  const rows = <Row extends object>(of: (one: Fixture, i: number) => readonly Row[]) =>
    cast.flatMap(of).map((row, n) => ({ id: uuid(9, n), ...mirrored, ...row }))
  await facts.insert(
    'customers',
    rows(({ id, subject: { fields, attributes } }) => [
      {
        id,
        name: id,
        normal_name: id,
        kind: 'company',
        stage: 'active',
        industry: fields.industry ?? '',
        country: '',
        corporate_number: '',
        owner_id: fields.owner,
        since_on: fields.since,
        external_ids: [],
        texts: ofType(attributes, 'string'),
        numbers: ofType(attributes, 'number'),
        flags: Object.fromEntries(
          Object.entries(ofType(attributes, 'boolean')).map(([name, value]) => [name, Number(value)]),
        ),
        created_at: now,
      },
    ]),
  )
  await facts.insert(
    'contracts',
    rows(({ id, subject }) =>
      subject.contracts.map((one) => ({
        ...one,
        customer_id: id,
        amount: one.monthly_value,
        period: 'month',
        auto_renew: one.auto_renew === null ? null : Number(one.auto_renew),
        created_at: now,
      })),
    ),
  )
  await facts.insert(
    'purchases',
    rows(({ id, subject }) =>
      subject.purchases.map(({ at, columns }) => ({ ...columns, customer_id: id, purchased_at: at })),
    ),
  )
  await facts.insert(
    'people',
    rows(({ id, subject }, i) => [
      ...subject.people.map((one) => ({ ...one, customer_id: id, may_analyse: 1, created_at: now })),
      {
        id: uuid(2, i),
        customer_id: id,
        roles: ['sponsor'],
        department: 'IT',
        locale: 'ja',
        may_analyse: 0,
        created_at: now,
      },
      {
        customer_id: id,
        roles: ['sponsor'],
        department: 'IT',
        locale: 'ja',
        may_analyse: 1,
        left_on: '2026-03-01',
        created_at: now,
      },
    ]),
  )
  await facts.insert(
    'events',
    cast.flatMap(({ id, subject, silent }, i) => [
      ...subject.events.map((event) => eventRow(id, '00000000-0000-0000-0000-000000000000', event)),
      ...silent.map((event) => eventRow(id, uuid(2, i), event)),
    ]),
  )
  await facts.insert(
    'cases',
    rows(({ id, subject }) =>
      [...Array(subject.metrics['open cases'] ?? 0)].map(() => ({
        customer_id: id,
        priority: 'low',
        status: 'open',
        opened_at: now,
        escalated: 0,
      })),
    ),
  )
  await facts.insert(
    'responses',
    rows(({ id, subject }, i) => [
      ...answersOf(subject.metrics.nps ?? null).map((nps) => ({ ...answer, customer_id: id, answered_at: now, nps })),
      { ...answer, customer_id: id, person_id: uuid(2, i), answered_at: now, nps: 0 },
    ]),
  )
  await facts.insert(
    'health_readings',
    cast
      .filter((_, i) => i % 5 !== 0)
      .map(({ id, subject }) => ({
        customer_id: id,
        read_at: now,
        score: subject.score,
        band: subject.band ?? '',
        missing: subject.fields['missing measures'],
      })),
  )
  await facts.insert(
    'segment_members',
    cast.flatMap(({ id, subject }, i) => [
      ...subject.segments.map((segment) => ({
        segment_id: segment,
        customer_id: id,
        since: now,
        run_id: uuid(3, 1),
        version: 2,
        left: 0,
      })),
      ...(i % 3 === 0
        ? [
            {
              segment_id: '22222222-2222-4222-8222-222222222222',
              customer_id: id,
              since: now,
              run_id: uuid(3, 1),
              version: 1,
              left: 0,
            },
          ]
        : []),
      ...(i % 3 === 0 && !subject.segments.includes('22222222-2222-4222-8222-222222222222')
        ? [
            {
              segment_id: '22222222-2222-4222-8222-222222222222',
              customer_id: id,
              since: now,
              run_id: uuid(3, 1),
              version: 3,
              left: 1,
            },
          ]
        : []),
    ]),
  )
}

const answer = { survey: 'nps', csat_scale: 5, locale: '' }

function answersOf(nps: number | null): number[] {
  return nps === null ? [] : nps === 7.5 ? [7, 8] : [nps]
}

function ofType(attributes: Subject['attributes'], type: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => typeof value === type))
}

function eventRow(customer: string, person: string, { name, at, properties }: Subject['events'][number]) {
  return {
    customer_id: customer,
    person_id: person,
    occurred_at: at,
    received_at: at,
    name,
    type: 'track',
    message_id: '',
    user_id: name,
    anonymous_id: '',
    properties: JSON.stringify(properties),
    source: '',
  }
}
