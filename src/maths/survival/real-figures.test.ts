import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { coxProportionalHazards } from './cox-proportional-hazards.ts'
import { kaplanMeier } from './kaplan-meier.ts'
import type { Lives } from './lives.ts'
import { logRank } from './log-rank.ts'
import { restrictedMean } from './restricted-mean.ts'
import { survivalAt } from './survival-at.ts'
import { survivalQuantile } from './survival-quantile.ts'

const shelf = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const absent = !existsSync(shelf)
const why = absent ? ' (skipped: ../shared/data is absent)' : ''

type Row = Record<string, string>

function rowsOf(path: string): Row[] {
  return parse(readFileSync(shelf + path, 'utf8'), { columns: true, bom: true })
}

function livesFrom(rows: Row[], duration: string, left: (row: Row) => boolean): Lives {
  return { duration: rows.map((row) => Number(row[duration])), left: rows.map(left) }
}

function expectRelative(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual / expected - 1), `${actual} for ${expected}`).toBeLessThanOrEqual(tolerance)
}

/** Published to five decimals: right means equal after rounding. */
function expectRounded(actual: number, expected: number, decimals: number): void {
  expect(Number(actual.toFixed(decimals))).toBe(expected)
}

describe.skipIf(absent)(`the telephone customers${why}`, () => {
  const customers = absent ? [] : rowsOf('telco_ibm/Telco-Customer-Churn.csv')
  const churned = (row: Row): boolean => row.Churn === 'Yes'
  const lives = livesFrom(customers, 'tenure', churned)

  test('7,043 rows, of whom 1,869 left', () => {
    expect(customers).toHaveLength(7043)
    expect(customers.filter(churned)).toHaveLength(1869)
  })

  test.each([
    [1, 0.94596, 0.94042, 0.951],
    [12, 0.8432, 0.83417, 0.85178],
    [24, 0.78874, undefined, undefined],
    [36, 0.74855, undefined, undefined],
    [48, 0.70884, undefined, undefined],
    [60, 0.6644, undefined, undefined],
    [72, 0.59279, 0.57306, 0.61194],
  ])('the part still there after %i months', (months, survival, low, high) => {
    const point = survivalAt(kaplanMeier(lives), months)
    if (!point.known || !point.value.interval.known) throw new Error('unknown')
    expectRounded(point.value.survival, survival, 5)
    if (low !== undefined) expectRounded(point.value.interval.value.low, low, 5)
    if (high !== undefined) expectRounded(point.value.interval.value.high, high, 5)
  })

  test('the median is not reached, and the restricted mean to 72 months is 54.492', () => {
    const curve = kaplanMeier(lives)
    expect(survivalQuantile(curve, 0.5).time.known).toBe(false)
    const mean = restrictedMean(curve, 72)
    if (!mean.known) throw new Error(mean.because.en)
    expectRounded(mean.value.mean, 54.492, 3)
    expectRounded(mean.value.standardError, 0.348, 3)
  })

  test('customers by the month stay 35 months in the median (32–38)', () => {
    const monthly = customers.filter((row) => row.Contract === 'Month-to-month')
    expect(monthly).toHaveLength(3875)
    expect(survivalQuantile(kaplanMeier(livesFrom(monthly, 'tenure', churned)), 0.5)).toEqual({
      time: { known: true, value: 35 },
      low: { known: true, value: 32 },
      high: { known: true, value: 38 },
    })
  })

  test('of the two-year contracts all are there after 24 months, where no log-log interval exists', () => {
    const long = customers.filter((row) => row.Contract === 'Two year')
    const point = survivalAt(kaplanMeier(livesFrom(long, 'tenure', churned)), 24)
    expect(point).toMatchObject({ known: true, value: { survival: 1, interval: { known: false } } })
  })

  test('contracts differ: χ² 2352.8725 on 2 degrees, p only as a bound', () => {
    const found = logRank(
      lives,
      customers.map((row) => row.Contract ?? ''),
    )
    if (!found.known) throw new Error(found.because.en)
    expectRelative(found.value.statistic, 2352.8725, 1e-6)
    expect(found.value.degrees).toBe(2)
    expect(found.value.p).toEqual({ below: 1e-300 })
  })

  test('Cox by contract, given internet service, charges, paperless billing, age and partner', () => {
    const column = (name: string, of: (row: Row) => boolean | number) => {
      return { name, values: customers.map((row) => Number(of(row))) }
    }
    const study = {
      ...lives,
      covariates: [
        column('one year', (row) => row.Contract === 'One year'),
        column('two years', (row) => row.Contract === 'Two year'),
        column('fibre', (row) => row.InternetService === 'Fiber optic'),
        column('no internet', (row) => row.InternetService === 'No'),
        column('monthly charges', (row) => Number(row.MonthlyCharges)),
        column('paperless', (row) => row.PaperlessBilling === 'Yes'),
        column('senior', (row) => row.SeniorCitizen === '1'),
        column('partner', (row) => row.Partner === 'Yes'),
      ],
    }
    const efron = coxProportionalHazards(study)
    const breslow = coxProportionalHazards(study, { ties: 'breslow' })
    if (!efron.known || !breslow.known) throw new Error('unknown')
    expectRounded(efron.value.coefficients[0] ?? 0, -1.83646, 5)
    expectRounded(efron.value.effects[0]?.standardError ?? 0, 0.08665, 5)
    expectRounded(efron.value.coefficients[1] ?? 0, -3.61549, 5)
    expectRounded(breslow.value.coefficients[0] ?? 0, -1.82827, 5)
    expectRounded(breslow.value.coefficients[1] ?? 0, -3.60672, 5)
  })

  test('Cox by contract alone, as R fits it', () => {
    // coxph(Surv(tenure, Churn == "Yes") ~ Contract), survival 3.5, with each rule for ties
    const study = {
      ...lives,
      covariates: ['One year', 'Two year'].map((name) => {
        return { name, values: customers.map((row) => (row.Contract === name ? 1 : 0)) }
      }),
    }
    const efron = coxProportionalHazards(study)
    const breslow = coxProportionalHazards(study, { ties: 'breslow' })
    if (!efron.known || !breslow.known) throw new Error('unknown')
    expectRelative(efron.value.coefficients[0] ?? 0, -2.19109675788, 1e-9)
    expectRelative(efron.value.coefficients[1] ?? 0, -4.22538623611, 1e-9)
    expectRelative(efron.value.effects[0]?.standardError ?? 0, 0.0834453555, 1e-7)
    expectRelative(breslow.value.coefficients[0] ?? 0, -2.17701911072, 1e-9)
    expectRelative(breslow.value.coefficients[1] ?? 0, -4.20478947183, 1e-9)
  })
})

describe.skipIf(absent)(`textbook sets${why}`, () => {
  test('Cox on rossi (Efron)', () => {
    const rows = rowsOf('lifelines_sets/rossi.csv')
    const expected = {
      fin: -0.37942,
      age: -0.05744,
      race: 0.3139,
      wexp: -0.1498,
      mar: -0.4337,
      paro: -0.08487,
      prio: 0.0915,
    }
    const fit = coxProportionalHazards({
      ...livesFrom(rows, 'week', (row) => row.arrest === '1'),
      covariates: Object.keys(expected).map((name) => ({ name, values: rows.map((row) => Number(row[name])) })),
    })
    if (!fit.known) throw new Error(fit.because.en)
    for (const [j, coefficient] of Object.values(expected).entries()) {
      expectRelative(fit.value.coefficients[j] ?? 0, coefficient, 1e-4)
    }
  })

  test('log-rank on waltons: 122.2491', () => {
    const rows = rowsOf('lifelines_sets/waltons_dataset.csv')
    const lives = livesFrom(rows, 'T', (row) => Number(row.E) === 1)
    const found = logRank(
      lives,
      rows.map((row) => row.group ?? ''),
    )
    if (!found.known) throw new Error(found.because.en)
    expectRelative(found.value.statistic, 122.2491, 1e-6)
  })
})
