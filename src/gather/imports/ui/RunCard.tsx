import { Card } from '#web/kit/Card.tsx'
import { Note } from '#web/kit/Note.tsx'
import { ProgressLine } from '#web/kit/ProgressLine.tsx'
import { Stat } from '#web/kit/Stat.tsx'
import { StatStrip } from '#web/kit/StatStrip.tsx'
import { useWords } from '#web/say.ts'
import { isOpen, type ShownRun } from './imports-api.ts'
import { sentences, words } from './screen-words.ts'
import { useProgress } from './use-progress.ts'

const labels = { trial: words.trialRunning, run: words.importRunning, undo: words.undoRunning }

/** How far a run is, and what came of it. */
export function RunCard({ run }: { readonly run: ShownRun }) {
  const { t, locale } = useWords()
  const { run: now, isLost } = useProgress(run)
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
        <Note>
          {isOpen(now) ? `${t(words.heldUp)}: ` : ''}
          {now.problem[locale]}
        </Note>
      )}
      <Outcome run={now} />
      {now.partial ? <Note>{t(words.partial)}</Note> : null}
    </Card>
  )
}

function Outcome({ run }: { readonly run: ShownRun }) {
  const { t, n } = useWords()
  const rows = run.kind === 'undo' ? undefined : t(sentences.ofRows, run.rows)
  if (run.kind === 'undo') {
    return (
      <StatStrip>
        <Stat label={t(words.removed)} value={n.whole(run.created)} />
        <Stat label={t(words.restored)} value={n.whole(run.changed)} />
        <Stat label={t(words.kept)} value={n.whole(run.kept)} />
      </StatStrip>
    )
  }
  return (
    <StatStrip>
      <Stat label={t(words.created)} value={n.whole(run.created)} compare={rows} />
      <Stat label={t(words.changed)} value={n.whole(run.changed)} compare={rows} />
      <Stat label={t(words.unchanged)} value={n.whole(run.unchanged)} compare={rows} />
      <Stat
        label={t(words.rejected)}
        value={n.whole(run.rejected)}
        compare={rows}
        {...(run.rejected > 0 ? { tone: 'down' as const } : {})}
      />
    </StatStrip>
  )
}
