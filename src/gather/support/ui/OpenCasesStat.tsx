import { useAsk } from '#web/asking/api.ts'
import { Stat } from '#web/kit/page/Stat.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { api } from './support-api.ts'
import { sentences, words } from './words.ts'

/** How many cases are open, and how long the oldest has. None is said only where anybody's cases have come in lately. */
export function OpenCasesStat({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const { data } = useAsk(api.list, { customerId, open: true, limit: 200 })
  const anybody = useAsk(api.list, { limit: 1 })
  if (data === undefined || anybody.data === undefined) return <Stat label={t(words.openCases)} value="…" />
  if (data.rows.length === 0 && !isComingIn(anybody.data.rows[0]))
    return <Stat label={t(words.openCases)} unknown={t(words.noneComeIn)} />
  const oldest = data.rows.at(-1)
  const count = data.next === null ? n.whole(data.rows.length) : t(sentences.atLeast, data.rows.length)
  return (
    <Stat
      label={t(words.openCases)}
      value={count}
      to={`/customers/${customerId}?tab=support&open=yes`}
      compare={oldest ? t(sentences.oldest, n.ago(oldest.openedAt)) : t(words.noOpen)}
    />
  )
}

const lately = 90 * 86_400_000

function isComingIn(
  latest: { readonly openedAt: string | Date; readonly closedAt: string | Date | null } | undefined,
): boolean {
  return latest !== undefined && Date.now() - Number(new Date(latest.closedAt ?? latest.openedAt)) < lately
}
