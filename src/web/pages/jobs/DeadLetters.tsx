import { Button } from '@mantine/core'
import type { contract } from '#platform/operations/contract.ts'
import { type ClientOf, clientOf, useAct } from '../../api.ts'
import { useWords } from '../../say.ts'
import { useMay } from '../../session.ts'
import css from './jobs.module.css'
import { words } from './words.ts'

const operations = clientOf<typeof contract>('operations')
type Letter = Awaited<ReturnType<ClientOf<typeof contract>['deadLetters']>>[number]

export function DeadLetters({ letters }: { readonly letters: readonly Letter[] }) {
  const { t, n } = useWords()
  const mayReplay = useMay('jobs.replay')
  const replay = useAct(operations.replay, { refreshes: ['operations'], done: words.replayed })
  return (
    <ul className={css.letters}>
      {letters.map(({ id, name, problem, attempts, failedAt, input }) => (
        <li key={id}>
          <div className={css.letter}>
            <b>{name}</b>
            <p>{problem}</p>
            <small>
              {n.instant(failedAt)} · {t(words.attempts, n.whole(attempts))}
            </small>
            <details>
              <summary>{t(words.input)}</summary>
              <pre>{JSON.stringify(input, null, 2)}</pre>
            </details>
          </div>
          {mayReplay ? (
            <Button
              onClick={() => replay.mutate({ id })}
              disabled={replay.isPending}
              aria-label={`${t(words.replay)}: ${name}`}
            >
              {t(words.replay)}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
