import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useWords } from '#web/wording/say.ts'
import css from './mailboxes.module.css'
import type { ShownMailbox } from './mailboxes-api.ts'
import { useTrouble } from './standing.tsx'
import { words } from './words.ts'

/** Which mailboxes cannot be read, and why. */
export function TroubleLines({ mailboxes }: { readonly mailboxes: readonly ShownMailbox[] }) {
  const { t } = useWords()
  return (
    <Card title={t(words.troubleTitle)}>
      <ul className={css.lines}>
        {mailboxes.map((one) => (
          <Line key={one.id} mailbox={one} />
        ))}
      </ul>
    </Card>
  )
}

function Line({ mailbox }: { readonly mailbox: ShownMailbox }) {
  const { t } = useWords()
  const trouble = useTrouble(mailbox)
  return (
    <li className={css.line}>
      <div className={css.about}>
        {mailbox.name}
        <p className={css.quiet}>{trouble?.why}</p>
      </div>
      <Go to={`/settings/mailboxes/${mailbox.id}`}>{t(words.see)}</Go>
    </li>
  )
}
