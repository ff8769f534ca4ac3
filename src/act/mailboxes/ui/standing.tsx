import { useAct } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { problemTexts } from '../words.ts'
import { api, type ShownMailbox } from './mailboxes-api.ts'
import { sentences, words } from './words.ts'

export function StatePill({ mailbox: { state, problem, succeededAt } }: { readonly mailbox: ShownMailbox }) {
  const { t } = useWords()
  if (state === 'paused') return <Pill tone="plain">{t(words.statePaused)}</Pill>
  if (problem !== null) return <Pill tone="risk">{t(words.stateTrouble)}</Pill>
  if (succeededAt === null) return <Pill tone="plain">{t(words.stateFirst)}</Pill>
  return <Pill tone="thriving">{t(words.stateOn)}</Pill>
}

/** Why it cannot be read, since when, what the server said and when it is tried again; `null` where it can. */
export function useTrouble({ problem, answer, failingSince, nextAt }: ShownMailbox): string | null {
  const { t, n } = useWords()
  if (problem === null || failingSince === null) return null
  return [
    t(problemTexts[problem]),
    answer === '' || problem === 'private' ? null : t(sentences.server, answer),
    t(sentences.since, n.instant(failingSince)),
    nextAt === null ? null : t(sentences.nextTry, n.instantShort(nextAt)),
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** Tries the connection and tells what came of it. */
export function useCheck(id: string) {
  const { t, n } = useWords()
  const tell = useTell()
  const check = useAct(api.check, {
    onDone: ({ problem, answer, count }) => {
      if (problem === null) return tell(t(sentences.works, n.whole(count ?? 0)))
      tell([t(problemTexts[problem]), answer === '' ? '' : t(sentences.server, answer)].filter(Boolean).join(' '))
    },
  })
  return { isPending: check.isPending, check: () => check.mutate({ id }) }
}
