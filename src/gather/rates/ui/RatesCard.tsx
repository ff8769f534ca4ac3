import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAskPages } from '#web/asking/api.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { RateDialog } from './RateDialog.tsx'
import css from './rates.module.css'
import { api, type ShownRate } from './rates-api.ts'
import { sentences, words } from './words.ts'

/** Rates on record, the latest day first; typed here, or brought by a file. */
export function RatesCard() {
  const { t } = useWords()
  const mayWrite = useMay('workspace.write')
  const [open, setOpen] = useState<ShownRate | 'new' | null>(null)
  const { query, rows, more } = useAskPages(api.list, { limit: 20 })
  if (query.error !== null) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  const add = mayWrite ? (
    <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
      {t(words.add)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.rates)} sub={t(words.sub)} acts={add}>
      {rows.length > 0 || query.isPending ? null : <p className={css.hint}>{t(words.none)}</p>}
      <ul className={css.list} aria-label={t(words.rates)}>
        {rows.map((rate) => (
          <Line key={rate.id} rate={rate} {...(mayWrite && { onEdit: () => setOpen(rate) })} />
        ))}
      </ul>
      {more.has ? (
        <Button size="compact-sm" variant="subtle" loading={more.loading} onClick={more.load}>
          {t(words.more)}
        </Button>
      ) : null}
      {open === null ? null : (
        <RateDialog
          key={open === 'new' ? 'new' : open.id}
          {...(open !== 'new' && { kept: open })}
          onClose={() => setOpen((present) => (present === open ? null : present))}
        />
      )}
    </Card>
  )
}

function Line({ rate, onEdit }: { readonly rate: ShownRate; readonly onEdit?: () => void }) {
  const { t, n } = useWords()
  const day = n.day(rate.date)
  return (
    <li className={css.line}>
      <div>
        <div>{t(sentences.rate, rate.from, rate.to, rate.rate)}</div>
        <div className={css.sub}>{rate.source === '' ? day : `${day} · ${rate.source}`}</div>
      </div>
      {onEdit === undefined ? null : (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={t(sentences.editOf, rate.from, rate.to, day)}
          onClick={onEdit}
        >
          {t(words.edit)}
        </Button>
      )}
    </li>
  )
}
