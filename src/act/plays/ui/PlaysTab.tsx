import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import type { AboutCustomer } from '#web/screens.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { OpenPlayButton } from './OpenPlayButton.tsx'
import { PlayLine } from './PlayLine.tsx'
import css from './plays.module.css'
import { api } from './plays-api.ts'
import { words } from './words.ts'

const order = { open: 0, snoozed: 1, done: 2, dismissed: 3 } as const

/** The plays of one customer: open first, then what came of the others. */
export function PlaysTab({ customerId }: AboutCustomer) {
  const { t } = useWords()
  const may = useMay('plays.work')
  const { rows, query } = useAskPages(api.list, { customerId, limit: 200 })
  const add = may ? <OpenPlayButton customerId={customerId} /> : null
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (query.isPending) return <LoadingRows />
  if (rows.length === 0) return <EmptyState title={t(words.none)} text={t(words.noneText)} act={add} />
  return (
    <Card title={t(words.plays)} acts={add} flush>
      <ul className={css.lines}>
        {rows
          .toSorted((a, b) => order[a.state] - order[b.state])
          .map((play) => (
            <PlayLine key={play.id} play={play} />
          ))}
      </ul>
    </Card>
  )
}
