import { Columns } from '#web/kit/Columns.tsx'
import { Note } from '#web/kit/Note.tsx'
import { useWords } from '#web/say.ts'
import { bringsNothing, isOpen } from '../import-standing.ts'
import type { ShownImport, ShownRun } from '../imports-api.ts'
import { NextCard } from './NextCard.tsx'
import { PlaysSwitch } from './PlaysSwitch.tsx'
import { QuestionsCard } from './QuestionsCard.tsx'
import { RunCard } from './RunCard.tsx'
import { FaultsCard } from './remarks/FaultsCard.tsx'
import { NamesCard } from './remarks/NamesCard.tsx'
import { RemarksCard } from './remarks/RemarksCard.tsx'
import { words } from './words.ts'

/** What a trial says would come, what a run brought, what an undo took back. */
export function RunStep({ one, run }: { readonly one: ShownImport; readonly run: ShownRun }) {
  const { t } = useWords()
  const isDone = run.state === 'completed'
  return (
    <Columns>
      <QuestionsCard one={one} run={run} />
      {run.questions.length > 0 ? null : <RunCard run={run} target={one.mapping?.target ?? one.target ?? ''} />}
      {bringsNothing(run) ? <Note tone="watch">{t(words.bringsNothing)}</Note> : null}
      {run.kind === 'trial' && isDone ? <PlaysSwitch one={one} /> : null}
      {run.kind === 'run' && isDone ? <NextCard /> : null}
      {isOpen(run) ? null : <FaultsCard run={run} />}
      {run.rejected > 0 && !isOpen(run) ? <NamesCard run={run} /> : null}
      {run.rejected + run.skipped + run.lost + run.noted > 0 && !isOpen(run) ? (
        <RemarksCard key={run.id} run={run} />
      ) : null}
    </Columns>
  )
}
