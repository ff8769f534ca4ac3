/** The rule itself, for screens that show what a change would do while one types. */
export { type Score, scoreOf } from '../score.ts'
