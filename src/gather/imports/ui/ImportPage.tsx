import { usePathParts, useSearch } from '#web/address.ts'
import { useAsk } from '#web/api.ts'
import { Answer } from '#web/kit/Answer.tsx'
import { PageTitle } from '#web/kit/PageTitle.tsx'
import { useWords, type Words } from '#web/say.ts'
import { ColumnsStep } from './columns/ColumnsStep.tsx'
import { FileActs, FileStep } from './file/FileStep.tsx'
import { aboutRows, isOpen, stepOf } from './import-standing.ts'
import { api, type ShownImport, type ShownRun } from './imports-api.ts'
import { ImportActs } from './runs/ImportActs.tsx'
import { RunStep } from './runs/RunStep.tsx'
import { Steps } from './Steps.tsx'
import { sentences } from './screen-words.ts'

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
  const step = stepOf(one, search.step)
  const { fileName, fileSize, latest, reading } = one
  if (step === 'columns')
    return (
      <>
        <PageTitle title={t(sentences.columnsOf, fileName)} />
        <Steps present={step} />
        <ColumnsStep one={one} />
      </>
    )
  if (step === 'file' || latest === null) {
    const { rows, exact } = aboutRows(reading, fileSize)
    return (
      <>
        <PageTitle
          title={t(sentences.holds, fileName, rows, reading.headings.length, exact)}
          acts={<FileActs one={one} />}
        />
        <Steps present="file" />
        <FileStep one={one} />
      </>
    )
  }
  const isTried = latest.kind === 'trial' && latest.state === 'completed'
  return (
    <>
      <PageTitle
        title={titleOf(fileName, latest, t)}
        {...(isTried ? { lede: t(sentences.nothingStored) } : {})}
        acts={<ImportActs one={one} />}
      />
      <Steps present={step} />
      <RunStep one={one} run={latest} />
    </>
  )
}

function titleOf(fileName: string, latest: ShownRun, t: Words['t']): string {
  const { kind, created, changed, rejected, kept } = latest
  if (latest.questions.length > 0) return t(sentences.asked, fileName)
  if (latest.state === 'failed') return t(kind === 'trial' ? sentences.notTried : sentences.failed, fileName)
  if (isOpen(latest)) return t(sentences.working, fileName)
  if (kind === 'undo')
    return kept === 0 ? t(sentences.takenBack, fileName) : t(sentences.partlyTakenBack, fileName, kept)
  if (kind === 'trial') return t(sentences.wouldImport, created, changed, rejected)
  return t(sentences.brought, fileName, created, changed, rejected)
}
