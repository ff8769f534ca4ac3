import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords } from '#web/wording/say.ts'
import { ClosingDaysDialog } from './ClosingDaysDialog.tsx'
import type { ShownClosingDays } from './calendar-api.ts'
import css from './closing-days.module.css'
import { useClosingDays } from './use-closing-days.ts'
import { sentences, words } from './words.ts'

type ClosingDaysCardProps = {
  /** `null` is the workspace itself. */
  readonly customerId: string | null
  readonly sub: string
  readonly mayWrite: boolean
}

/** When somebody is closed beside weekends and holidays: what lies ahead, and what is past on request. */
export function ClosingDaysCard({ customerId, sub, mayWrite }: ClosingDaysCardProps) {
  const { t } = useWords()
  const answer = useClosingDays(customerId)
  const [open, setOpen] = useState<ShownClosingDays | 'new' | null>(null)
  const add = mayWrite ? (
    <Button size="compact-sm" variant="default" onClick={() => setOpen('new')}>
      {t(words.add)}
    </Button>
  ) : undefined
  return (
    <Card title={t(words.closed)} sub={sub} acts={add}>
      <Answer of={answer} rows={2}>
        {({ rows }) => (
          <Lines rows={rows}>
            {(one) => <Line key={one.id} closed={one} {...(mayWrite && { onEdit: () => setOpen(one) })} />}
          </Lines>
        )}
      </Answer>
      {open === null ? null : (
        <ClosingDaysDialog
          key={open === 'new' ? 'new' : open.id}
          customerId={customerId}
          {...(open !== 'new' && { closed: open })}
          // What was saved closes its own dialog, and not the one that was opened meanwhile.
          onClose={() => setOpen((present) => (present === open ? null : present))}
        />
      )}
    </Card>
  )
}

type LinesProps = {
  readonly rows: readonly ShownClosingDays[]
  readonly children: (one: ShownClosingDays) => ReactNode
}

function Lines({ rows, children }: LinesProps) {
  const { t, n } = useWords()
  const [isPastShown, setPastShown] = useState(false)
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: n.zone }).format(Date.now())
  const ahead = rows.filter(({ lastOn }) => lastOn >= today)
  const past = rows.length - ahead.length
  const shown = isPastShown ? rows : ahead
  return (
    <>
      {shown.length > 0 ? null : <p className={css.hint}>{t(past === 0 ? words.none : words.noneUpcoming)}</p>}
      <ul className={css.list} aria-label={t(words.closed)}>
        {shown.map(children)}
      </ul>
      {past === 0 || isPastShown ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => setPastShown(true)}>
          {t(sentences.past, n.whole(past))}
        </Button>
      )}
    </>
  )
}

function Line({ closed, onEdit }: { readonly closed: ShownClosingDays; readonly onEdit?: () => void }) {
  const { t, n } = useWords()
  return (
    <li className={css.line}>
      <div>
        <div>{closed.name}</div>
        <div className={css.days}>{t(sentences.span, n.day(closed.firstOn), n.day(closed.lastOn))}</div>
      </div>
      {onEdit === undefined ? null : (
        <Button size="compact-sm" variant="subtle" aria-label={t(sentences.editOf, closed.name)} onClick={onEdit}>
          {t(words.change)}
        </Button>
      )}
    </li>
  )
}
