import type { Finding, Subject } from '../contract.ts'

type Judged = Pick<Finding, 'subject' | 'verdict'>

/** What was good, or could be better, and is lacking now. That it could not be looked up is no change. */
export function worsened(before: readonly Judged[], now: readonly Judged[]): Subject[] {
  const was = new Map(before.map(({ subject, verdict }) => [subject, verdict]))
  return now
    .filter(({ subject, verdict }) => {
      const old = was.get(subject)
      return verdict === 'lacking' && old !== undefined && old !== 'lacking'
    })
    .map(({ subject }) => subject)
}
