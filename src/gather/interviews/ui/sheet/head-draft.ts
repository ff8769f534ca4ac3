import type { ShownInterview } from '../interviews-api.ts'

type HeadDraft = {
  readonly customerId: string | null
  readonly personId: string
  readonly memberId: string
  readonly heldOn: string
  readonly title: string
  readonly hypothesis: string
  readonly scriptId: string
}

/** As the fields have it; of a new one nothing but whose page it is. */
export function draftOf(kept: ShownInterview | undefined, customerId: string | null): HeadDraft {
  if (kept === undefined)
    return { customerId, personId: '', memberId: '', heldOn: '', title: '', hypothesis: '', scriptId: '' }
  const { personId, memberId, heldOn, title, hypothesis } = kept
  const named = { personId: personId ?? '', memberId: memberId ?? '' }
  return { customerId: kept.customerId, ...named, heldOn, title, hypothesis, scriptId: '' }
}

/** What it says of the interview: a field that was emptied is said to be nobody; a day that was not named is left as it is. */
export function headOf({ personId, memberId, heldOn, title, hypothesis }: HeadDraft) {
  return { personId: personId || null, memberId: memberId || null, ...(heldOn !== '' && { heldOn }), title, hypothesis }
}
