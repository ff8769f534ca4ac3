/** The rules themselves, for screens that show what a change would do while one types. */

export { parts as partWords } from '../comparing/change-words.ts'
export { changesIn } from '../comparing/changes.ts'
export { merged } from '../comparing/merging.ts'
export { faultsOf } from '../designing/faults.ts'
export { freshCell, freshGroup, freshId, inMode, type ModePart, modePartOf } from '../designing/mode.ts'
export { axes } from '../scoring/bands.ts'
export { pointsReached, type Score, scoreOf } from '../scoring/score.ts'
