import { Button, Group } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownStanding } from '../standing-api.ts'
import { sentences, words } from '../words.ts'

const ahead = 30

/** What may be done with it as it stands. */
export function Acts({ standing, onChange }: { readonly standing: ShownStanding; readonly onChange: () => void }) {
  const { t, n } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const start = useAct(api.start, { done: words.started })
  const pause = useAct(api.pause, { done: words.paused })
  const resume = useAct(api.resume, { done: words.resumed })
  const end = useAct(api.end, { done: words.ended })
  const remove = useAct(api.remove, { done: words.removed, onDone: () => go('/standing-askings') })
  const { id, state, lacks } = standing
  const startIt = async () => {
    const { asks, due } = await api.forecast({ id, days: ahead })
    const text =
      asks === null
        ? t(sentences.startMany, n.whole(due), n.whole(ahead))
        : t(sentences.startText, n.whole(asks), n.whole(ahead))
    if (await confirm({ title: t(words.startTitle), text, act: t(words.start) })) start.mutate({ id })
  }
  const endIt = async () => {
    const question = { title: t(words.endTitle), text: t(words.endText), act: t(words.end), danger: true }
    if (await confirm(question)) end.mutate({ id })
  }
  const removeIt = async () => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  return (
    <Group gap="xs">
      {state === 'draft' ? (
        <Button loading={start.isPending} disabled={lacks.length > 0} onClick={() => void startIt()}>
          {t(words.start)}
        </Button>
      ) : null}
      {state === 'paused' ? (
        <Button loading={resume.isPending} onClick={() => resume.mutate({ id })}>
          {t(words.resume)}
        </Button>
      ) : null}
      <Button variant="default" onClick={onChange}>
        {t(words.change)}
      </Button>
      {state === 'active' ? (
        <Button variant="default" loading={pause.isPending} onClick={() => pause.mutate({ id })}>
          {t(words.pause)}
        </Button>
      ) : null}
      {state === 'draft' ? (
        <Button variant="default" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
          {t(words.remove)}
        </Button>
      ) : (
        <Button variant="default" color="red" loading={end.isPending} onClick={() => void endIt()}>
          {t(words.end)}
        </Button>
      )}
    </Group>
  )
}
