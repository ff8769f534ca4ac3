import { type VoiceSource, voiceSources } from '../../contract.ts'

export type VoiceDraft = {
  readonly customerId: string | null
  readonly personId: string
  readonly saidOn: string
  readonly said: string
  /** The kind and the id of where it was heard; nothing where it is not linked. */
  readonly heardIn: string
}

export function emptyVoice(customerId: string | null = null): VoiceDraft {
  return { customerId, personId: '', saidOn: '', said: '', heardIn: '' }
}

/** Anything of it is filled in: it is sent then, and where it lacks who asks the answer says so. */
export function isSaid(draft: VoiceDraft): boolean {
  return Object.keys(voiceOf(draft)).length > 0
}

/** What is sent of it; of nobody nothing is. */
export function voiceOf({ customerId, personId, saidOn, said, heardIn }: VoiceDraft) {
  const [kind, id = ''] = heardIn.split(' ')
  const source = voiceSources.find((one): one is VoiceSource => one === kind)
  return {
    ...(customerId !== null && { customerId }),
    ...(personId !== '' && { personId }),
    ...(saidOn !== '' && { saidOn }),
    ...(said.trim() !== '' && { words: said }),
    ...(source !== undefined && { heardIn: { kind: source, id } }),
  }
}
