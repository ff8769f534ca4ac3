import { recordWords } from '../../gather/imports/words.ts'
import type { Text } from '../../platform/wording/words.ts'
import type { Out } from '../out.ts'
import type { Api } from '../reach.ts'
import { asWritten, type Names } from './names.ts'
import { counted, countedPart, moreOf, oddityMark, question, rowOf, saySame, undone, undonePart } from './words.ts'

export type Run = Awaited<ReturnType<Api['imports']['progress']>>
export type Import = Awaited<ReturnType<Api['imports']['create']>>
export type Remark = Awaited<ReturnType<Api['imports']['rejects']>>['rows'][number]

/** The first remarks of one kind, and how many there are. */
export type Remarks = { readonly kind: Remark['kind']; readonly rows: readonly Remark[]; readonly total: number }

/** What is said of rows, and the names that only lack the legal form of a customer on record. */
export type Said = { readonly remarks: readonly Remarks[]; readonly names: readonly Name[]; readonly called?: Names }
type Name = Awaited<ReturnType<Api['imports']['names']>>['rows'][number]

const marks = { rejected: '✗', lost: '~', noted: '•', skipped: '-' } as const

/** What became of a file: counts, the first rows of each kind that were not simply taken, and what is odd. */
export function report(one: Import | undefined, run: Run, { remarks, names, called }: Said, out: Out): void {
  const { target: targetName } = called ?? asWritten
  const target = one?.mapping?.target ?? one?.target ?? ''
  out.line('')
  out.line(`${one?.fileName ?? ''} → ${targetName(target)} (${one?.id ?? ''})`)
  out.line(out.say(counted(run)))
  for (const part of run.parts)
    out.line(out.say(countedPart({ ...part, target: targetName(part.target) }, run.kind === 'trial')))
  if (run.problem) out.line(`  ✗ ${run.problem[out.locale]}`)
  for (const { column, about, examples } of run.questions)
    out.line(out.say(question(column, about, examples.join(', '))))
  for (const { kind, rows, total } of remarks) {
    for (const { row, until, target: part, column, because } of rows) {
      const where = [part === null ? '' : targetName(part), column ?? ''].filter((part) => part !== '').join(' ')
      out.line(
        `  ${marks[kind]} ${out.say(rowOf(row, until))}${where === '' ? '' : `, ${where}`}: ${because[out.locale]}`,
      )
    }
    if (total > rows.length) out.line(out.say(moreOf(kind, total - rows.length, run.id)))
  }
  for (const name of names.slice(0, mostNames))
    for (const one of name.sameAs === null ? name.about : []) out.line(out.say(saySame(name.called, name.rows, one)))
  faultsOf(run, out)
}

const mostNames = 10

export function oddities({ reading }: Import, out: Out): void {
  for (const { label, count, examples } of reading.oddities)
    out.line(out.say(oddityMark(label[out.locale], count, examples.slice(0, 3).join(', '))))
}

/** `labels` are what the kinds of records are called that files can be imported as. */
export function reportUndo(run: Run, labels: Readonly<Record<string, Text>>, out: Out): void {
  out.line(out.say(undone(run.rows, run.created, run.changed, run.kept)))
  for (const { target, created, changed, rejected } of run.parts)
    out.line(
      out.say(
        undonePart(labels[target] ?? recordWords[target] ?? { en: target, ja: target }, created, changed, rejected),
      ),
    )
  faultsOf(run, out)
}

function faultsOf(run: Run, out: Out): void {
  for (const { label, examples } of run.faults)
    out.line(`  ! ${label[out.locale]}${examples.length > 0 ? ` (${examples.slice(0, 3).join(', ')})` : ''}`)
}
