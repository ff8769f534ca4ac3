import { effortOf } from '#maths/loyalty/customer-effort-score.ts'
import { satisfactionOf } from '#maths/loyalty/customer-satisfaction.ts'
import { netPromoterScore } from '#maths/loyalty/net-promoter-score.ts'
import type { Score, ScoreKind } from '../contract.ts'
import { nobodyAnswered, tooFew } from '../words.ts'
import type { Asked, Tally } from './questions-store.ts'

/** Fewer than so many answers are not told where one of them is anonymous. */
const fewestAnonymous = 5

type Of = { readonly kind: ScoreKind } & Pick<Asked, 'points' | 'asksEase'>

/**
 * The score of a question: NPS (−100 to 100, with its adjusted interval), the share that chose one of the two highest steps (of a scale of
 * 2 or 3 the highest alone; Wilson), or the mean effort of 1 to 7 (Student's t), where an answer of how easy it was is turned over.
 */
export function scoreOf(
  { kind, points, asksEase }: Of,
  tally: Pick<Tally, 'n' | 'unnamed' | 'steps'> | undefined,
): Score {
  const { n = 0, unnamed = 0, steps = {} } = tally ?? {}
  if (n === 0) return { kind, n, score: { known: false, because: nobodyAnswered } }
  if (unnamed > 0 && n < fewestAnonymous) return { kind, n: 0, score: { known: false, because: tooFew } }
  const counts = Object.entries(steps).map(([step, many]) => [Number(step), many] as const)
  const where = (such: (step: number) => boolean) =>
    counts.reduce((sum, [step, many]) => (such(step) ? sum + many : sum), 0)
  if (kind === 'nps') {
    const detractors = where((step) => step <= 6)
    const promoters = where((step) => step >= 9)
    const found = netPromoterScore({ promoters, detractors, passives: n - promoters - detractors })
    return { kind, n, score: found.known ? told(found.value.score, found.value.adjusted) : unknown(found.because) }
  }
  if (kind === 'csat') {
    const lowest = points < 4 ? points : points - 1
    const found = satisfactionOf({ satisfied: where((step) => step >= lowest), n })
    return { kind, n, score: found.known ? told(found.value.share, found.value.interval) : unknown(found.because) }
  }
  const efforts = counts.map(([step, many]) => [asksEase ? 8 - step : step, many] as const)
  const mean = efforts.reduce((sum, [step, many]) => sum + step * many, 0) / n
  const squares = efforts.reduce((sum, [step, many]) => sum + many * (step - mean) ** 2, 0)
  const found = effortOf({ n, mean, variance: efforts.length < 2 ? 0 : squares / (n - 1) })
  if (!found.known) return { kind, n, score: unknown(found.because) }
  return { kind, n, score: told(found.value.mean, found.value.interval.known ? found.value.interval.value : null) }
}

function told(value: number, interval: { readonly low: number; readonly high: number } | null): Score['score'] {
  return { known: true, value, low: interval?.low ?? null, high: interval?.high ?? null }
}

function unknown(because: { readonly en: string; readonly ja: string }): Score['score'] {
  return { known: false, because }
}
