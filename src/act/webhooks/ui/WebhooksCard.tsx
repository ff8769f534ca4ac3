import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useWords } from '#web/wording/say.ts'
import { SecretDialog } from './SecretDialog.tsx'
import { StatePill, useTrouble } from './StatePill.tsx'
import { WebhookDialog } from './WebhookDialog.tsx'
import css from './webhooks.module.css'
import { api, type ShownWebhook } from './webhooks-api.ts'
import { kindNames, sentences, words } from './words.ts'

/** Whom outside of the house we tell what happens. */
export function WebhooksCard() {
  const { t } = useWords()
  const answer = useAsk(api.list, {})
  const [open, setOpen] = useState<ShownWebhook | 'new' | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const add = <Button onClick={() => setOpen('new')}>{t(words.add)}</Button>
  return (
    <Card title={t(words.title)} sub={t(words.sub)} acts={add}>
      <Answer of={answer} rows={2}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState title={t(words.none)} text={t(words.noneText)} />
          ) : (
            <ul className={css.lines} aria-label={t(words.title)}>
              {rows.map((one) => (
                <Line key={one.id} webhook={one} onChange={() => setOpen(one)} />
              ))}
            </ul>
          )
        }
      </Answer>
      {open === null ? null : (
        <WebhookDialog
          key={open === 'new' ? 'new' : open.id}
          {...(open !== 'new' && { webhook: open })}
          onClose={() => setOpen(null)}
          onSecret={setSecret}
        />
      )}
      {secret === null ? null : <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </Card>
  )
}

function Line({ webhook, onChange }: { readonly webhook: ShownWebhook; readonly onChange: () => void }) {
  const { t } = useWords()
  const trouble = useTrouble(webhook)
  const { id, name, kind, url, events } = webhook
  return (
    <li className={css.line}>
      <div className={css.about}>
        <Go to={`/settings/webhooks/${id}`}>{name}</Go>
        <p className={css.quiet}>{[kindNames[kind], url, t(sentences.eventCount, events.length)].join(' · ')}</p>
        {trouble === null ? null : <p className={css.quiet}>{trouble}</p>}
      </div>
      <div className={css.acts}>
        <StatePill webhook={webhook} />
        <Button size="compact-sm" variant="default" aria-label={t(sentences.changeOf, name)} onClick={onChange}>
          {t(words.change)}
        </Button>
      </div>
    </li>
  )
}
