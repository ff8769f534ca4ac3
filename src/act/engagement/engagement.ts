export { track, wouldTell } from './letters/tracking.ts'
