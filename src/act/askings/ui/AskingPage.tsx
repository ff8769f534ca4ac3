import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useGo, usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { LetterCards } from '../../messages/ui/LetterCards.tsx'
import { stateNames } from '../words.ts'
import { api, type ShownAskingPage } from './askings-api.ts'
import { AskingForm } from './form/AskingForm.tsx'
import { draftOf } from './form/asking-draft.ts'
import { FiguresCard } from './page/FiguresCard.tsx'
import { LookCard } from './page/LookCard.tsx'
import { MailCard } from './page/MailCard.tsx'
import { WhatCard } from './page/WhatCard.tsx'
import { tones } from './tones.ts'
import { words } from './words.ts'

/** One asking on one page: what is asked of whom, how the mail reads, the dry run, and who answered. */
export function AskingPage() {
  const { askingId = '' } = usePathParts()
  const answer = useAsk(api.find, { id: askingId })
  return <Answer of={answer}>{(asking) => <Shown asking={asking} />}</Answer>
}

function Shown({ asking }: { readonly asking: ShownAskingPage }) {
  const { t } = useWords()
  const maySend = useMay('messages.send')
  const [changing, setChanging] = useState(false)
  const change = useAct(api.change, { done: words.kept, quiet: true, onDone: () => setChanging(false) })
  const { id, name, state, lacks, startedAt, messageId } = asking
  const isUnstarted = startedAt === null
  if (changing)
    return (
      <AskingForm
        isNew={false}
        start={draftOf(asking)}
        error={change.error}
        isPending={change.isPending}
        onSubmit={(wish) => change.mutate({ id, ...wish })}
        onCancel={() => setChanging(false)}
      />
    )
  return (
    <>
      <PageTitle
        title={name}
        lede={<Pill tone={tones[state]}>{t(stateNames[state])}</Pill>}
        acts={maySend ? <Acts asking={asking} onChange={() => setChanging(true)} /> : undefined}
      />
      <Stack gap="md">
        {isUnstarted && lacks.length > 0 ? (
          <Note tone="watch">
            {lacks.map(({ what, because }) => (
              <div key={what}>{t(because)}</div>
            ))}
          </Note>
        ) : null}
        {asking.figures === null ? null : <FiguresCard asking={asking} figures={asking.figures} />}
        <WhatCard asking={asking} />
        <MailCard asking={asking} mayWrite={maySend && isUnstarted} />
        <LookCard asking={asking} mayLook={maySend && isUnstarted} />
        {isUnstarted ? null : <LetterCards messageId={messageId} sendId={null} />}
      </Stack>
    </>
  )
}

function Acts({ asking, onChange }: { readonly asking: ShownAskingPage; readonly onChange: () => void }) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/askings') })
  const stop = useAct(api.stop, { done: words.stopped })
  const { id, state, startedAt } = asking
  const removeIt = async () => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  const stopIt = async () => {
    const question = { title: t(words.stopTitle), text: t(words.stopText), act: t(words.stop), danger: true }
    if (await confirm(question)) stop.mutate({ id })
  }
  if (state === 'open')
    return (
      <Button variant="default" color="red" loading={stop.isPending} onClick={() => void stopIt()}>
        {t(words.stop)}
      </Button>
    )
  if (startedAt !== null) return null
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
