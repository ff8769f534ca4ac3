import { Pill, type PillTone } from '#web/kit/Pill.tsx'
import { useWords } from '#web/wording/say.ts'
import { isOpen } from './import-standing.ts'
import type { ShownRun, ShownSummary } from './imports-api.ts'
import { words as runWords } from './runs/words.ts'
import { words } from './screen-words.ts'

/** Where an import stands, in a word. */
export function StatePill({ of }: { readonly of: Pick<ShownSummary, 'latest' | 'target'> }) {
  const { t } = useWords()
  const [tone, text] = standing(of)
  return <Pill tone={tone}>{t(text)}</Pill>
}

const working = { trial: runWords.trialRunning, run: runWords.importRunning, undo: runWords.undoRunning }
const ended = { trial: words.tried, run: words.done, undo: words.taken }

function standing({ latest, target }: Pick<ShownSummary, 'latest' | 'target'>): [PillTone, typeof words.done] {
  if (latest === null) return ['plain', target === null ? words.toMap : words.waiting]
  if (isOpen(latest)) return ['accent', working[latest.kind]]
  if (latest.state === 'failed') return ['risk', words.failed]
  return [toneOf(latest), ended[latest.kind]]
}

function toneOf({ kind, rejected }: ShownRun): PillTone {
  if (kind !== 'run') return 'plain'
  return rejected > 0 ? 'watch' : 'thriving'
}
