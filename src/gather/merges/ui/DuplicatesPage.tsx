import { Button } from '@mantine/core'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import { reasonNames } from '../words.ts'
import css from './DuplicatesPage.module.css'
import { api, type ShownTwins } from './merges-api.ts'
import { sentences, words } from './words.ts'

/** Customers that are probably there more than once. */
export function DuplicatesPage() {
  const { t } = useWords()
  const { rows, more, query } = useAskPages(api.duplicates, { limit: 100 })
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <PageTitle title={t(words.duplicates)} {...(rows.length === 0 ? {} : { lede: t(words.lede) })} />
      {query.isPending ? <LoadingRows rows={8} /> : null}
      {rows.length === 0 && !query.isPending ? (
        <EmptyState title={t(words.noDuplicates)} text={t(words.noDuplicatesText)} />
      ) : null}
      {rows.length === 0 ? null : (
        <Card flush>
          <ul className={css.list} aria-label={t(words.duplicates)}>
            {rows.map((twins) => (
              <Twins key={`${twins.because} ${twins.value}`} twins={twins} />
            ))}
          </ul>
          {more.has ? (
            <div className={css.more}>
              <Button loading={more.loading} onClick={more.load}>
                {t(words.more)}
              </Button>
            </div>
          ) : null}
        </Card>
      )}
    </>
  )
}

function Twins({ twins: { because, value, customers, total } }: { readonly twins: ShownTwins }) {
  const { t, n } = useWords()
  // Names are compared in a form that nobody writes: there the customers' own names say what they share.
  const isSaid = because === 'name' || because === 'bare name'
  return (
    <li className={css.twins}>
      <div className={css.customers}>
        {customers.map(({ id, name }) => (
          <Go key={id} to={`/customers/${id}`}>
            {name}
          </Go>
        ))}
        {total > customers.length ? <span>{t(sentences.others, n.whole(total - customers.length))}</span> : null}
      </div>
      <span className={css.why}>
        {t(reasonNames[because])}
        {isSaid ? '' : t(sentences.shared, value)}
      </span>
    </li>
  )
}
