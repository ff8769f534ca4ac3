import { Card } from '#web/kit/page/Card.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { ProgressLine } from '#web/kit/said/ProgressLine.tsx'
import { useWords } from '#web/wording/say.ts'
import { isOpen } from '../import-standing.ts'
import type { ShownRun } from '../imports-api.ts'
import { Outcome } from './Outcome.tsx'
import { PartsTable } from './PartsTable.tsx'
import { useProgress } from './progress/use-progress.ts'
import { sentences, words } from './words.ts'

const labels = { trial: words.trialRunning, run: words.importRunning, undo: words.undoRunning }

/** How far a run is, and what came of it. */
export function RunCard({ run, target }: { readonly run: ShownRun; readonly target: string }) {
  const { t, locale } = useWords()
  const { run: now, isLost } = useProgress(run)
  const besides = t(sentences.besides, now.skipped, now.lost, now.cleared)
  return (
    <Card>
      {isLost ? <Note tone="watch">{t(words.connectionLost)}</Note> : null}
      {isOpen(now) && !isLost ? (
        <>
          <ProgressLine
            label={t(labels[now.kind])}
            done={now.rows}
            total={now.share > 0 ? Math.max(now.rows, Math.round(now.rows / now.share)) : null}
            unit={now.kind === 'undo' ? words.changes : words.rows}
            {...(now.rowsPerSecond === null ? {} : { rate: now.rowsPerSecond })}
          />
          <p>{t(words.leaveNote)}</p>
        </>
      ) : null}
      {now.problem === null ? null : (
        <Note tone={isOpen(now) ? 'watch' : 'risk'}>
          {isOpen(now) ? `${t(words.heldUp)}: ` : ''}
          {now.problem[locale]}
        </Note>
      )}
      {now.parts.length > 0 && now.kind !== 'undo' ? null : <Outcome run={now} />}
      {besides === '' ? null : <Note>{besides}</Note>}
      {now.parts.length > 0 ? <PartsTable run={now} target={target} /> : null}
      {now.partial ? <Note>{t(words.partial)}</Note> : null}
    </Card>
  )
}
