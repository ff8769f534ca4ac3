import { writtenNumber } from '#platform/tables/cells/written-number.ts'
import { unprotected } from '#platform/tables/text/csv.ts'
import { delimiterOf } from '#platform/tables/text/dialect.ts'
import { recordReader } from '#platform/tables/text/records.ts'
import { narrow } from '#platform/wording/plain-text.ts'
import { type Text, text } from '#platform/wording/words.ts'
import { cardWords } from '../saying/card-words.ts'

export type Expected = {
  readonly figures: readonly string[]
  readonly controlName: string
  readonly variantName: string
  /** Without a comparison group a file has one line. */
  readonly isAlone: boolean
}
export type CountsInFile = {
  readonly control: number | null
  readonly variant: number
  readonly figures: readonly { readonly name: string; readonly control: number | null; readonly variant: number }[]
}

const heads = { group: ['group', '群', 'グループ'], people: ['people', 'persons', 'recipients', '人数', '対象者数'] }

export const fileWords = {
  noHead: text(
    'The first line has to name the columns: group, people, and each figure.',
    '1行目に列名（群、人数、各数値の名称）が必要です。',
  ),
  noGroup: text(
    'A line for the control group or for the variant group is lacking, or stands twice.',
    '対照群または施策群の行がないか、重複しています。',
  ),
  notRead: text('The file cannot be read as CSV.', 'CSVとして読み取れません。'),
}

/** The counts of both groups in a CSV of a line for each; what is not certain is refused with the reason. */
export function countsIn(bytes: Uint8Array, expected: Expected): CountsInFile | { readonly problem: Text } {
  const rows = rowsIn(bytes)
  if (rows === null) return { problem: fileWords.notRead }
  const [head = [], ...lines] = rows
  const at = (names: readonly string[]) => {
    const found = head.flatMap((cell, i) => (names.some((name) => same(cell, name)) ? [i] : []))
    return found.length === 1 ? found[0] : undefined
  }
  const [group, people] = [at(heads.group), at(heads.people)]
  if (group === undefined || people === undefined) return { problem: fileWords.noHead }
  const columns = expected.figures.map((name) => ({ name, column: at([name]) }))
  const lacking = columns.find(({ column }) => column === undefined)
  if (lacking !== undefined) return { problem: noColumn(lacking.name) }
  const lineOf = (names: readonly string[]) => {
    const found = lines.filter((cells) => names.some((name) => name !== '' && same(cells[group] ?? '', name)))
    return found.length === 1 ? found[0] : undefined
  }
  const control = lineOf(['control', cardWords.control.en, cardWords.control.ja, expected.controlName])
  const variant = lineOf(['variant', cardWords.variant.en, cardWords.variant.ja, expected.variantName])
  if (variant === undefined || (control === undefined && !expected.isAlone)) return { problem: fileWords.noGroup }
  const counted = [control, variant].flatMap((line) => (line === undefined ? [] : [line]))
  for (const line of counted)
    for (const place of [people, ...columns.map(({ column }) => column ?? 0)])
      if (wholeIn(line[place]) === null) return { problem: notWhole(line[place] ?? '') }
  const of = (line: readonly string[] | undefined, place: number) => (line === undefined ? null : wholeIn(line[place]))
  const first = expected.isAlone ? undefined : control
  return {
    control: of(first, people),
    variant: of(variant, people) ?? 0,
    figures: columns.map(({ name, column = 0 }) => ({
      name,
      control: of(first, column),
      variant: of(variant, column) ?? 0,
    })),
  }
}

function rowsIn(bytes: Uint8Array): string[][] | null {
  const said = textIn(bytes)
  if (said === null) return null
  const reader = recordReader(delimiterOf(said))
  const records = [...reader.take(said), ...reader.end()]
  if (records.some(({ problem }) => problem !== undefined)) return null
  return records
    .map(({ cells }) => cells.map((cell) => unprotected(cell.trim())))
    .filter((cells) => cells.some((cell) => cell !== ''))
}

/** UTF-16 says so by its mark; UTF-8 proves itself; what is neither is Shift_JIS, or nothing that can be read. */
function textIn(bytes: Uint8Array): string | null {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of isWide ? ['utf-16le'] : ['utf-8', 'shift_jis'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  return null
}

function same(one: string, other: string): boolean {
  return narrow(one).trim().toLowerCase() === narrow(other).trim().toLowerCase()
}

function wholeIn(cell: string | undefined): number | null {
  const written = writtenNumber(cell ?? '')
  return written !== null && /^\d{1,9}$/.test(written) ? Number(written) : null
}

function noColumn(name: string): Text {
  return { en: `There is no column “${name}”.`, ja: `「${name}」の列がありません。` }
}
function notWhole(cell: string): Text {
  return { en: `“${cell}” is not a whole number of people.`, ja: `「${cell}」は人数として読み取れません。` }
}
