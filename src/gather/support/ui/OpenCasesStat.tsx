import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from './support-api.ts'
import { sentences, words } from './words.ts'

/** How many cases are open, and how long the oldest has. */
export function OpenCasesStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.list, { customerId, open: true, limit: 200 })
  if (data === undefined) return <Stat label={t(words.openCases)} value="…" />
  const oldest = data.rows.at(-1)
  const count = data.next === null ? n.whole(data.rows.length) : t(sentences.atLeast, data.rows.length)
  return (
    <Stat
      label={t(words.openCases)}
      value={count}
      compare={oldest ? t(sentences.oldest, n.ago(oldest.openedAt)) : t(words.noOpen)}
    />
  )
}
