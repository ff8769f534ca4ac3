export { engagementEvents, judgeTouches } from './judging/telling-events.ts'
export { keepAsTouched, type PastTouch } from './letters/as-touched.ts'
export { track, wouldTell } from './letters/tracking.ts'
