import { bgNbd } from '../src/maths/lifetime/bg-nbd.ts'
import { groupHistories, type PurchaseHistories } from '../src/maths/lifetime/purchase-histories.ts'

/** One line of the bench: what was measured, and the budget that it must stay under where there is one. */
export type BenchRow = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly ratio?: number
  readonly budget?: number
}

const customers = 1_000_000

/**
 * The BG/NBD fit at a million customers: once as companies have them, with whole days, and once with every history
 * different from every other, where grouping saves nothing.
 */
export function benchLifetime(): BenchRow[] {
  const byDay = simulated(customers, true)
  const allDifferent = simulated(customers, false)
  const grouping = timed(() => groupHistories(byDay))
  const days = timed(() => bgNbd(byDay))
  const different = timed(() => bgNbd(allDifferent))
  if (!days.value.known || !different.value.known) throw new Error('the fit of the bench did not converge')
  return [
    { name: 'group 1,000,000 purchase histories by day', value: grouping.seconds, unit: 's' },
    { name: 'different histories by day', value: grouping.value.frequency.length, unit: 'rows' },
    { name: 'BG/NBD fit, 1,000,000 customers by day', value: days.seconds, unit: 's', budget: 10 },
    { name: 'BG/NBD fit, 1,000,000 different histories', value: different.seconds, unit: 's', budget: 10 },
    { name: 'BG/NBD r found for .243 simulated', value: different.value.value.parameters.r, unit: '' },
    { name: 'peak memory', value: process.resourceUsage().maxRSS / 1024, unit: 'MB' },
  ]
}

/** Customers of the BG/NBD model with CDNOW's parameters, watched for 27 to 39 weeks, from one seed. */
function simulated(count: number, wholeDays: boolean): PurchaseHistories {
  const random = uniform(20260401)
  const frequency = new Float64Array(count)
  const recency = new Float64Array(count)
  const age = new Float64Array(count)
  const round = (weeks: number) => (wholeDays ? Math.ceil(weeks * 7) / 7 : weeks)
  for (let i = 0; i < count; i += 1) {
    const watched = round(27 + 12 * random())
    const rate = gammaOf(0.243, random) / 4.414
    const left = gammaOf(0.793, random)
    const leaving = left / (left + gammaOf(2.426, random))
    let at = 0
    for (;;) {
      at += -Math.log(1 - random()) / rate
      if (at > watched) break
      frequency[i] = (frequency[i] ?? 0) + 1
      recency[i] = Math.min(watched, round(at))
      if (random() < leaving) break
    }
    age[i] = watched
  }
  return { frequency, recency, age }
}

/** A gamma variable by Marsaglia and Tsang's rejection; under shape 1 a power of a uniform is multiplied in. */
function gammaOf(shape: number, random: () => number): number {
  if (shape < 1) return gammaOf(shape + 1, random) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  for (;;) {
    const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + z / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v
  }
}

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
