import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useSearch } from '#web/address.ts'
import { useAct, useAskPages } from '#web/asking/api.ts'
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
  const [search, setSearch] = useSearch()
  const isApart = search.apart === 'true'
  const { rows, more, query } = useAskPages(api.twins, { limit: 100, ...(isApart && { toldApart: 'true' }) })
  const [pair, setPair] = useState<ShownTwins['people'] | null>(null)
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  const [one, other] = pair ?? []
  return (
    <>
      <PageTitle
        title={t(words.twins)}
        {...(rows.length === 0 || isApart ? {} : { lede: t(words.lede) })}
        acts={
          <SegmentedControl
            aria-label={t(words.whichPairs)}
            data={[
              { value: '', label: t(words.candidates) },
              { value: 'true', label: t(words.apart) },
            ]}
            value={isApart ? 'true' : ''}
            onChange={(value) => setSearch({ apart: value || undefined })}
          />
        }
      />
      {query.isPending ? <LoadingRows rows={8} /> : null}
      {rows.length > 0 || query.isPending ? null : isApart ? (
        <EmptyState title={t(words.noneApart)} />
      ) : (
        <EmptyState title={t(words.none)} text={t(words.noneText)} />
      )}
      {rows.length === 0 ? null : (
        <Card flush>
          <ul className={css.list} aria-label={t(words.twins)}>
            {rows.map((twins) => (
              <Pair
                key={twins.people.map(({ id }) => id).join(' ')}
                twins={twins}
                isApart={isApart}
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

type PairProps = { readonly twins: ShownTwins; readonly isApart: boolean; readonly onCompare: () => void }

function Pair({ twins, isApart, onCompare }: PairProps) {
  const { t, n } = useWords()
  const mayJoin = useMay('customers.merge')
  const { customerId, customerName, people, because } = twins
  const tellApart = useAct(api.tellApart, { done: words.toldApart })
  const proposeAgain = useAct(api.proposeAgain, { done: words.proposedAgain })
  const who = people.map(({ name, email }) => name || email).join(', ')
  const pair = { id: people[0].id, otherId: people[1].id }
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
        <Group gap="xs">
          {isApart ? (
            <Act
              label={t(words.again)}
              who={who}
              isPending={proposeAgain.isPending}
              act={() => proposeAgain.mutate(pair)}
            />
          ) : (
            <>
              <Act
                label={t(words.twoPeople)}
                who={who}
                isPending={tellApart.isPending}
                act={() => tellApart.mutate(pair)}
              />
              <Act label={t(words.compare)} who={who} act={onCompare} />
            </>
          )}
        </Group>
      ) : null}
    </li>
  )
}

type ActProps = {
  readonly label: string
  readonly who: string
  readonly isPending?: boolean
  readonly act: () => void
}

/** Each pair has the same acts: to whoever hears them they say of whom. */
function Act({ label, who, isPending = false, act }: ActProps) {
  return (
    <Button size="compact-sm" variant="default" aria-label={`${label}: ${who}`} loading={isPending} onClick={act}>
      {label}
    </Button>
  )
}
