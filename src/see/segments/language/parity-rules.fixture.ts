import fc from 'fast-check'
import { BandOrUnknown, type Rule, type Test } from './rule.ts'

/** Rules over a small world, so that most of them divide it. */

const some = fc.constantFrom
const known: fc.Arbitrary<Test> = some<Test[]>({ op: 'known' }, { op: 'unknown' })
const words = (...values: string[]): fc.Arbitrary<Test> =>
  fc.oneof(
    fc.record({
      op: some('one of' as const, 'none of' as const),
      values: fc.uniqueArray(some(...values, "O'Neil {p0:String} \\", '無い'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ op: some('contains' as const, 'starts with' as const), text: some('A', 'foo', '食', '%', 'Ré', "'") }),
    known,
  )
const list = (...values: string[]): fc.Arbitrary<Test> =>
  fc.oneof(
    fc.record({
      op: some('one of' as const, 'none of' as const),
      values: fc.uniqueArray(some(...values), { minLength: 1, maxLength: 3 }),
    }),
    known,
  )
const number = (...values: number[]): fc.Arbitrary<Test> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        op: some(
          'at least' as const,
          'more than' as const,
          'at most' as const,
          'less than' as const,
          'exactly' as const,
        ),
        value: some(...values),
      }),
    },
    { weight: 1, arbitrary: known },
  )
const date: fc.Arbitrary<Test> = fc.oneof(
  fc.record({
    op: some('on or after' as const, 'on or before' as const),
    day: some('2026-03-20', '2026-04-01', '2025-06-30'),
  }),
  fc.record({ op: some('in the last' as const, 'in the next' as const), days: some(0, 1, 7, 60) }),
  known,
)
const flag: fc.Arbitrary<Test> = fc.oneof(some<Test[]>({ op: 'yes' }, { op: 'no' }), known)
const anyTest = fc.oneof(words('retail', 'Foo bar'), number(0, 3, 2.5), date, flag)
const times = fc.record({
  op: some('at least' as const, 'at most' as const, 'exactly' as const),
  count: some(0, 1, 2, 4),
})
const within = fc.oneof(
  fc.record({ span: fc.constant('last' as const), days: some(1, 7, 30, 400) }),
  some(
    { span: 'between' as const, from: '2026-03-01', to: '2026-03-31' },
    { span: 'between' as const, from: '2026-04-01', to: '2026-04-01' },
  ),
  fc.constant({ span: 'ever' as const }),
)
const on = (column: string, test: fc.Arbitrary<Test>) => fc.record({ on: fc.constant(column), test })
const where = (...columns: fc.Arbitrary<{ on: string; test: Test }>[]) =>
  fc.array(fc.oneof(...columns), { maxLength: 2 })

const property = where(
  on('plan', words('retail', 'Foo bar')),
  on('seats', number(0, 3, 2.5)),
  on('on', date),
  on('ok', flag),
  on('mixed', anyTest),
  on('plan', words('3', '2.5')),
  on('tags', words('retail', '3')),
  on('deep', anyTest),
  on('deep.plan', words('retail', 'Foo bar')),
  on('deep.seats', number(0, 3)),
  on('constructor', known),
)
const happening = { names: fc.uniqueArray(some('login', 'export', 'page "x"'), { maxLength: 2 }), where: property }

export const segmentIds = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const

const condition: fc.Arbitrary<Rule> = fc.oneof(
  fc.record({
    kind: fc.constant('field' as const),
    field: some('industry', 'owner'),
    test: words('retail', 'Foo bar', '食品', '00000000-0000-4000-8000-0000000000aa'),
  }),
  fc.record({ kind: fc.constant('field' as const), field: fc.constant('since'), test: date }),
  fc.record({ kind: fc.constant('field' as const), field: fc.constant('missing measures'), test: number(0, 1, 2) }),
  fc.record({ kind: fc.constant('attribute' as const), attribute: some('size', 'tier', "we'ird"), test: anyTest }),
  fc.record({
    kind: fc.constant('contract' as const),
    where: where(
      on('kind', words('subscription', 'usage')),
      on('plan', words('Pro', 'Foo')),
      on('seats', number(0, 10)),
      on('monthly_value', number(0, 100.5, 5000)),
      on('starts_on', date),
      on('ends_on', date),
      on('auto_renew', flag),
      on('in_force', flag),
    ),
    times,
  }),
  fc.record({
    kind: fc.constant('purchase' as const),
    where: where(on('product', words('Foo', 'Bar')), on('amount', number(10, 99.99)), on('quantity', number(1, 2))),
    times,
    within,
  }),
  fc.record({
    kind: fc.constant('person' as const),
    where: where(
      on('roles', list('sponsor', 'champion', 'nobody')),
      on('department', words('IT', '人事')),
      on('locale', words('ja', 'en')),
    ),
    times,
  }),
  fc.record({ kind: fc.constant('event' as const), ...happening, times, within }),
  fc.record({
    kind: fc.constant('sequence' as const),
    first: fc.record(happening),
    next: fc.record(happening),
    withinDays: some(1, 3, 30),
    within,
  }),
  fc.record({
    kind: fc.constant('metric' as const),
    metric: some('people active', 'open cases', 'nps'),
    test: number(0, 1, 2, 7.5),
  }),
  fc.record({
    kind: fc.constant('band' as const),
    bands: fc.uniqueArray(some(...BandOrUnknown.options), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('score' as const), test: number(0, 40, 72.5) }),
  fc.record({ kind: fc.constant('segment' as const), segment: some(...segmentIds), inside: fc.boolean() }),
)

export function rulesOf(depth: number): fc.Arbitrary<Rule> {
  if (depth === 0) return condition
  const inner = rulesOf(depth - 1)
  return fc.oneof(
    { weight: 1, arbitrary: condition },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('all' as const), rules: fc.array(inner, { maxLength: 3 }) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('any' as const),
        rules: fc.array(inner, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), rule: inner }) },
  )
}
