import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownRollForward } from '../revenue-api.ts'
import { words } from '../settings/words.ts'
import { choiceNames, words as shared, switchNames } from '../words.ts'

/** Beside the figures: under which switches they were counted, whoever chose them. */
export function CountedNote({ counted }: { readonly counted: ShownRollForward['counted'] }) {
  const { t, n } = useWords()
  const named = (['recognised', 'usage', 'trials', 'services'] as const).map((name) =>
    t(words.part, t(switchNames[name]), t(choiceNames[name]?.[counted[name]] ?? shared.notKnown)),
  )
  const grace = t(words.part, t(switchNames.grace), t(words.graceDays, n.whole(counted.graceDays)))
  return <Note>{t(words.countedAs, n.list([grace, ...named]))}</Note>
}
