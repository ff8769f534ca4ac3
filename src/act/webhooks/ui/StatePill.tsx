import { Pill } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownWebhook } from './webhooks-api.ts'
import { sentences, webhookStates } from './words.ts'

type Health = Pick<ShownWebhook, 'state' | 'failingSince' | 'offSince' | 'offBecause'>

export function StatePill({ webhook: { state, failingSince } }: { readonly webhook: Health }) {
  const { t } = useWords()
  const tone = state === 'off' ? 'risk' : state === 'paused' ? 'plain' : failingSince === null ? 'thriving' : 'watch'
  return <Pill tone={tone}>{t(webhookStates[state])}</Pill>
}

/** Why nothing arrives there; `null` where something does. */
export function useTrouble({ offSince, offBecause, failingSince }: Health): string | null {
  const { t, n } = useWords()
  if (offSince !== null) return t(offBecause === 'gone' ? sentences.offGone : sentences.offFailing, n.instant(offSince))
  return failingSince === null ? null : t(sentences.failing, n.instant(failingSince))
}
