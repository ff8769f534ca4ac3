import { Button } from '@mantine/core'
import { useAskPages } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Go } from '#web/kit/Go.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useWords } from '#web/wording/say.ts'
import type { CoverageWish } from '../../contract/coverage.ts'
import css from '../content.module.css'
import { api } from '../content-api.ts'
import { sentences, words } from './coverage-words.ts'

export type Figure = {
  readonly figure: 'none' | 'seen' | 'never seen'
  /** Of these groups alone, where not of all that are counted. */
  readonly groups?: string[]
  readonly name: string
}
type Props = { readonly wish: CoverageWish; readonly figure: Figure; readonly onClose: () => void }

/** The customers behind a figure. */
export function CustomersDialog({ wish, figure: { figure, groups, name }, onClose }: Props) {
  const { t, n } = useWords()
  const pages = useAskPages(api.coverageCustomers, { ...wish, ...(groups && { groups }), figure, limit: 50 })
  const { total } = pages.first ?? {}
  return (
    <Dialog open onClose={onClose} title={name}>
      {pages.query.error ? <ErrorState error={pages.query.error} retry={() => void pages.query.refetch()} /> : null}
      {pages.query.isPending ? <LoadingRows rows={5} /> : null}
      {total === undefined ? null : <p>{total === 0 ? t(words.nobody) : t(sentences.customers, n.whole(total))}</p>}
      <ul className={css.lines} aria-label={name}>
        {pages.rows.map(({ id, name: customer }) => (
          <li key={id} className={css.line}>
            <Go to={`/customers/${id}`}>{customer}</Go>
          </li>
        ))}
      </ul>
      {pages.more.has ? (
        <Button variant="default" loading={pages.more.loading} onClick={pages.more.load}>
          {t(words.show)}
        </Button>
      ) : null}
    </Dialog>
  )
}
