import { useAct } from '#web/asking/api.ts'
import { Pill } from '#web/kit/Pill.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
import type { ProblemKind } from '../contract.ts'
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

/** Why it cannot be read and since when; beside it, what was said to that and when it is tried again. `null` where it can. */
export function useTrouble({ problem, answer, failingSince, nextAt }: ShownMailbox) {
  const all = useWords()
  const { t, n } = all
  if (problem === null || failingSince === null) return null
  const why = joined(all, [t(problemTexts[problem]), t(sentences.since, n.instant(failingSince))])
  const next = nextAt === null ? '' : t(sentences.nextTry, n.instantShort(nextAt))
  return { why, more: joined(all, [detailsOf(all, problem, answer), next]) }
}

/** When it was last read, or tried. */
export function useLastVisit({ polledAt, problem }: ShownMailbox): string[] {
  const { t, n } = useWords()
  if (polledAt === null) return []
  return [t(problem === null ? sentences.lastRead : sentences.lastTried, n.instantShort(polledAt))]
}

/** Tries the connection and tells what came of it. */
export function useCheck(id: string) {
  const all = useWords()
  const { t, n } = all
  const tell = useTell()
  const check = useAct(api.check, {
    onDone: ({ problem, answer, count }) => {
      if (problem === null) return tell(t(sentences.works, n.whole(count ?? 0)))
      tell(joined(all, [t(problemTexts[problem]), detailsOf(all, problem, answer)]))
    },
  })
  return { isPending: check.isPending, check: () => check.mutate({ id }) }
}

function detailsOf({ t }: Words, problem: ProblemKind, answer: string): string {
  return answer === '' || problem === 'private' ? '' : t(sentences.details, answer)
}

function joined({ locale }: Words, parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(locale === 'ja' ? '' : ' ')
}
