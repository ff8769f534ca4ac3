import { Button, Group, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { presentPlace } from '#web/wording/place.ts'
import { useWords } from '#web/wording/say.ts'
import { stopping } from '../../../messages/contract.ts'
import { api, type ShownSendPage } from '../sends-api.ts'
import { sentences, words } from '../words.ts'
import { goesOf, isWhole, type When } from './when.ts'

/** Who let it go, when it goes, and the button. */
export function GoCard({ send }: { readonly send: ShownSendPage }) {
  const { t, n } = useWords()
  const [maySend, mayApprove] = [useMay('messages.send'), useMay('content.approve')]
  const confirm = useConfirm()
  const [when, setWhen] = useState<When>({ kind: 'at once', at: '', on: '' })
  const approve = useAct(api.approve, { done: words.approved })
  const tell = useTell()
  const start = useAct(api.start, {
    shown: () => send.etag,
    onDone: ({ state }) => tell(t(state === 'scheduled' ? words.scheduled : words.started)),
  })
  const { id, look, message, needsApproval, approval, lacks } = send
  if (look === null) return null
  const startIt = async () => {
    const title = t(sentences.startTitle, n.whole(look.may))
    const question = { title, text: t(words.startText), act: t(when.kind === 'at once' ? words.start : words.schedule) }
    if (await confirm(question)) start.mutate({ id, goes: goesOf(when, presentPlace().zone) })
  }
  const approveIt = () => approve.mutate({ id, messageChangedAt: message.changedAt })
  const stops = stopping(message.channels, lacks).length > 0
  const waits = look.isStale || look.may === 0 || stops || (needsApproval && approval === null)
  return (
    <Card title={t(words.when)}>
      <Stack gap="sm">
        {needsApproval && approval === null ? (
          <Note tone="watch">
            <p>{t(words.needsApproval)}</p>
            {mayApprove ? (
              <Button variant="default" loading={approve.isPending} onClick={approveIt}>
                {t(words.approve)}
              </Button>
            ) : null}
          </Note>
        ) : null}
        {approval === null ? null : (
          <p>{t(sentences.approvedBy, approval.name ?? approval.by, n.instant(approval.at))}</p>
        )}
        {maySend ? (
          <>
            <Radio.Group
              aria-label={t(words.when)}
              value={when.kind}
              onChange={(kind) => setWhen({ ...when, kind: kind as When['kind'] })}
            >
              <Stack gap={6}>
                <Radio value="at once" label={t(words.atOnce)} />
                <Radio value="at an instant" label={t(words.atInstant)} />
                <Radio value="in the morning" label={t(words.inMorning)} description={t(words.inMorningHint)} />
              </Stack>
            </Radio.Group>
            {when.kind === 'at an instant' ? (
              <TextInput
                type="datetime-local"
                label={t(words.time)}
                value={when.at}
                onChange={(event) => setWhen({ ...when, at: event.currentTarget.value })}
              />
            ) : null}
            {when.kind === 'in the morning' ? (
              <TextInput
                type="date"
                label={t(words.day)}
                value={when.on}
                onChange={(event) => setWhen({ ...when, on: event.currentTarget.value })}
              />
            ) : null}
            <Group justify="flex-end">
              <Button disabled={waits || !isWhole(when)} loading={start.isPending} onClick={() => void startIt()}>
                {t(when.kind === 'at once' ? words.start : words.schedule)}
              </Button>
            </Group>
          </>
        ) : null}
      </Stack>
    </Card>
  )
}
