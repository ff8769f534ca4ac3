import { Stat } from '#web/kit/page/Stat.tsx'
import { StatStrip } from '#web/kit/page/StatStrip.tsx'
import { useWords } from '#web/wording/say.ts'
import type { ShownRun } from '../imports-api.ts'
import { sentences, words } from './words.ts'

/** The counts of a run; those of a trial speak of what would be. */
export function Outcome({ run }: { readonly run: ShownRun }) {
  const { t, n } = useWords()
  if (run.kind === 'undo') {
    return (
      <StatStrip>
        <Stat label={t(words.removed)} value={n.whole(run.created)} />
        <Stat label={t(words.restored)} value={n.whole(run.changed)} />
        <Stat label={t(words.kept)} value={n.whole(run.kept)} />
      </StatStrip>
    )
  }
  const rows = t(sentences.ofRows, run.rows)
  const labels = labelsOf(run)
  return (
    <StatStrip>
      <Stat label={t(labels.created)} value={n.whole(run.created)} compare={rows} />
      <Stat label={t(labels.changed)} value={n.whole(run.changed)} compare={rows} />
      <Stat label={t(labels.unchanged)} value={n.whole(run.unchanged)} compare={rows} />
      <Stat
        label={t(labels.rejected)}
        value={n.whole(run.rejected)}
        compare={rows}
        {...(run.rejected > 0 ? { tone: 'down' as const } : {})}
      />
    </StatStrip>
  )
}

export function labelsOf({ kind }: Pick<ShownRun, 'kind'>) {
  if (kind === 'undo')
    return { created: words.removed, changed: words.restored, unchanged: words.unchanged, rejected: words.kept }
  return kind === 'trial'
    ? {
        created: words.wouldCreate,
        changed: words.wouldChange,
        unchanged: words.wouldStay,
        rejected: words.wouldReject,
      }
    : words
}
