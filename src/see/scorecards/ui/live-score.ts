/** The rules themselves, for screens that show what a change would do while one types. */

export { faultsOf } from '../designing/faults.ts'
export { freshCell, freshGroup, inMode, type ModePart, modePartOf } from '../designing/mode.ts'
export { axes } from '../scoring/bands.ts'
export { pointsReached, type Score, scoreOf } from '../scoring/score.ts'
