import { beginningOf, narrow } from '#platform/wording/plain-text.ts'
import type { FileRow } from '../../file-row.ts'
import type { ColumnsAbove } from './columns-above.ts'
import { headingKey } from './header.ts'
import { contentShare, couldName, differsFrom } from './header-signs.ts'

/** What rows below a blank row are: another table under headings of its own, perhaps one, or rows of the table above. */
export type BlockVerdict = 'other' | 'perhaps' | 'own'

/** Judges rows that follow each other, of which the one at a place would be the headings: one sign alone is a doubt, several are certain. */
export function blockVerdict(
  block: readonly FileRow[],
  at: number,
  above: ColumnsAbove,
  headings: readonly string[],
  known: ReadonlySet<string>,
): BlockVerdict {
  const header = block[at]
  if (header === undefined || headings.length < 2) return 'own'
  const cells = header.cells.map((cell) => cell.trim())
  const places = placesOf(cells)
  const data = block.slice(at + 1).map((row) => row.cells)
  if (places.length < 2) return 'own'
  const looksElse = block.length > 1 && isElsewhere([cells, ...data], places, above)
  const isNaming = couldName(cells) && contentShare(cells) === 0
  if (isNaming && sharesNames(cells, places, headings)) return 'other'
  if (!isNaming || places.some((place) => isOwnCell(above, place, cells[place] ?? '')))
    return looksElse ? 'perhaps' : 'own'
  const breaks = places.filter((place) => above.isTyped(place) && !/\d/.test(cells[place] ?? '')).length
  const words = places.filter((place) => isColumnWord(cells[place] ?? '', known)).length
  const isWorded = words > 1 && words * 2 >= places.length
  const signs = [
    breaks > 1 ? 2 : breaks * 0.5,
    data.length > 0 && differsFrom(cells, data) ? 0.5 : 0,
    looksElse ? 1.5 : 0,
    isWorded ? 1.5 : words > 0 ? 1 : 0,
    conflicts(data, places, above) ? 1.5 : 0,
    at > 0 ? 0.5 : 0,
  ].reduce((sum, sign) => sum + sign, 0)
  const mayBeOwn = data.length > 0 && !looksElse && !isWorded && at === 0 && !conflicts(data, places, above)
  return signs >= certain && !mayBeOwn ? 'other' : signs >= doubtful ? 'perhaps' : 'own'
}

const certain = 2
const doubtful = 1
const mostTitles = 3

/** How many lone texts stand in front. */
export function titlesIn(block: readonly FileRow[]): number {
  const at = block.findIndex(({ cells }) => placesOf(cells).length > 1)
  return at < 0 || at > mostTitles ? 0 : at
}

function placesOf(cells: readonly string[]): number[] {
  return cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]))
}

/** Some names of the table above, in another order or beside others: nobody repeats these in a record. */
function sharesNames(cells: readonly string[], places: readonly number[], headings: readonly string[]): boolean {
  const names = new Set(headings.map(headingKey))
  const shared = places.filter((place) => names.has(headingKey(cells[place] ?? ''))).length
  return shared >= 2 && shared * 2 >= places.length
}

/** A value of the column above, or a word that people write where a value is missing. */
function isOwnCell(above: ColumnsAbove, place: number, cell: string): boolean {
  return above.isLike(place, cell) || (cell.length <= longestName && missing.test(narrow(cell)))
}

const longestName = 60
const missing =
  /^([-‐–—―ー_.?*/~×○◯・…]+|要?(再?確認|調整|相談|問合せ|問い合わせ)中?|未[定設登回入記済確]?.{0,3}|検討中|交渉中|保留中?|別途.{0,4}|応相談|無料|無償|自動更新|無期限|なし|有|無|不明|tbd|tba|n\/?a|pending|unknown|none|free|open|auto(matic)?( renewal)?|on request|to be .{2,20})$/i

/** Rows that leave most of what each record above fills, or stand mostly where no record above has anything. */
function isElsewhere(rows: readonly (readonly string[])[], places: readonly number[], above: ColumnsAbove): boolean {
  const always = above.alwaysFilled()
  const filled = new Set(rows.flatMap(placesOf))
  const left = always.filter((place) => !filled.has(place)).length
  const beside = places.filter((place) => !above.isEverFilled(place)).length
  return (always.length > 2 && left * 2 >= always.length) || beside * 2 > places.length
}

/** Whether a column of the rows is of another kind than the same column above: numbers under names, or names under days. */
function conflicts(data: readonly (readonly string[])[], places: readonly number[], above: ColumnsAbove): boolean {
  return places.some((place) => {
    const cells = data.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
    if (cells.length < 2) return false
    if (above.isTyped(place)) return cells.every((cell) => !/\d/.test(cell) && !isOwnCell(above, place, cell))
    return above.isWorded(place) && cells.every((cell) => /\d/.test(cell))
  })
}

/** Whether columns are called so, for what we know of them. */
export function isColumnWord(text: string, known: ReadonlySet<string>): boolean {
  const cell = narrow(beginningOf(text, longestName)).trim()
  return known.has(headingKey(cell)) || columnWords.test(cell)
}

const columnWords =
  /^(no\.?|id|date|day|month|year|quarter|name|company|customer|amount|price|total|sum|count|number|quantity|qty|status|type|category|region|owner|note|notes|remarks|item|product|sales|revenue|share|rate)$|[ _](id|no|date|name|amount|price|total|count|number|status|type|rate|code)$|^(月|年|年度|年月|日付|品名|数量|単価|金額|件数|人数|売上|合計|区分|種別|項目|担当|備考|状態|比率|割合|構成比|地域|支店|部署|拠点|役職|所属|会社|顧客|商品|製品|名称|氏名|番号|コード)$|.(名|日|額|数|率|比|番号|コード|区分|種別|先|者|単価|件数|金額|ID)$/i
