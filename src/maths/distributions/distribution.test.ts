import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { beta } from './beta.ts'
import { binomial } from './binomial.ts'
import { chiSquare } from './chi-square.ts'
import type { Distribution } from './distribution.ts'
import { fisherF } from './fisher-f.ts'
import { gamma } from './gamma.ts'
import { logGamma } from './log-gamma.ts'
import { normal } from './normal.ts'
import { poisson } from './poisson.ts'
import { studentT } from './student-t.ts'

const makers: Record<string, (...parameters: number[]) => Distribution> = {
  normal: (mean = 0, sd = 1) => normal(mean, sd),
  studentT: (degrees = 1) => studentT(degrees),
  chiSquare: (degrees = 1) => chiSquare(degrees),
  fisherF: (above = 1, below = 1) => fisherF(above, below),
  gamma: (shape = 1, rate = 1) => gamma(shape, rate),
  beta: (a = 1, b = 1) => beta(a, b),
  binomial: (trials = 1, chance = 0.5) => binomial(trials, chance),
  poisson: (mean = 1) => poisson(mean),
}

type Row = [name: string, parameters: number[], x: number, first: number, second: number, third: number]
type QuantileRow = [name: string, parameters: number[], p: number, quantile: number, upperQuantile: number]

interface Oracle {
  rows: Row[]
  large: Row[]
  quantiles: QuantileRow[]
  logGamma: [number, number][]
}

function read(name: string): Oracle {
  return JSON.parse(readFileSync(new URL(`../../../test/oracles/${name}.json`, import.meta.url), 'utf8'))
}

function make(name: string, parameters: number[]): Distribution {
  const maker = makers[name]
  if (maker === undefined) throw new Error(`no distribution ${name}`)
  return maker(...parameters)
}

function expectRelative(actual: number, expected: number, tolerance: number, what: string, roundings = 0): void {
  if (actual === expected) return
  const error = Math.abs(actual - expected)
  if (error <= roundings) return
  expect(error / Math.abs(expected), `${what}: ${actual} should be ${expected}`).toBeLessThan(tolerance)
}

const far = read('distribution-tails')

describe.each(Object.keys(makers))('%s', (name) => {
  test('densities and both tails agree with SciPy (large parameters: R) to 1e-12', () => {
    const rows = [...read('distributions').rows, ...far.large].filter((row) => row[0] === name)
    expect(rows.length).toBeGreaterThan(20)
    for (const [, parameters, x, density, below, above] of rows) {
      const it = make(name, parameters)
      const what = `${name}(${parameters}) at ${x}`
      expectRelative(it.density(x), density, 1e-12, `density of ${what}`)
      expectRelative(it.below(x), below, 1e-12, `below of ${what}`)
      expectRelative(it.above(x), above, 1e-12, `above of ${what}`)
    }
  })

  test('quantiles agree with R to 1e-12', () => {
    const rows = far.quantiles.filter((row) => row[0] === name)
    expect(rows.length).toBeGreaterThan(20)
    for (const [, parameters, p, quantile, upperQuantile] of rows) {
      const it = make(name, parameters)
      expectRelative(it.quantile(p), quantile, 1e-12, `${name}(${parameters}) quantile of ${p}`, 1e-16)
      expectRelative(it.upperQuantile(p), upperQuantile, 1e-12, `${name}(${parameters}) upper quantile of ${p}`, 1e-16)
    }
  })

  test('logarithms of far tails agree with R to 1e-12', () => {
    const rows = far.rows.filter((row) => row[0] === name)
    expect(rows.length).toBeGreaterThan(5)
    for (const [, parameters, x, logBelow, logAbove, logDensity] of rows) {
      const it = make(name, parameters)
      const what = `${name}(${parameters}) at ${x}`
      expectRelative(it.logBelow(x), logBelow, 1e-12, `log below of ${what}`)
      expectRelative(it.logAbove(x), logAbove, 1e-12, `log above of ${what}`)
      expectRelative(it.logDensity(x), logDensity, 1e-12, `log density of ${what}`, 1e-14)
    }
  })
})

test('the logarithm of the gamma function agrees with R to 1e-14 or two roundings', () => {
  for (const [x, expected] of far.logGamma) {
    expectRelative(logGamma(x), expected, 1e-14, `ln gamma(${x})`, 1e-15)
  }
})
