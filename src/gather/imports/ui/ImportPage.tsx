import { usePathParts, useSearch } from '#web/address.ts'
import { useAsk } from '#web/api.ts'
import { Answer } from '#web/kit/Answer.tsx'
import { Columns } from '#web/kit/Columns.tsx'
import { Note } from '#web/kit/Note.tsx'
import { PageTitle } from '#web/kit/PageTitle.tsx'
import { useWords, type Words } from '#web/say.ts'
import { FaultsCard } from './FaultsCard.tsx'
import { ImportActs } from './ImportActs.tsx'
import { aboutRows, bringsNothing } from './import-standing.ts'
import { api, isOpen, type ShownImport } from './imports-api.ts'
import { MappingCard } from './MappingCard.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import { ReadingCard } from './ReadingCard.tsx'
import { RejectsCard } from './RejectsCard.tsx'
import { RunCard } from './RunCard.tsx'
import { type Step, Steps } from './Steps.tsx'
import { sentences, words } from './screen-words.ts'

/** One import, at the step where it stands. */
export function ImportPage() {
  const { importId = '' } = usePathParts()
  const found = useAsk(api.find, { id: importId })
  return (
    <Answer of={found}>{(one) => <ImportSteps one={one} key={`${one.id} ${one.reading.headings.join()}`} />}</Answer>
  )
}

function ImportSteps({ one }: { readonly one: ShownImport }) {
  const { t } = useWords()
  const [search] = useSearch()
  const isMapping = one.latest === null || (search.step === 'columns' && !isOpen(one.latest))
  return (
    <>
      <PageTitle title={titleOf(one, isMapping, t)} acts={isMapping ? undefined : <ImportActs one={one} />} />
      <Steps present={stepOf(one, isMapping)} />
      {isMapping || one.latest === null ? (
        <Columns aside={<ReadingCard one={one} />}>
          <MappingCard one={one} />
          <PreviewCard one={one} />
        </Columns>
      ) : (
        <Columns>
          <RunCard run={one.latest} />
          {bringsNothing(one.latest) ? <Note tone="watch">{t(words.bringsNothing)}</Note> : null}
          {one.latest.kind === 'undo' || isOpen(one.latest) ? null : <FaultsCard run={one.latest} />}
          {one.latest.rejected > 0 ? <RejectsCard runId={one.latest.id} /> : null}
        </Columns>
      )}
    </>
  )
}

function stepOf({ latest }: ShownImport, isMapping: boolean): Step {
  if (isMapping) return 'columns'
  return latest?.kind === 'trial' ? 'trial' : 'import'
}

function titleOf({ fileName, fileSize, latest, reading }: ShownImport, isMapping: boolean, t: Words['t']): string {
  if (isMapping || latest === null) {
    const { rows, exact } = aboutRows(reading, fileSize)
    return t(sentences.holds, fileName, rows, reading.headings.length, exact)
  }
  if (latest.state === 'failed') return t(sentences.failed, fileName)
  if (isOpen(latest)) return t(sentences.working, fileName)
  if (latest.kind === 'undo') return t(sentences.takenBack, fileName)
  if (latest.kind === 'trial') return t(sentences.wouldImport, latest.rows - latest.rejected, latest.rejected)
  return t(sentences.brought, fileName, latest.created, latest.changed, latest.rejected)
}
