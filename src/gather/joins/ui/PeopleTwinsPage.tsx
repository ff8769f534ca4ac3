import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { reasonNames } from '../words.ts'
import { JoinDialog } from './JoinDialog.tsx'
import css from './joins.module.css'
import { api, type ShownTwins } from './joins-api.ts'
import { words } from './words.ts'

/** People who are probably on record twice; each pair is compared and joined where it stands. */
export function PeopleTwinsPage() {
  const { t } = useWords()
  const { rows, more, query } = useAskPages(api.twins, { limit: 100 })
  const [pair, setPair] = useState<ShownTwins['people'] | null>(null)
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  const [one, other] = pair ?? []
  return (
    <>
      <PageTitle title={t(words.twins)} {...(rows.length === 0 ? {} : { lede: t(words.lede) })} />
      {query.isPending ? <LoadingRows rows={8} /> : null}
      {rows.length === 0 && !query.isPending ? <EmptyState title={t(words.none)} text={t(words.noneText)} /> : null}
      {rows.length === 0 ? null : (
        <Card flush>
          <ul className={css.list} aria-label={t(words.twins)}>
            {rows.map((twins) => (
              <Pair
                key={twins.people.map(({ id }) => id).join(' ')}
                twins={twins}
                onCompare={() => setPair(twins.people)}
              />
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
      {one === undefined || other === undefined ? null : (
        <JoinDialog personId={one.id} otherId={other.id} onClose={() => setPair(null)} />
      )}
    </>
  )
}

function Pair({ twins, onCompare }: { readonly twins: ShownTwins; readonly onCompare: () => void }) {
  const { t, n } = useWords()
  const mayJoin = useMay('customers.merge')
  const { customerId, customerName, people, because } = twins
  return (
    <li className={css.pair}>
      <div>
        <div className={css.names}>
          {people.map(({ id, name, email }) => (
            <span key={id}>
              {name || email} {name && email ? <span className={css.quiet}>{email}</span> : null}
            </span>
          ))}
        </div>
        <div className={css.quiet}>
          {customerId === null ? (
            t(words.withNobody)
          ) : (
            <Go to={`/customers/${customerId}?tab=people`}>{customerName ?? ''}</Go>
          )}
          {t(words.dot)}
          {n.list(because.map((one) => t(reasonNames[one])))}
        </div>
      </div>
      {mayJoin ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t(words.compare)}: ${people.map(({ name, email }) => name || email).join(', ')}`}
          onClick={onCompare}
        >
          {t(words.compare)}
        </Button>
      ) : null}
    </li>
  )
}
