export { bands } from '../../segments/words.ts'

/** Why a measure has no value; it is never taken for zero. */
export const missings = ['no data', 'out of date', 'too few', 'not judged'] as const

/** The three axes of success that are not added up. */
export const axes = ['adoption', 'maturity', 'sentiment'] as const
