import { Button } from '@mantine/core'
import { useSearch } from '#web/address.ts'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useWords } from '#web/wording/say.ts'
import css from '../revenue.module.css'
import { backTo } from '../revenue-address.ts'
import { api } from '../revenue-api.ts'
import { words as shared } from '../words.ts'
import { RestatedCustomers } from './RestatedCustomers.tsx'
import { RestatedLines } from './RestatedLines.tsx'
import { words } from './words.ts'

/** What was first reported of a month, what is known of it now, and whose contracts made the difference. */
export function RestatedPage() {
  const { t, n } = useWords()
  const [search] = useSearch()
  const { first, rows, more, query } = useAskPages(api.restated, { month: search.month ?? '', limit: 50 })
  const closing = first?.lines.find(({ figure }) => figure === 'closing')
  const currency = first?.currency ?? n.currency
  const money = (amount: string) => n.money({ amount, currency })
  const title = closing === undefined ? t(words.reported) : t(words.title, money(closing.first), money(closing.now))
  return (
    <>
      <PageTitle
        title={title}
        lede={first === undefined ? '' : t(words.lede, n.day(first.month), n.dayOf(first.reportedAt))}
        acts={<Go to={backTo({ ...search, to: search.month })}>{t(shared.back)}</Go>}
      />
      {query.error !== null ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : first === undefined ? null : first.lines.length + rows.length === 0 ? (
        <EmptyState title={t(words.nothing)} />
      ) : (
        <div className={css.page}>
          <RestatedLines of={first} />
          <Card title={t(words.customers)} sub={t(words.whoChanged, first.total, n.whole(first.total))} flush>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <section className={css.scroll} aria-label={t(shared.tableOf, t(words.customers))} tabIndex={0}>
              <RestatedCustomers rows={rows} currency={currency} />
            </section>
            {more.has ? (
              <Button variant="default" loading={more.loading} onClick={more.load}>
                {t(words.more)}
              </Button>
            ) : null}
          </Card>
        </div>
      )}
    </>
  )
}
