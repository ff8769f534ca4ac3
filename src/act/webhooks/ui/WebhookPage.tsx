import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { DeliveriesCard } from './deliveries/DeliveriesCard.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import { StatePill, useTrouble } from './StatePill.tsx'
import { WebhookDialog } from './WebhookDialog.tsx'
import { api, type ShownWebhook } from './webhooks-api.ts'
import { kindNames, sentences, words } from './words.ts'

/** One webhook: whether it is taken, what was sent, and what can be done about it. */
export function WebhookPage() {
  const { webhookId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: webhookId })
  return <Answer of={answer}>{(webhook) => <Shown key={webhook.id} webhook={webhook} />}</Answer>
}

function Shown({ webhook }: { readonly webhook: ShownWebhook }) {
  const { t, n } = useWords()
  const trouble = useTrouble(webhook)
  const { id, name, kind, url, previousUntil, state, failingSince } = webhook
  const signsTwice = previousUntil !== null && Date.parse(previousUntil) > Date.now()
  return (
    <>
      <PageTitle
        title={
          <>
            {name} <StatePill webhook={webhook} />
          </>
        }
        lede={[kindNames[kind], url].join(' · ')}
        acts={<Acts webhook={webhook} />}
      />
      <Stack gap="md">
        {trouble === null ? null : (
          <Note tone={state === 'off' ? 'risk' : failingSince === null ? 'plain' : 'watch'}>{trouble}</Note>
        )}
        {signsTwice ? <Note>{t(sentences.both, n.instant(previousUntil))}</Note> : null}
        <DeliveriesCard webhookId={id} />
      </Stack>
    </>
  )
}

function Acts({ webhook }: { readonly webhook: ShownWebhook }) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const [isChanging, setChanging] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const { id, kind, state } = webhook
  const test = useAct(api.test, { done: words.tested })
  const pause = useAct(api.pause, { done: words.paused })
  const resume = useAct(api.resume, { done: words.resumed })
  const rotate = useAct(api.rotate, { onDone: (made) => setSecret(made.secret) })
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/settings') })
  const rotateIt = async () => {
    if (await confirm({ title: t(words.rotateTitle), text: t(words.rotateText), act: t(words.rotate) }))
      rotate.mutate({ id })
  }
  const removeIt = async () => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  const other = (label: keyof typeof words, onClick: () => void, isPending = false) => (
    <Button variant="default" loading={isPending} onClick={onClick}>
      {t(words[label])}
    </Button>
  )
  return (
    <>
      {other('test', () => test.mutate({ id }), test.isPending)}
      {state === 'on'
        ? other('pause', () => pause.mutate({ id }), pause.isPending)
        : other('resume', () => resume.mutate({ id }), resume.isPending)}
      {kind === 'webhook' ? other('rotate', () => void rotateIt(), rotate.isPending) : null}
      {other('change', () => setChanging(true))}
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
        {t(words.remove)}
      </Button>
      {isChanging ? <WebhookDialog webhook={webhook} onClose={() => setChanging(false)} /> : null}
      {secret === null ? null : <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </>
  )
}
