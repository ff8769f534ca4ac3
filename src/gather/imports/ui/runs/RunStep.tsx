import { Columns } from '#web/kit/page/Columns.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { bringsNothing, isOpen, remarkCounts } from '../import-standing.ts'
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
  const isTold = run.kind !== 'undo' && !isOpen(run)
  const said = remarkCounts(run)
  return (
    <Columns>
      <QuestionsCard one={one} run={run} />
      {run.questions.length > 0 ? null : <RunCard run={run} target={one.mapping?.target ?? one.target ?? ''} />}
      {bringsNothing(run) ? <Note tone="watch">{t(words.bringsNothing)}</Note> : null}
      {isTold && said.rejected > 0 ? <NamesCard run={run} /> : null}
      {run.kind === 'trial' && isDone ? <PlaysSwitch one={one} /> : null}
      {run.kind === 'run' && isDone ? <NextCard /> : null}
      {isOpen(run) ? null : <FaultsCard run={run} />}
      {isTold && Object.values(said).some((count) => count > 0) ? <RemarksCard key={run.id} run={run} /> : null}
    </Columns>
  )
}
