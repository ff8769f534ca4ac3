import { Button } from '@mantine/core'
import type { contract } from '#platform/operations/contract.ts'
import { type ClientOf, clientOf, useAct } from '../../asking/api.ts'
import { useConfirm } from '../../kit/form/use-confirm.ts'
import { useMay } from '../../session/session.ts'
import { useWords } from '../../wording/say.ts'
import { useOrigin } from '../../wording/use-origin.ts'
import css from './jobs.module.css'
import { words } from './words.ts'

const operations = clientOf<typeof contract>('operations')
type Letter = Awaited<ReturnType<ClientOf<typeof contract>['deadLetters']>>[number]

export function DeadLetters({ letters }: { readonly letters: readonly Letter[] }) {
  const { t, n } = useWords()
  const mayReplay = useMay('jobs.replay')
  const { work } = useOrigin()
  return (
    <ul className={css.letters}>
      {letters.map(({ id, name, problem, attempts, failedAt, input }) => (
        <li key={id}>
          <div className={css.letter}>
            <b>{work(name)}</b> {work(name) === name ? null : <code className={css.machine}>{name}</code>}
            <p>{problem}</p>
            <small>
              {n.instant(failedAt)} · {t(words.attempts, n.whole(attempts))}
            </small>
            <details>
              <summary>{t(words.input)}</summary>
              <pre>{JSON.stringify(input, null, 2)}</pre>
            </details>
          </div>
          {mayReplay ? <LetterActs id={id} name={work(name)} /> : null}
        </li>
      ))}
    </ul>
  )
}

function LetterActs({ id, name }: Pick<Letter, 'id' | 'name'>) {
  const { t } = useWords()
  const confirm = useConfirm()
  const replay = useAct(operations.replay, { done: words.replayed })
  const discard = useAct(operations.discard, { done: words.discarded })
  const isBusy = replay.isPending || discard.isPending
  const drop = async () => {
    const sure = await confirm({
      title: `${t(words.discard)}: ${name}`,
      text: t(words.discardText),
      act: t(words.discard),
      danger: true,
    })
    if (sure) discard.mutate({ id })
  }
  return (
    <div className={css.acts}>
      <Button onClick={() => replay.mutate({ id })} disabled={isBusy} aria-label={`${t(words.replay)}: ${name}`}>
        {t(words.replay)}
      </Button>
      <Button variant="subtle" onClick={drop} disabled={isBusy} aria-label={`${t(words.discard)}: ${name}`}>
        {t(words.discard)}
      </Button>
    </div>
  )
}
