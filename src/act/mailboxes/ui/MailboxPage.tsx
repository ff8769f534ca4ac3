import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { MailboxDialog } from './MailboxDialog.tsx'
import { MailsCard } from './MailsCard.tsx'
import css from './mailboxes.module.css'
import { api, type ShownMailbox } from './mailboxes-api.ts'
import { StatePill, useCheck, useLastVisit, useTrouble } from './standing.tsx'
import { sentences, words } from './words.ts'

/** One mailbox: whether it can be read, what came, and what can be done about it. */
export function MailboxPage() {
  const { mailboxId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: mailboxId })
  return <Answer of={answer}>{(mailbox) => <Shown key={mailbox.id} mailbox={mailbox} />}</Answer>
}

function Shown({ mailbox }: { readonly mailbox: ShownMailbox }) {
  const { t, n } = useWords()
  const trouble = useTrouble(mailbox)
  const { id, name, login, host, folder, taken, leftOut } = mailbox
  const counts = [t(sentences.taken, n.whole(taken)), ...(leftOut > 0 ? [t(sentences.leftOut, n.whole(leftOut))] : [])]
  const visited = useLastVisit(mailbox)
  return (
    <>
      <PageTitle
        title={
          <>
            {name} <StatePill mailbox={mailbox} />
          </>
        }
        lede={[login, host, folder, ...visited, ...counts].join(' · ')}
        acts={<Acts mailbox={mailbox} />}
      />
      <Stack gap="md">
        {trouble === null ? null : (
          <Note tone="risk">
            {trouble.why}
            {trouble.more === '' ? null : <p className={css.more}>{trouble.more}</p>}
          </Note>
        )}
        <MailsCard mailboxId={id} />
      </Stack>
    </>
  )
}

function Acts({ mailbox }: { readonly mailbox: ShownMailbox }) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const [isChanging, setChanging] = useState(false)
  const { id, state } = mailbox
  const { check, isPending } = useCheck(id)
  const poll = useAct(api.poll, { done: words.polling })
  const pause = useAct(api.pause, { done: words.paused })
  const resume = useAct(api.resume, { done: words.resumed })
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/settings') })
  const removeIt = async () => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  const other = (label: keyof typeof words, onClick: () => void, loading = false) => (
    <Button variant="default" loading={loading} onClick={onClick}>
      {t(words[label])}
    </Button>
  )
  return (
    <>
      {other('check', check, isPending)}
      {state === 'on' ? other('poll', () => poll.mutate({ id }), poll.isPending) : null}
      {state === 'on'
        ? other('pause', () => pause.mutate({ id }), pause.isPending)
        : other('resume', () => resume.mutate({ id }), resume.isPending)}
      {other('change', () => setChanging(true))}
      <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
        {t(words.remove)}
      </Button>
      {isChanging ? <MailboxDialog mailbox={mailbox} onClose={() => setChanging(false)} /> : null}
    </>
  )
}
