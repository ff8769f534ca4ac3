import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useWords } from '#web/wording/say.ts'
import { textsAddress } from './listing/TopicsTable.tsx'
import css from './verbatims.module.css'
import { api } from './verbatims-api.ts'
import { words } from './words.ts'

/** What one customer speaks of most; each opens the texts. */
export function TopicsOfCustomer({ customerId }: AboutCustomer) {
  const { t, n } = useWords()
  const found = useAsk(api.topics, { customerId, limit: 12 })
  if (found.error !== null) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  const all = <Go to={textsAddress({ customerId })}>{t(words.allTexts)}</Go>
  return (
    <Card title={t(words.ofCustomer)} {...((found.data?.totals.said ?? 0) > 0 && { acts: all })}>
      {found.isPending ? <LoadingRows rows={2} /> : null}
      {found.data?.rows.length === 0 ? <p className={css.quiet}>{t(words.noneOfCustomer)}</p> : null}
      <p className={css.tag}>
        {(found.data?.rows ?? []).map(({ topic, n: count }) => (
          <span key={topic}>
            <Go to={textsAddress({ customerId, topic })}>{topic}</Go>{' '}
            <span className={css.quiet}>{n.whole(count)}</span>
          </span>
        ))}
      </p>
    </Card>
  )
}
