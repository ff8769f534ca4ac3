import { isPlaceholder } from '#platform/tables/cells/placeholders.ts'
import { headingKey } from '#platform/tables/layout/headings/header.ts'
import type { Reading } from '../../contract.ts'

/** What is seen of a file before anybody said what it is. */
export type Seen = Pick<Reading, 'headings' | 'sample'> &
  Partial<Pick<Reading, 'profiles' | 'orders'>> & { readonly fileName?: string | undefined }

export type Column = {
  readonly place: number
  readonly heading: string
  /** False where the file has no headings and its columns are only numbered. */
  readonly isNamed: boolean
  readonly key: string
  /** The heading without brackets, courtesies and what it asks one to do, as a key and as words. */
  readonly bare: string
  readonly words: readonly string[]
  /** The filled cells of the sample, row by row. */
  readonly cells: readonly string[]
  /** Its different values, of the sample and of what else is known of the column. */
  readonly values: readonly string[]
  /** The cell of every row of the sample, blank ones too. */
  readonly rows: readonly string[]
}

export function columnsOf({ headings, sample, profiles }: Seen): Column[] {
  return headings.map((heading, place) => {
    const rows = sample.map(({ cells }) => plain(cells[place] ?? ''))
    const cells = rows.filter((cell) => cell !== '')
    const words = wordsIn(heading)
    return {
      place,
      heading,
      isNamed: !/^#\d+$/.test(heading),
      key: headingKey(heading) || heading.trim(),
      bare: words.join(''),
      words,
      cells,
      values: [...new Set([...cells, ...(profiles?.[place]?.values ?? []).map(plain).filter((cell) => cell !== '')])],
      rows,
    }
  })
}

export function shareOf(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length
}

/** How many different values there are for each filled cell: 1 where none repeats. */
export function varietyOf({ cells }: Column): number {
  return cells.length === 0 ? 0 : new Set(cells).size / cells.length
}

function plain(cell: string): string {
  const text = cell.normalize('NFKC').replace(/^'/, '').trim()
  return isPlaceholder(text, 'value') ? '' : text
}

/** `ご契約プラン（税抜）` is 契約プラン, `StartDate` is start and date, 貴社名をご記入ください is 貴社名. */
function wordsIn(heading: string): string[] {
  const plainHeading = heading
    .normalize('NFKC')
    .replace(bracketed, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(asking, '')
    .replace(/[※*#?!:;。、,./\\_\-・"'「」&+\s]+/gu, ' ')
    .trim()
  return plainHeading
    .split(' ')
    .map((word) => word.replace(/^(?:ご|お|御)(?=[一-龯ァ-ヶ])(?!お?客|名前)/u, ''))
    .map((word, at, all) => (at === all.length - 1 ? word.replace(/(?<=[ぁ-んァ-ヶ一-龯])\d+$/u, '') : word))
    .filter((word) => word !== '')
    .filter((word, _, all) => all.length === 1 || !beside.test(word) || all.every((one) => beside.test(one)))
}

/** What stands in brackets says how something is meant, seldom what it is. */
export const bracketed =
  /\([^)]*(?:\)|$)|\[[^\]]*(?:\]|$)|【[^】]*】|〔[^〕]*〕|〈[^〉]*〉|《[^》]*》|\{[^}]*\}|<[^>]*>/gu
/** The same without brackets: tax, units and duties. */
const beside =
  /^(?:税込み?|税抜き?|税別|内税|外税|消費税込み?|円|千円|万円|百万円|jpy|usd|eur|gbp|¥|\$|€|必須|任意|required|optional|incl|excl|including|excluding|net|gross|netto|brutto|vat|tax)$/u

const asking =
  /(?:を|について)?(?:、)?(?:ご|お)?(?:記入|入力|聞かせ|教え|選び|選択)(?:して)?(?:て)?(?:ください|下さい).*$/u
