import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { concordance } from '../src/maths/survival/concordance.ts'
import { coxProportionalHazards } from '../src/maths/survival/cox-proportional-hazards.ts'
import type { CoxStudy } from '../src/maths/survival/cox-study.ts'
import { kaplanMeier } from '../src/maths/survival/kaplan-meier.ts'
import { logRank } from '../src/maths/survival/log-rank.ts'

/** One line of the bench: what was measured, and the budget that it must stay under where there is one. */
export type BenchRow = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly ratio?: number
  readonly budget?: number
}

const ACTS = ['Kaplan–Meier', 'log-rank, 4 groups', 'Cox, 5 covariates, with concordance'] as const
const BUDGETS = [1.5, 2, 3]
const COLUMNS = 8

type Sample = CoxStudy & { readonly group: Uint8Array }

/**
 * Survival at a million subjects, against R's survfit, survdiff and coxph on the same numbers in the same run where R and
 * its survival package are present; elsewhere only our own times. Once with durations in whole days, once with
 * durations that are nearly all different.
 */
export function benchSurvival(subjects = 1_000_000): BenchRow[] {
  runAll(sampled(20_000, true))
  const rows = [true, false].flatMap((wholeDays) =>
    rowsFor(sampled(subjects, wholeDays), wholeDays ? 'whole days' : 'all different'),
  )
  return [...rows, { name: 'survival: peak memory', value: process.resourceUsage().maxRSS / 1024, unit: 'MB' }]
}

function rowsFor(sample: Sample, kind: string): BenchRow[] {
  const ours = bestOf(3, sample)
  const theirs = secondsInR(sample)
  return ACTS.map((act, i) => {
    const value = ours[i] ?? Number.NaN
    const row = { name: `${act}, ${sample.duration.length.toLocaleString('en')} subjects, ${kind}`, value, unit: 's' }
    const reference = theirs?.[i]
    return reference === undefined ? row : { ...row, ratio: value / reference, budget: BUDGETS[i] ?? 1 }
  })
}

function bestOf(rounds: number, sample: Sample): number[] {
  const timings = Array.from({ length: rounds }, () => runAll(sample))
  return ACTS.map((_, i) => Math.min(...timings.map((seconds) => seconds[i] ?? Number.POSITIVE_INFINITY)))
}

function runAll(sample: Sample): number[] {
  const curve = timed(() => kaplanMeier(sample))
  const test = timed(() => logRank(sample, sample.group))
  const cox = timed(() => {
    const fit = coxProportionalHazards(sample)
    if (!fit.known) throw new Error(fit.because.en)
    const beta = fit.value.coefficients
    const scores = Float64Array.from({ length: sample.duration.length }, (_, row) => {
      return sample.covariates.reduce((sum, { values }, j) => sum + (values[row] ?? 0) * (beta[j] ?? 0), 0)
    })
    return concordance(sample, scores)
  })
  if (!test.value.known || !cox.value.known || curve.value.time.length === 0) throw new Error('nothing was estimated')
  return [curve.seconds, test.seconds, cox.seconds]
}

/** Exponential stays with five covariates that matter, censored after up to four years, from one seed. */
function sampled(subjects: number, wholeDays: boolean): Sample {
  const random = uniform(20260402)
  const covariates = ['seats', 'usage', 'trained', 'discount', 'tickets'].map((name) => {
    return { name, values: new Float64Array(subjects) }
  })
  const effects = [-0.2, -0.5, -0.3, 0.15, 0.25]
  const duration = new Float64Array(subjects)
  const left = new Uint8Array(subjects)
  const group = new Uint8Array(subjects)
  for (let i = 0; i < subjects; i++) {
    let linear = 0
    for (const [j, { values }] of covariates.entries()) {
      const value =
        j === 2 || j === 3
          ? Number(random() < 0.3)
          : Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
      values[i] = value
      linear += value * (effects[j] ?? 0)
    }
    group[i] = Math.floor(4 * random())
    const stays = (-Math.log(1 - random()) * 900) / Math.exp(linear + 0.05 * (group[i] ?? 0))
    const watched = 1460 * random()
    const days = Math.min(stays, watched)
    duration[i] = wholeDays ? Math.ceil(days) : days
    left[i] = stays <= watched ? 1 : 0
  }
  return { duration, left, group, covariates }
}

/** The same acts in R; undefined where R or its survival package is not installed. */
function secondsInR(sample: Sample): number[] | undefined {
  if (spawnSync('Rscript', ['-e', 'library(survival)']).status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'bench-survival-'))
  try {
    const subjects = sample.duration.length
    const columns = [sample.duration, sample.left, sample.group, ...sample.covariates.map(({ values }) => values)]
    const numbers = new Float64Array(subjects * COLUMNS)
    for (const [j, column] of columns.entries())
      numbers.set(
        Float64Array.from({ length: subjects }, (_, i) => Number(column[i])),
        j * subjects,
      )
    writeFileSync(join(folder, 'sample.bin'), numbers)
    writeFileSync(join(folder, 'bench.R'), IN_R)
    const ran = spawnSync('Rscript', [join(folder, 'bench.R'), join(folder, 'sample.bin'), String(subjects)])
    if (ran.status !== 0) throw new Error(`R failed: ${ran.stderr.toString()}`)
    return ran.stdout.toString().trim().split(/\s+/).map(Number)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const IN_R = `
suppressMessages(library(survival))
given <- commandArgs(TRUE)
n <- as.integer(given[2])
d <- as.data.frame(matrix(readBin(given[1], "double", n * ${COLUMNS}), n))
names(d) <- c("time", "status", "group", "a", "b", "c", "d", "e")
seconds <- function(act) min(sapply(1:2, function(i) { gc(); system.time(act())[["elapsed"]] }))
cat(seconds(function() survfit(Surv(time, status) ~ 1, data = d)),
  seconds(function() survdiff(Surv(time, status) ~ group, data = d)),
  seconds(function() coxph(Surv(time, status) ~ a + b + c + d + e, data = d)))
`

function uniform(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function timed<Value>(work: () => Value): { readonly value: Value; readonly seconds: number } {
  const start = performance.now()
  const value = work()
  return { value, seconds: (performance.now() - start) / 1000 }
}
