import { beforeEach, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import type { DeclaredFigure, FiguresTogether } from '#platform/furnishing/contributions.ts'
import { text } from '#platform/wording/words.ts'
import { readingsOf, withParts } from './readings.ts'

const read = new Map<string, number>()
beforeEach(() => read.clear())

/** A figure that is so in one period after the other; null where it is not known. */
function figure(name: string, values: readonly (string | null)[], currency: string | null = null): DeclaredFigure {
  const span = (i: number) => ({
    from: `from ${i}`,
    to: `to ${i}`,
    name: text(`${i}`, `${i}`),
    isOver: true,
    rows: null,
  })
  return {
    name,
    label: text(name, name),
    meaning: text(name, name),
    unit: { name: currency === null ? 'customers' : 'money' } as DeclaredFigure['unit'],
    better: 'higher',
    read: async () => {
      read.set(name, (read.get(name) ?? 0) + 1)
      return values.map((value, i) => ({
        ...span(i),
        value: value === null ? { known: false, because: text('unknown', '不明') } : { known: true, value },
        currency: value === null ? null : currency,
      }))
    },
  }
}

const figures = [
  figure('yen', ['100', '200', null], 'JPY'),
  figure('fee', ['40', '50', '60'], 'JPY'),
  figure('dollar', ['1', '2', '3'], 'USD'),
  figure('customers', ['3', '0', '5']),
  figure('third', ['0.333333333333', '0.333333333334', '0.34']),
  figure('one', ['1', '1', '1']),
  figure('three', ['3', '3', '3']),
]
const context: Context = Object.assign(Object.create(null), { contributions: { figures } })

type Formula = NonNullable<Parameters<typeof readingsOf>[1][number]['formula']>
const unused = { usedFrom: null, usedUntil: null }
const measured = (id: string, figure: string | null = id) => ({
  id,
  figure,
  ...unused,
  formula: null,
  partIds: [],
  unit: null,
})
const made = (id: string, formula: Formula, partIds: string[], figure: string | null = null) => ({
  ...{ id, figure, formula, partIds, unit: null },
  ...unused,
})
const told = async (kpis: Parameters<typeof readingsOf>[1], id: string) => {
  const reading = (await readingsOf(context, kpis, { by: 'month', periods: 3 })).get(id)
  return reading?.points.map(({ value, currency }) =>
    value.known ? [value.value, currency].filter((one) => one !== null).join(' ') : value.because.en,
  )
}

test('a figure is read once, however many KPIs it measures or is a part of', async () => {
  const kpis = Array.from({ length: 60 }, (_, i) => measured(`k${i}`, i % 2 === 0 ? 'yen' : 'fee'))
  await readingsOf(
    context,
    [
      ...kpis,
      made(
        'all',
        'sum',
        kpis.map(({ id }) => id),
      ),
    ],
    { by: 'month', periods: 60 },
  )
  expect([...read]).toEqual([
    ['yen', 1],
    ['fee', 1],
  ])
})

const parts = ['yen', 'fee', 'dollar', 'customers'].map((id) => measured(id))
test.each([
  ['sum', ['yen', 'fee'], ['140 JPY', '250 JPY', 'A part of it is not known.']],
  [
    'sum',
    ['yen', 'dollar'],
    ['Its parts are in different currencies.', 'Its parts are in different currencies.', 'A part of it is not known.'],
  ],
  ['ratio', ['fee', 'customers'], ['13.33333333333333333333333333333333 JPY', 'The second part is 0.', '12 JPY']],
  ['product', ['customers', 'fee'], ['120 JPY', '0 JPY', '300 JPY']],
  ['product', ['fee', 'fee'], ['1600', '2500', '3600']],
  ['ratio', ['customers', 'fee'], ['0.075', '0', '0.08333333333333333333333333333333333']],
] as const)('a %s of %j is %j', async (formula, partIds, expected) => {
  const repeated = partIds.map((id, i) => ({ ...measured(`${id} ${i}`, id) }))
  const whole = made(
    'whole',
    formula,
    repeated.map(({ id }) => id),
  )
  expect(await told([...parts, ...repeated, whole], 'whole')).toEqual(expected)
})

test('figures that go together are read at once, and answered each by its own', async () => {
  const asked: (readonly string[])[] = []
  const together: FiguresTogether = async (_, names) => {
    asked.push(names)
    return new Map(await Promise.all(names.map(async (name) => [name, await alone(name)] as const)))
  }
  const alone = async (name: string) =>
    (await figures.find((one) => one.name === name)?.read(context, { by: 'month', periods: 3 })) ?? []
  const some = figures.map((one) => (one.name === 'yen' || one.name === 'fee' ? { ...one, together } : one))
  const kpis = [measured('yen'), measured('fee'), measured('again', 'fee'), measured('three')]
  const of: Context = Object.assign(Object.create(null), { contributions: { figures: some } })
  const both = await readingsOf(of, kpis, { by: 'month', periods: 3 })
  expect(asked).toEqual([['yen', 'fee']])
  expect([...both]).toEqual([...(await readingsOf(context, kpis, { by: 'month', periods: 3 }))])
})

test('what rounding alone makes other is no difference', async () => {
  const kpis = [measured('one'), measured('three'), made('share', 'ratio', ['one', 'three'], 'third')]
  const { points } = (await readingsOf(context, kpis, { by: 'month', periods: 3 })).get('share') ?? { points: [] }
  expect(points.map(({ differs }) => differs?.slice(0, 8))).toEqual(['0', '0', '-0.00666'])
})

test('why there is no point at all is said: no figure, one that is gone, or parts of which none is measured', async () => {
  const kpis = [measured('none', null), measured('gone'), made('whole', 'sum', ['none', 'gone'])]
  const readings = await readingsOf(context, kpis, { by: 'month', periods: 3 })
  expect(kpis.map(({ id }) => readings.get(id)?.notMeasured?.en)).toEqual([
    'No figure measures it, and it is made of no parts.',
    'The figure that measured it is no longer there.',
    'None of its parts is measured.',
  ])
})

test('for one KPI only what it is made of is needed', () => {
  const kpis = [
    measured('yen'),
    measured('fee'),
    made('inner', 'sum', ['fee', 'yen']),
    made('top', 'sum', ['inner', 'fee']),
  ]
  expect(withParts([...kpis, measured('other')], ['top']).map(({ id }) => id)).toEqual(['yen', 'fee', 'inner', 'top'])
  expect(withParts(kpis, ['yen']).map(({ id }) => id)).toEqual(['yen'])
})

test('of a period with no day of use nothing is told, be it of a figure or of parts', async () => {
  const day = (at: string) => ({ usedFrom: null, usedUntil: null, ...(at === '' ? {} : { usedFrom: at }) })
  const one = { ...measured('one', 'fee'), ...day('to 1') }
  const points = (await readingsOf(context, [one], { by: 'month', periods: 3 })).get('one')?.points
  expect(points?.map(({ value }) => value.known)).toEqual([false, true, true])
  expect(points?.[0]?.value).toMatchObject({ because: { en: 'It was not in use yet.' } })
})
