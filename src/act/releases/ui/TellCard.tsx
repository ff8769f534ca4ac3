import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { type Audience, atOnce } from '../contract.ts'
import css from './releases.module.css'
import { api, type ShownReleasePage } from './releases-api.ts'
import { sentences, words } from './words.ts'

/** Whom the notice can go to, and the acts that send it, each after a question. */
export function TellCard({ release }: { readonly release: ShownReleasePage }) {
  const { t, n } = useWords()
  const tell = useTell()
  const confirm = useConfirm()
  const maySend = useMay('messages.send')
  const { id, messageId, requesters, users } = release
  const send = useAct(api.tell, {
    onDone: ({ going, heldBack, left }) => tell(t(sentences.going, n.whole(going), n.whole(heldBack), n.whole(left))),
  })
  const ask = async (to: Audience, count: number) => {
    const act = t(to === 'requesters' ? words.tellRequesters : words.tellUsers)
    if (
      await confirm({ title: t(sentences.tellTitle, n.whole(Math.min(atOnce, count))), text: t(words.tellText), act })
    )
      send.mutate({ id, to })
  }
  const line = (to: Audience, label: string, act: string, count: number) => (
    <li className={css.line}>
      <span>
        {label} <span className={css.quiet}>{t(sentences.count, n.whole(count))}</span>
      </span>
      {maySend && count > 0 ? (
        <Button size="compact-sm" variant="default" loading={send.isPending} onClick={() => void ask(to, count)}>
          {act}
        </Button>
      ) : null}
    </li>
  )
  return (
    <Card title={t(words.canBeTold)} acts={<Go to={`/messages/${messageId}`}>{t(words.message)}</Go>}>
      <ul className={css.lines}>
        {line('requesters', t(words.requesters), t(words.tellRequesters), requesters)}
        {line('users', t(words.users), t(words.tellUsers), users)}
      </ul>
    </Card>
  )
}
