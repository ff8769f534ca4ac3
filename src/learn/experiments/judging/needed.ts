import { sampleSizeOfProportions } from '#maths/experiments/power-of-proportions.ts'
import type { CardFigure } from '../contract/card.ts'
import type { Figure } from '../contract/experiment.ts'
import type { Sides } from './judge.ts'

/** The level at which a difference is called beyond chance, after Holm. */
export const level = 0.05
/** Four of five differences of the size asked for are to be seen. */
export const power = 0.8

/**
 * How many people each group takes, and how many days altogether, at a level that allows for so many questions: for the difference that was
 * called worthwhile; where nothing was, or as many are there already, so that it should have shown, for the one that was seen. `null` where
 * neither takes more people than there are.
 */
export function neededFor(
  { better, worthwhile }: Figure,
  { control, variant }: Sides,
  { questions, days }: { readonly questions: number; readonly days: number | null },
): CardFigure['needed'] {
  if (control === null || variant === null) return null
  const seen = variant.rate - control.rate
  const least = Math.min(control.people, variant.people)
  const wished = worthwhile === null ? [] : [{ change: better === 'higher' ? worthwhile : -worthwhile, isSeen: false }]
  for (const { change, isSeen } of [...wished, { change: seen, isSeen: true }]) {
    const people = peopleFor(control.rate, change, questions)
    if (people === null || people <= least) continue
    return {
      ...{ people, difference: Math.abs(change), isSeen },
      days: days === null ? null : Math.ceil((days * people) / least),
    }
  }
  return null
}

/** People in each group to see a rate change by so much; null where there is no such change of a rate between 0 and 1. */
export function peopleFor(from: number, change: number, questions: number): number | null {
  const to = from + change
  if (change === 0 || from <= 0 || from >= 1 || to <= 0 || to >= 1) return null
  return sampleSizeOfProportions({ from, to, level: level / questions }, power)
}
