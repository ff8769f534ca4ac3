import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk, useAskPages, useSave } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { EmptyState } from '#web/kit/said/EmptyState.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { channelNames } from '../../channels/words.ts'
import { stopping } from '../contract.ts'
import { classNames, purposeNames } from '../words.ts'
import { DeliveriesTable } from './deliveries/DeliveriesTable.tsx'
import { StateFilter, useStateChosen } from './deliveries/StateFilter.tsx'
import { LetterCards } from './LetterCards.tsx'
import { api, type ShownMessagePage } from './messages-api.ts'
import { sentences, words } from './words.ts'
import { Lacks } from './writing/Lacks.tsx'
import { MessageForm } from './writing/MessageForm.tsx'
import { changesOf, draftOf, wishOf } from './writing/message-draft.ts'
import { SaidText } from './writing/SaidText.tsx'
import { SendToPeople } from './writing/SendToPeople.tsx'
import { TemplateSeen } from './writing/TemplateSeen.tsx'

/** One message: what it says, whom it goes to, and what became of it. */
export function MessagePage() {
  const { messageId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: messageId })
  return <Answer of={answer}>{(message) => <Shown message={message} />}</Answer>
}

function Shown({ message }: { readonly message: ShownMessagePage }) {
  const { t, locale } = useWords()
  const maySend = useMay('messages.send')
  const [opened, setOpened] = useState<ShownMessagePage | null>(null)
  const over = () => setOpened(null)
  const state = useStateChosen()
  const pages = useAskPages(api.deliveries, { messageId: message.id, limit: 50, ...(state && { state }) })
  const change = useSave(api.change, { done: words.kept, quiet: true, onDone: over, etag: () => opened?.etag })
  const { counts, said, template } = message
  const isUnsent = Object.entries(counts).every(([key, count]) => key === 'held back' || count === 0)
  const mayChange = isUnsent && !message.isSettled
  if (opened !== null) {
    const start = draftOf(opened)
    return (
      <MessageForm
        start={start}
        isNew={false}
        act={t(words.keep)}
        error={change.error}
        isPending={change.isPending}
        onSubmit={(draft) => change.mutate({ id: message.id, ...changesOf(wishOf(draft), wishOf(start)) })}
        onCancel={over}
      />
    )
  }
  const read = [said[locale], said[locale === 'ja' ? 'en' : 'ja']]
  return (
    <>
      <PageTitle
        title={read.find((one) => one !== null)?.subject ?? template?.name}
        lede={[
          classNames[message.class],
          purposeNames[message.purpose],
          ...message.channels.map((one) => channelNames[one]),
        ]
          .map((one) => t(one))
          .join(' · ')}
        acts={
          maySend ? <Acts message={message} mayChange={mayChange} onChange={() => setOpened(message)} /> : undefined
        }
      />
      <Stack gap="md">
        <Lacks channels={message.channels} lacks={message.lacks} />
        {template === null ? <SaidText said={said} /> : <TemplateSeen message={message} template={template} />}
        {maySend && stopping(message.channels, message.lacks).length === 0 ? <SendToPeople message={message} /> : null}
        {isUnsent ? null : <LetterCards messageId={message.id} sendId={null} />}
        <Card title={t(words.deliveries)} acts={<StateFilter />} flush>
          <DeliveriesTable
            pages={pages}
            without={['subject']}
            empty={<EmptyState title={t(state === undefined ? words.nobodyYet : words.noneInState)} />}
          />
        </Card>
      </Stack>
    </>
  )
}

type ActsProps = {
  readonly message: ShownMessagePage
  readonly mayChange: boolean
  readonly onChange: () => void
}

function Acts({ message: { id, etag, lacks, channels, template }, mayChange, onChange }: ActsProps) {
  const { t, locale } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const tell = useTell()
  const test = useAct(api.test, { onDone: ({ to }) => tell(t(sentences.tested, to)) })
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/messages'), shown: () => etag })
  const removeIt = async () => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  const noServer = lacks.some(({ what, channel }) => what === 'server' && channel === 'email')
  return (
    <Group gap="xs">
      {mayChange ? (
        <>
          <Button variant="default" onClick={onChange}>
            {t(words.change)}
          </Button>
          <Button variant="default" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
            {t(words.remove)}
          </Button>
        </>
      ) : null}
      {noServer || template !== null || !channels.includes('email') ? null : (
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ id, locale })}>
          {t(words.test)}
        </Button>
      )}
    </Group>
  )
}
