import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords } from '#web/wording/say.ts'
import { MailboxDialog } from './MailboxDialog.tsx'
import css from './mailboxes.module.css'
import { api, type ShownMailbox } from './mailboxes-api.ts'
import { StatePill, useCheck, useLastVisit, useTrouble } from './standing.tsx'
import { sentences, words } from './words.ts'

/** The mailboxes that are read for what comes back and for answers. */
export function MailboxesCard() {
  const { t } = useWords()
  const answer = useAsk(api.list, {})
  const [open, setOpen] = useState<ShownMailbox | 'new' | null>(null)
  return (
    <Card
      title={t(words.title)}
      sub={t(words.sub)}
      acts={<Button onClick={() => setOpen('new')}>{t(words.add)}</Button>}
    >
      <Answer of={answer} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t(words.none)} text={t(words.noneText)} />
          ) : (
            <ul className={css.lines} aria-label={t(words.title)}>
              {rows.map((one) => (
                <Line key={one.id} mailbox={one} onChange={() => setOpen(one)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {open === null ? null : (
        <MailboxDialog
          key={open === 'new' ? 'new' : open.id}
          {...(open !== 'new' && { mailbox: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  )
}

function Line({ mailbox, onChange }: { readonly mailbox: ShownMailbox; readonly onChange: () => void }) {
  const { t } = useWords()
  const visited = useLastVisit(mailbox)
  const trouble = useTrouble(mailbox)
  const { id, name, login, host } = mailbox
  const { check, isPending } = useCheck(id)
  return (
    <li className={css.line}>
      <div className={css.about}>
        <Go to={`/settings/mailboxes/${id}`}>{name}</Go>
        <p className={css.quiet}>{[login, host, ...visited].join(' · ')}</p>
        {trouble === null ? null : <p className={css.quiet}>{trouble.why}</p>}
      </div>
      <div className={css.acts}>
        <StatePill mailbox={mailbox} />
        <Button
          size="compact-sm"
          variant="default"
          loading={isPending}
          aria-label={t(sentences.checkOf, name)}
          onClick={check}
        >
          {t(words.check)}
        </Button>
        <Button size="compact-sm" variant="default" aria-label={t(sentences.changeOf, name)} onClick={onChange}>
          {t(words.change)}
        </Button>
      </div>
    </li>
  )
}
