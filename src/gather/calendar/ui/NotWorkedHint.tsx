import { useAsk } from '#web/asking/api.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from './calendar-api.ts'

type NotWorkedHintProps = { readonly day: string; readonly customerId: string }

/** Below a field for a day: why nobody works then, at ours or at the customer's. */
export function NotWorkedHint({ day, customerId }: NotWorkedHintProps) {
  const { t } = useWords()
  const enabled = /^\d{4}-\d{2}-\d{2}$/.test(day)
  const { data: ours } = useAsk(api.day, { day }, { enabled })
  const { data: theirs } = useAsk(api.day, { day, customerId }, { enabled })
  const because = ours?.because ?? theirs?.because ?? null
  return because === null ? null : <span role="status">{t(because)}</span>
}
