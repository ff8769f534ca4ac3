import { emptyVoice, type VoiceDraft, voiceOf } from '../../../requests/ui/writing/voice-draft.ts'
import type { ShownDoubt } from '../doubts-api.ts'

/** As the fields have it; of a new one nothing but whose page it is. */
export function draftOf(doubt: ShownDoubt | undefined, customerId: string | null): VoiceDraft {
  if (doubt === undefined) return emptyVoice(customerId)
  const { personId, saidOn, words, heardIn } = doubt
  return {
    customerId: doubt.customerId,
    personId: personId ?? '',
    saidOn,
    said: words,
    heardIn: heardIn === null ? '' : `${heardIn.kind} ${heardIn.id}`,
  }
}

/** What a change says: a field that was emptied is said to be nobody or nowhere, not left out. */
export function changeOf(draft: VoiceDraft) {
  const { customerId: _, personId = null, heardIn = null, ...rest } = voiceOf(draft)
  return { ...rest, personId, heardIn }
}
