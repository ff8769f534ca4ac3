import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownMargin } from '../lifetime-api.ts'
import { MarginDialog } from './MarginDialog.tsx'
import css from './margins.module.css'
import { sentences, words } from './words.ts'

/** Margins on record: of the workspace first, then by product, the latest day first. */
export function MarginsCard() {
  const { t } = useWords()
  const mayWrite = useMay('workspace.write')
  const [open, setOpen] = useState<ShownMargin | 'new' | null>(null)
  const { query, rows, more } = useAskPages(api.margins, { limit: 20 })
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  const add = mayWrite ? (
    <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
      {t(words.add)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.margins)} sub={t(words.sub)} acts={add}>
      {rows.length > 0 || query.isPending ? null : <p className={css.hint}>{t(words.none)}</p>}
      <ul className={css.list} aria-label={t(words.margins)}>
        {rows.map((margin) => (
          <Line key={margin.id} margin={margin} {...(mayWrite && { onEdit: () => setOpen(margin) })} />
        ))}
      </ul>
      {more.has ? (
        <Button size="compact-sm" variant="subtle" loading={more.loading} onClick={more.load}>
          {t(words.more)}
        </Button>
      ) : null}
      {open === null ? null : (
        <MarginDialog
          key={open === 'new' ? 'new' : open.id}
          {...(open !== 'new' && { kept: open })}
          onClose={() => setOpen((present) => (present === open ? null : present))}
        />
      )}
    </Card>
  )
}

function Line({ margin, onEdit }: { readonly margin: ShownMargin; readonly onEdit?: () => void }) {
  const { t, n } = useWords()
  const [of, day] = [margin.product ?? t(words.whole), n.day(margin.from)]
  return (
    <li className={css.line}>
      <div>
        <div>{t(sentences.line, of, margin.percent)}</div>
        <div className={css.sub}>{t(sentences.from, day)}</div>
      </div>
      {onEdit === undefined ? null : (
        <Button size="compact-sm" variant="subtle" aria-label={t(sentences.editOf, of, day)} onClick={onEdit}>
          {t(words.edit)}
        </Button>
      )}
    </li>
  )
}
