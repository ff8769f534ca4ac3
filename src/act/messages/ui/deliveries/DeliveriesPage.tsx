import { useAskPages } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { api } from '../messages-api.ts'
import { words } from '../words.ts'
import { DeliveriesTable } from './DeliveriesTable.tsx'
import { StateFilter, useStateChosen } from './StateFilter.tsx'

/** Every delivery of every message, the latest first; what is in doubt is settled here. */
export function DeliveriesPage() {
  const { t } = useWords()
  const state = useStateChosen()
  const pages = useAskPages(api.deliveries, { limit: 50, ...(state && { state }) })
  if (pages.query.error !== null)
    return <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
  return (
    <>
      <PageTitle title={t(words.deliveries)} lede={t(words.lede)} acts={<StateFilter />} />
      {state === 'in doubt' ? <Note tone="watch">{t(words.doubtText)}</Note> : null}
      <DeliveriesTable
        pages={pages}
        empty={<EmptyState title={t(state === undefined ? words.nobodyYet : words.noneInState)} />}
      />
    </>
  )
}
