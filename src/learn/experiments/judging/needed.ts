import { sampleSizeOfProportions } from '#maths/experiments/power-of-proportions.ts'
import type { CardFigure } from '../contract/card.ts'
import type { Figure } from '../contract/experiment.ts'
import type { Sides } from './judge.ts'

/** The level at which a difference is called beyond chance, after Holm. */
export const level = 0.05
/** Four of five differences of the size asked for are to be seen. */
export const power = 0.8

/**
 * How many people each group takes, and how many days altogether, at a level that allows for so many questions. Where nothing was called
 * worthwhile it is asked for the difference as it was seen.
 */
export function neededFor(
  { better, worthwhile }: Figure,
  { control, variant }: Sides,
  { questions, days }: { readonly questions: number; readonly days: number | null },
): CardFigure['needed'] {
  if (control === null || variant === null) return null
  const seen = variant.rate - control.rate
  const difference = worthwhile ?? Math.abs(seen)
  const up = worthwhile === null ? seen > 0 : better === 'higher'
  const people = peopleFor(control.rate, up ? difference : -difference, questions)
  if (people === null) return null
  const least = Math.min(control.people, variant.people)
  const more = Math.max(people, least)
  return {
    people,
    days: days === null ? null : Math.ceil((days * more) / least),
    difference,
    isSeen: worthwhile === null,
  }
}

/** People in each group to see a rate change by so much; null where there is no such change of a rate between 0 and 1. */
export function peopleFor(from: number, change: number, questions: number): number | null {
  const to = from + change
  if (change === 0 || from <= 0 || from >= 1 || to <= 0 || to >= 1) return null
  return sampleSizeOfProportions({ from, to, level: level / questions }, power)
}
