import { usePathParts, useSearch } from '#web/address.ts'
import { useAsk } from '#web/asking/api.ts'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Answer } from '#web/kit/said/Answer.tsx'
import { useWords, type Words } from '#web/wording/say.ts'
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
  const words = useWords()
  const { t } = words
  const [search] = useSearch()
  const parts = useParts(one)
  const step = stepOf(one, search.step)
  const { fileName, fileSize, latest, reading } = one
  if (step === 'columns')
    return (
      <>
        <PageTitle title={t(sentences.columnsOf, fileName)} />
        <Steps present={step} of={one.id} />
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
        <Steps present="file" of={one.id} />
        <FileStep one={one} />
      </>
    )
  }
  const isTried = latest.kind === 'trial' && latest.state === 'completed'
  return (
    <>
      <PageTitle
        title={titleOf(fileName, latest, parts, words)}
        {...(isTried ? { lede: t(sentences.nothingStored) } : {})}
        acts={<ImportActs one={one} />}
      />
      <Steps present={step} of={one.id} />
      <RunStep one={one} run={latest} />
    </>
  )
}

function titleOf(fileName: string, latest: ShownRun, parts: readonly Counted[], { t, n }: Words): string {
  const { kind, created, changed, rejected, kept } = latest
  if (latest.questions.length > 0) return t(sentences.asked, fileName)
  if (latest.state === 'failed') return t(kind === 'trial' ? sentences.notTried : sentences.failed, fileName)
  if (isOpen(latest)) return t(sentences.working, fileName)
  if (kind === 'undo')
    return kept === 0 ? t(sentences.takenBack, fileName) : t(sentences.partlyTakenBack, fileName, kept)
  const filled = parts.filter((part) => part.created > 0)
  if (filled.length > 1) {
    const list = n.list(filled.map((part) => t(sentences.counted, part.name, part.created)))
    const alsoChanged = parts.reduce((sum, part) => sum + part.changed, 0)
    return kind === 'trial'
      ? t(sentences.wouldBring, list, alsoChanged, rejected)
      : t(sentences.broughtParts, fileName, list, alsoChanged, rejected)
  }
  if (kind === 'trial') return t(sentences.wouldImport, created, changed, rejected)
  return t(sentences.brought, fileName, created, changed, rejected)
}

type Counted = { readonly name: string; readonly created: number; readonly changed: number }

/** The rows and their further parts by name, as far as the names are known. */
function useParts({ latest, mapping, target }: ShownImport): Counted[] {
  const { locale } = useWords()
  const { data = [] } = useAsk(api.targets, {})
  if (latest === null) return []
  return [{ ...latest, target: mapping?.target ?? target }, ...latest.parts].flatMap((part) => {
    const known = data.find(({ name }) => name === part.target)
    return known ? [{ name: known.label[locale], created: part.created, changed: part.changed }] : []
  })
}
