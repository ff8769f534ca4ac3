import type { Words } from '#web/wording/say.ts'
import type { Trigger } from '../contract.ts'
import { sentences } from './words.ts'

/** When it goes, as a sentence. */
export function triggerInWords(trigger: Trigger, { t }: Pick<Words, 't'>): string {
  if (trigger.kind === 'every') return t(sentences.every, trigger.days)
  if (trigger.kind === 'caseClosed') return t(sentences.caseClosed, trigger.days)
  if (trigger.kind === 'event') return t(sentences.event, trigger.name, trigger.days)
  return t(trigger.day === 'starts' ? sentences.contractStarts : sentences.contractEnds, trigger.days)
}
