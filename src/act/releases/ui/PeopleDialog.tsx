import { Button } from '@mantine/core'
import { useAskPages } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import type { uses } from '../contract.ts'
import css from './releases.module.css'
import { api } from './releases-api.ts'
import { words } from './words.ts'

type PeopleDialogProps = {
  readonly releaseId: string
  readonly of: 'told' | 'active'
  readonly used: (typeof uses)[number]
  readonly title: string
  readonly onClose: () => void
}

/** The people behind a figure, with their customers. */
export function PeopleDialog({ releaseId, of, used, title, onClose }: PeopleDialogProps) {
  const { t } = useWords()
  const pages = useAskPages(api.people, { id: releaseId, of, used, limit: 50 })
  return (
    <Dialog open onClose={onClose} title={title}>
      {pages.query.error === null ? null : (
        <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} />
      )}
      {pages.query.isPending ? <LoadingRows rows={4} /> : null}
      <ul className={css.lines}>
        {pages.rows.map(({ id, name, customerId, customerName }) => (
          <li key={id} className={css.line}>
            <Go to={customerId === null ? `/people/${id}` : `/customers/${customerId}?tab=people`}>{name || id}</Go>
            <span className={css.quiet}>{customerName ?? t(words.noCustomer)}</span>
          </li>
        ))}
      </ul>
      {pages.more.has ? (
        <Button variant="subtle" loading={pages.more.loading} onClick={pages.more.load}>
          {t(words.more)}
        </Button>
      ) : null}
    </Dialog>
  )
}
