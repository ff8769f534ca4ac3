import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, realDataIsHere, realText } from '../../../test/oracles/figures-of.ts'
import { valueIn } from '../../../test/oracles/value-in.ts'
import { logGamma } from '../distributions/log-gamma.ts'
import { mannWhitney } from '../experiments/mann-whitney.ts'
import { unknown } from '../known.ts'
import { bgNbd, bgNbdForecast } from './bg-nbd.ts'
import type { Fit } from './fit-positive.ts'
import { modifiedBgNbd, modifiedBgNbdForecast } from './modified-bg-nbd.ts'
import { paretoNbd, paretoNbdForecast } from './pareto-nbd.ts'
import type { PurchaseHistories } from './purchase-histories.ts'

type Columns = { frequency: number[]; recency: number[]; age: number[] }
type OracleFit = {
  parameters: Record<string, number>
  standardErrors: Record<string, number>
  logLikelihood: number
}
type Four = [number, number, number, number]
type Model = 'bg' | 'modified' | 'pareto'

const oracle = figuresOf<{
  purchases: Record<Model, { histories: Columns; fit: OracleFit }>
  forecasts: ({ parameters: Four; history: [number, number, number]; within: number } & Record<
    Model,
    [number, number]
  >)[]
  newcomers: ({ parameters: Four; within: number } & Record<Model, number>)[]
}>('lifetime')

const fits = {
  bg: (histories: PurchaseHistories) => valueIn(bgNbd(histories)) as Fit<string>,
  modified: (histories: PurchaseHistories) => valueIn(modifiedBgNbd(histories)) as Fit<string>,
  pareto: (histories: PurchaseHistories) => valueIn(paretoNbd(histories)) as Fit<string>,
}
const forecastsOf = ([one, two, three, four]: Four) => ({
  bg: bgNbdForecast({ r: one, alpha: two, a: three, b: four }),
  modified: modifiedBgNbdForecast({ r: one, alpha: two, a: three, b: four }),
  pareto: paretoNbdForecast({ r: one, alpha: two, s: three, beta: four }),
})
const models = ['bg', 'modified', 'pareto'] as const
const close = (found: number | undefined, expected: number, within: number) =>
  expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThanOrEqual(within * Math.abs(expected) + 1e-14)

/** The likelihood as P. Fader, B. Hardie & K. Lee print it (Marketing Science 24, 2005), its sum taken in logarithms. */
function publishedLogLikelihood({ r = 0, alpha = 0, a = 0, b = 0 }: Record<string, number>, histories: Columns) {
  const logBeta = (p: number, q: number) => logGamma(p) + logGamma(q) - logGamma(p + q)
  return histories.frequency.reduce((total, x, i) => {
    const stays = -(r + x) * Math.log(alpha + (histories.age[i] ?? 0))
    const leaves = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + (histories.recency[i] ?? 0))
    const most = Math.max(stays, leaves)
    const either = x === 0 ? stays : most + Math.log(Math.exp(stays - most) + Math.exp(leaves - most))
    return total + logBeta(a, b + x) - logBeta(a, b) + logGamma(r + x) - logGamma(r) + r * Math.log(alpha) + either
  }, 0)
}

test('who bought hundreds of times and then fell silent for an age has left beyond any number, and still fits', () => {
  const { histories } = oracle.purchases.bg
  const regulars = Array.from({ length: 30 }, (_, i) => i)
  const extreme = {
    frequency: [...histories.frequency, ...regulars.map((i) => 400 + i)],
    recency: [...histories.recency, ...regulars.map((i) => 20 + i)],
    age: [...histories.age, ...regulars.map(() => 4000)],
  }
  const found = fits.bg(extreme)
  close(found.logLikelihood, publishedLogLikelihood(found.parameters, extreme), 1e-10)
})

describe.each(models)('the %s model', (model) => {
  const { histories, fit } = oracle.purchases[model]

  test('finds what SciPy finds, with the standard errors of statsmodels', () => {
    const found = fits[model](histories)
    const errors = valueIn(found.standardErrors)
    expect(Math.abs(found.logLikelihood - fit.logLikelihood)).toBeLessThan(1e-6)
    expect(found.customers).toBe(histories.frequency.length)
    for (const [name, value] of Object.entries(fit.parameters)) {
      close(found.parameters[name], value, 1e-4)
      close(errors[name], fit.standardErrors[name] ?? 0, 2e-3)
    }
  })

  test('expects what the published forms give in mpmath', () => {
    for (const { parameters, history, within, ...figures } of oracle.forecasts) {
      const [frequency, recency, age] = history
      const forecast = forecastsOf(parameters)[model]
      const [expected, alive] = figures[model]
      close(forecast.conditionalExpectation({ frequency, recency, age }, within), expected, 1e-9)
      close(forecast.probabilityAlive({ frequency, recency, age }), alive, 1e-9)
    }
    for (const { parameters, within, ...figures } of oracle.newcomers) {
      close(forecastsOf(parameters)[model].expectedPurchases(within), figures[model], 1e-11)
    }
  })

  test('order does not matter, grouping does not matter, and another unit of time only changes the unit', () => {
    const found = fits[model](histories)
    const reversed = {
      frequency: histories.frequency.toReversed(),
      recency: histories.recency.toReversed(),
      age: histories.age.toReversed(),
    }
    const twice = { ...histories, customers: histories.frequency.map(() => 2) }
    const inDays = {
      ...histories,
      recency: histories.recency.map((weeks) => weeks * 7),
      age: histories.age.map((weeks) => weeks * 7),
    }
    const [turned, doubled, rescaled] = [fits[model](reversed), fits[model](twice), fits[model](inDays)]
    for (const [name, value] of Object.entries(found.parameters)) {
      const unit = name === 'alpha' || name === 'beta' ? 7 : 1
      close(turned.parameters[name], value, 1e-5)
      close(doubled.parameters[name], value, 1e-5)
      close(rescaled.parameters[name], value * unit, 1e-4)
    }
    expect(doubled.logLikelihood).toBeCloseTo(2 * found.logLikelihood, 6)
    expect(doubled.customers).toBe(2 * found.customers)
    const [once, more] = [valueIn(found.standardErrors), valueIn(doubled.standardErrors)]
    for (const name of Object.keys(once)) close((more[name] ?? 0) * Math.SQRT2, once[name] ?? 0, 1e-3)
  })

  test('expects more the longer it waits, never a negative number, and less of those silent for longer', () => {
    const positive = fc.double({ min: 0.05, max: 20, noNaN: true })
    const history = fc
      .tuple(fc.nat(30), fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: 0.1, max: 1, noNaN: true }))
      .map(([frequency, age, part]) => ({ frequency, age, recency: frequency === 0 ? 0 : age * part }))
    fc.assert(
      fc.property(fc.tuple(positive, positive, positive, positive), history, positive, (parameters, seen, t) => {
        const forecast = forecastsOf(parameters)[model]
        const early = forecast.conditionalExpectation(seen, t)
        expect(early).toBeGreaterThanOrEqual(0)
        expect(forecast.conditionalExpectation(seen, 2 * t)).toBeGreaterThanOrEqual(early)
        expect(forecast.conditionalExpectation(seen, 0)).toBe(0)
        const alive = forecast.probabilityAlive(seen)
        const silent = forecast.probabilityAlive({ ...seen, age: seen.age + 10 })
        expect(0 <= silent && silent <= alive && alive <= 1).toBe(true)
      }),
    )
  })

  test('what cannot be is refused by name', () => {
    const forecast = forecastsOf([1, 1, 1, 1])[model]
    const seen = { frequency: 1, recency: 1, age: 2 }
    expect(() => forecastsOf([0, 1, 1, 1])[model]).toThrow(/^parameters.r/)
    expect(() => forecastsOf([1, 1, 1, -1])[model]).toThrow(/^parameters.(b|beta)/)
    expect(() => forecast.expectedPurchases(-1)).toThrow(/^within/)
    expect(() => forecast.conditionalExpectation(seen, -1)).toThrow(/^within/)
    expect(() => forecast.conditionalExpectation({ ...seen, recency: 3 }, 1)).toThrow(/^recency/)
    expect(() => forecast.probabilityAlive({ ...seen, frequency: 0.5 })).toThrow(/^frequency/)
    expect(() => fits[model]({ frequency: [1], recency: [2], age: [1] })).toThrow(/^recency\[0\]/)
  })

  test('without anybody who came again there is no fit, and it says so', () => {
    const none = { frequency: [0, 0, 0], recency: [0, 0, 0], age: [5, 6, 7] }
    const found = model === 'bg' ? bgNbd(none) : model === 'modified' ? modifiedBgNbd(none) : paretoNbd(none)
    expect(found).toEqual(unknown('nobody_bought_again'))
  })
})

test('a Pareto/NBD fit to customers too few to be told apart stops at the boundary and says so', () => {
  const { frequency, recency, age } = oracle.purchases.pareto.histories
  const few = { frequency: frequency.slice(0, 150), recency: recency.slice(0, 150), age: age.slice(0, 150) }
  expect(paretoNbd(few)).toEqual(unknown('fit_at_boundary', 's'))
})

test('under BG/NBD everyone who bought once only is alive, and in the modified model not', () => {
  const once = { frequency: 0, recency: 0, age: 30 }
  const { bg, modified } = forecastsOf([0.243, 4.414, 0.793, 2.426])
  expect(bg.probabilityAlive(once)).toBe(1)
  expect(modified.probabilityAlive(once)).toBeLessThan(0.9)
})

test('a search over many different histories starts from a part of them and arrives at the same place', () => {
  const { histories } = oracle.purchases.bg
  const copies = 90
  const spread = (values: number[], by: number) =>
    Array.from({ length: copies }, (_, k) => values.map((value) => value * (1 + by * k))).flat()
  const many = {
    frequency: spread(histories.frequency, 0),
    recency: spread(histories.recency, 1e-9),
    age: spread(histories.age, 1e-9),
  }
  const [few, all] = [fits.bg(histories), fits.bg(many)]
  for (const name of ['r', 'alpha', 'a', 'b']) close(all.parameters[name], few.parameters[name] ?? 0, 1e-5)
  expect(all.logLikelihood).toBeCloseTo(copies * few.logLikelihood, 2)
})

describe.skipIf(!realDataIsHere)('CDNOW, one customer in ten (skipped: ../shared/data is absent)', () => {
  const rows = (realDataIsHere ? realText('cdnow/cdnow_sample_rfm_weeks.csv') : '')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number))
  const column = (k: number) => rows.map((row) => row[k] ?? Number.NaN)
  const cdnow = { frequency: column(1), recency: column(2), age: column(3) }
  const within1 = (found: number | undefined, published: number) => close(found, published, 0.01)

  test('BG/NBD: r .243 α 4.414 a .793 b 2.426, LL −9582.429, E[X(52)] 1.444, customer 1 expects 1.226', () => {
    const fit = valueIn(bgNbd(cdnow))
    within1(fit.parameters.r, 0.243)
    within1(fit.parameters.alpha, 4.414)
    within1(fit.parameters.a, 0.793)
    within1(fit.parameters.b, 2.426)
    expect(Math.abs(fit.logLikelihood + 9582.429)).toBeLessThan(0.01)
    const forecast = bgNbdForecast(fit.parameters)
    expect(forecast.expectedPurchases(52).toFixed(3)).toBe('1.444')
    const one = { frequency: 2, recency: 30.43, age: 38.86 }
    expect(forecast.conditionalExpectation(one, 39).toFixed(3)).toBe('1.226')
  })

  test('Pareto/NBD: r .553 α 10.578 s .606 β 11.669, LL −9594.976', () => {
    const fit = valueIn(paretoNbd(cdnow))
    within1(fit.parameters.r, 0.553)
    within1(fit.parameters.alpha, 10.578)
    within1(fit.parameters.s, 0.606)
    within1(fit.parameters.beta, 11.669)
    expect(Math.abs(fit.logLikelihood + 9594.976)).toBeLessThan(0.01)
  })

  test('ranking by P(alive) is worse than a coin (AUC .316); by expected purchases it is .773', () => {
    const forecast = bgNbdForecast(valueIn(bgNbd(cdnow)).parameters)
    const people = rows.map(([, frequency = 0, recency = 0, age = 0, later = 0]) => ({
      frequency,
      recency,
      age,
      later,
    }))
    const auc = (score: (person: (typeof people)[number]) => number) =>
      valueIn(
        mannWhitney(
          people.filter(({ later }) => later === 0).map(score),
          people.filter(({ later }) => later > 0).map(score),
        ),
      ).superiority
    expect(auc((person) => forecast.probabilityAlive(person)).toFixed(3)).toBe('0.316')
    expect(auc((person) => forecast.conditionalExpectation(person, 39)).toFixed(3)).toBe('0.773')
  })
})
