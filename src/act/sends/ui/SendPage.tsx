import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { LetterCards } from '../../messages/ui/LetterCards.tsx'
import { Lacks } from '../../messages/ui/writing/Lacks.tsx'
import { stateNames } from '../words.ts'
import { GoCard } from './page/GoCard.tsx'
import { LookCard } from './page/LookCard.tsx'
import { ResultsCard } from './page/ResultsCard.tsx'
import { WhatCard } from './page/WhatCard.tsx'
import { type SendDraft, SendForm, wishOf } from './SendForm.tsx'
import { api, type ShownSendPage } from './sends-api.ts'
import { tones } from './tones.ts'
import { words } from './words.ts'

/** One send on one page: what goes to whom, the dry run, when it goes, how far it is, and what became of it. */
export function SendPage() {
  const { sendId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: sendId })
  return <Answer of={answer}>{(send) => <Shown send={send} />}</Answer>
}

function Shown({ send }: { readonly send: ShownSendPage }) {
  const { t } = useWords()
  const maySend = useMay('messages.send')
  const [opened, setOpened] = useState<ShownSendPage | null>(null)
  const over = () => setOpened(null)
  const change = useSave(api.change, { done: words.kept, quiet: true, onDone: over, etag: () => opened?.etag })
  const { id, name, state, message, lacks } = send
  const isUnstarted = state === 'draft' || state === 'looking' || state === 'ready'
  if (opened !== null) {
    const start = draftOf(opened)
    return (
      <SendForm
        start={start}
        error={change.error}
        isPending={change.isPending}
        onSubmit={(draft) => change.mutate({ id, ...changedOf(wishOf(draft), wishOf(start)) })}
        onCancel={over}
      />
    )
  }
  return (
    <>
      <PageTitle
        title={name}
        lede={<Pill tone={tones[state]}>{t(stateNames[state])}</Pill>}
        acts={maySend ? <Acts send={send} onChange={() => setOpened(send)} /> : undefined}
      />
      <Stack gap="md">
        {isUnstarted && lacks.length > 0 ? <Lacks channels={message.channels} lacks={lacks} /> : null}
        <WhatCard send={send} />
        {isUnstarted ? null : <ResultsCard send={send} />}
        {isUnstarted || state === 'scheduled' ? null : <LetterCards messageId={message.id} sendId={id} />}
        <LookCard send={send} mayLook={maySend && isUnstarted} />
        {isUnstarted && state === 'ready' ? <GoCard send={send} /> : null}
      </Stack>
    </>
  )
}

function draftOf({ name, message, audience }: ShownSendPage): SendDraft {
  return {
    name,
    messageId: message.id,
    segmentId: audience.kind === 'segment' ? audience.segmentId : null,
    roles: audience.kind === 'people' ? [] : audience.roles,
  }
}

function Acts({
  send: { id, etag, state },
  onChange,
}: {
  readonly send: ShownSendPage
  readonly onChange: () => void
}) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/sends'), shown: () => etag })
  const stop = useAct(api.stop, { done: words.stopped })
  const removeIt = async () => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  const stopIt = async () => {
    const question = { title: t(words.stopTitle), text: t(words.stopText), act: t(words.stop), danger: true }
    if (await confirm(question)) stop.mutate({ id })
  }
  if (state === 'scheduled' || state === 'sending')
    return (
      <Button variant="default" color="red" loading={stop.isPending} onClick={() => void stopIt()}>
        {t(words.stop)}
      </Button>
    )
  if (state === 'stopped' || state === 'done') return null
  return (
    <Group gap="xs">
      <Button variant="default" onClick={onChange}>
        {t(words.change)}
      </Button>
      <Button variant="default" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
        {t(words.remove)}
      </Button>
    </Group>
  )
}
