import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Text } from '#platform/wording/words.ts'
import type { Pages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useWords } from '#web/wording/say.ts'
import css from './LinesCard.module.css'

type LineSaid = {
  readonly said: string
  readonly sub: string
  /** What the button that edits it is called to who hears it. */
  readonly editOf: string
}

type LinesCardProps<Row> = {
  readonly words: Readonly<Record<'title' | 'sub' | 'none' | 'add' | 'edit' | 'more', Text>>
  readonly pages: Pages<{ readonly rows: readonly Row[]; readonly next: string | null }>
  readonly mayWrite: boolean
  readonly lineOf: (row: Row) => LineSaid
  /** Of what is on record, or of something new. */
  readonly dialog: (given: { readonly kept?: Row; readonly onClose: () => void }) => ReactNode
}

/** A card of what is on record in a line each, added to and edited in a dialog. */
export function LinesCard<Row extends { readonly id: string }>(props: LinesCardProps<Row>) {
  const { words, pages, mayWrite, lineOf, dialog } = props
  const { query, rows, more } = pages
  const { t } = useWords()
  const [open, setOpen] = useState<Row | 'new' | null>(null)
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  const add = mayWrite ? (
    <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
      {t(words.add)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.title)} sub={t(words.sub)} acts={add}>
      {rows.length > 0 || query.isPending ? null : <p className={css.hint}>{t(words.none)}</p>}
      <ul className={css.list} aria-label={t(words.title)}>
        {rows.map((row) => {
          const { said, sub, editOf } = lineOf(row)
          return (
            <li key={row.id} className={css.line}>
              <div>
                <div>{said}</div>
                <div className={css.sub}>{sub}</div>
              </div>
              {mayWrite ? (
                <Button size="compact-sm" variant="subtle" aria-label={editOf} onClick={() => setOpen(row)}>
                  {t(words.edit)}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {more.has ? (
        <Button size="compact-sm" variant="subtle" loading={more.loading} onClick={more.load}>
          {t(words.more)}
        </Button>
      ) : null}
      {open === null
        ? null
        : dialog({
            ...(open !== 'new' && { kept: open }),
            onClose: () => setOpen((present) => (present === open ? null : present)),
          })}
    </Card>
  )
}
