export { findingsIn } from './findings/findings.ts'
export { withFoot } from './foot.ts'
export { salutation } from './salutation.ts'
export { seasonalGreeting } from './seasons.ts'
