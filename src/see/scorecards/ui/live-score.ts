/** The rules themselves, for screens that show what a change would do while one types. */
export { axes } from '../bands.ts'
export { faultsOf } from '../faults.ts'
export { freshCell, freshGroup, inMode, type ModePart, modePartOf } from '../mode.ts'
export { pointsReached, type Score, scoreOf } from '../score.ts'
