import type { Standing } from '../contract.ts'

/** What of a consent goes on paper: what it allows and since when. What proves it, and who wrote that down, may name whom it may not name. */
export function onPaper<Shown extends Pick<Standing, 'method' | 'evidence' | 'recordedBy'>>(consent: Shown): Shown {
  return { ...consent, method: null, evidence: null, recordedBy: null }
}
