import type { Text } from '#platform/wording/words.ts'
import * as words from '../words.ts'
import { type Column, shareOf, varietyOf } from './column.ts'
import { countsLines, looksLikeCompany, looksLikeId } from './looks.ts'

export type Saying = { readonly atMost: number; readonly because: Text }

type Rule = {
  readonly field: RegExp
  readonly heading: RegExp
  readonly atMost: number
  readonly because: Text
}

/** Headings that say something else than a field that they resemble. */
const rules: readonly Rule[] = [
  {
    field: /^name$/,
    heading: /^(?:associated|parent|partner|reseller|referred)|親会社|代理店|紹介|グループ/,
    atMost: 0.3,
    because: words.saysElse,
  },
  {
    field: /^domain$/,
    heading: /score|version|rating|^ip|ipaddress|^address|linkedin|点|評価|版|住所/,
    atMost: 0,
    because: words.saysElse,
  },
  { field: /^country$/, heading: /^(?:コード|code)$/, atMost: 0, because: words.saysElse },
  { field: /name$/, heading: /カナ|かな|よみ|読み|kana|furigana|ローマ字|略称/, atMost: 0, because: words.reading },
  { field: /^(?:since_on|starts_on)$/, heading: /creat|作成|登録日|record/, atMost: 0.45, because: words.recordedOn },
  {
    field: /^(?:since_on|starts_on|ends_on|closed_at|amended_on)$/,
    heading: /last|最終|updated|modified|更新日時|activity|前回/,
    atMost: 0,
    because: words.changedOn,
  },
  {
    field: /^amended_on$/,
    heading: /(?:変更|改定)日$|変更契約日$|(?:amendment|change)date$|^amendedon$/,
    atMost: 0.5,
    because: words.signedPerhaps,
  },
  { field: /^starts_on$/, heading: /close|受注|成約/, atMost: 0.45, because: words.wonOn },
  {
    field: /^(?:amount|mrr|arr)$/,
    heading: /annualrevenue|年商|売上高|資本金|capital|従業員/,
    atMost: 0,
    because: words.theirRevenue,
  },
  { field: /^phone$/, heading: /fax|ファックス|ファクス/, atMost: 0, because: words.saysElse },
  { field: /^phone$/, heading: /代表|main|switchboard|会社/, atMost: 0.4, because: words.mainNumber },
  {
    field: /^email$/,
    heading: /owner|営業|弊社|当社|自社|csm|manager|作成者|更新者/,
    atMost: 0.2,
    because: words.oursNotTheirs,
  },
  {
    field: /^(?:external_id|customer|person|contract|message_id)$/,
    heading: /貴社|御社|社名$|名称$|name$|氏名$|住所$|郵便|日$|date$/,
    atMost: 0,
    because: words.saysElse,
  },
  {
    field: /^(?:nps|csat|ces)$/,
    heading: /group$|理由|なぜ|why|reason|comment|コメント/,
    atMost: 0,
    because: words.saysElse,
  },
]

const lineNumbers = /^(?:no|n|番号|連番|通番|項番|行番号|行|row|num|number|seq|count|件数|№|#)$/
const withIdWord = /id|code|no|num|key|コード|番号|記号/

/** What speaks against a field in the heading or in the cells: it outweighs what resembles. */
export function speaksAgainst(field: string, column: Column): Saying | null {
  const rule = rules.find(
    (one) => one.field.test(field) && (one.heading.test(column.bare) || one.heading.test(column.key)),
  )
  if (rule) return rule
  if (/^(?:external_id|message_id)$/.test(field)) return againstId(column)
  if (/^(?:customer|contract)$/.test(field)) return againstReference(column)
  if (field === 'name' || field === 'customer_name') return againstName(column)
  return null
}

function againstId(column: Column): Saying | null {
  if (lineNumbers.test(column.bare || column.key) && countsLines(column))
    return { atMost: 0.1, because: words.lineNumbers }
  if (column.cells.length > 0 && shareOf(column.cells, looksLikeId) < 0.6) return { atMost: 0, because: words.noIds }
  if (withIdWord.test(column.bare) || column.cells.length === 0) return null
  const repeats = column.cells.length >= 6 && varietyOf(column) < 0.3
  const isWord = column.isNamed && shareOf(column.cells, (cell) => /\d/.test(cell)) < 0.5
  return repeats || isWord ? { atMost: 0.2, because: words.noIds } : null
}

function againstReference(column: Column): Saying | null {
  const isId = column.cells.length === 0 || shareOf(column.cells, looksLikeId) >= 0.6
  return isId ? null : { atMost: 0, because: words.noIds }
}

/** 顧客, customer: the heading leaves open whether a name or a code follows; codes are told by their digits. No heading makes a code a name. */
function againstName({ bare, cells, isNamed }: Column): Saying | null {
  if (cells.length === 0) return null
  if (openOfCustomer.test(bare) && shareOf(cells, looksLikeCode) >= 0.7)
    return { atMost: 0, because: words.codesNotNames }
  return isNamed && !/event|イベント|action|操作/.test(bare) && shareOf(cells, isStrictCode) >= 0.9
    ? { atMost: 0.4, because: words.codesNotNames }
    : null
}

export const openOfCustomer = /^(?:customer|account|company|client|cliente|kunde|顧客|取引先|得意先|お客様)$/
export const looksLikeCode = (cell: string) => looksLikeId(cell) && /\d/.test(cell) && !looksLikeCompany(cell)
/** `C1`, `K-001`, `00012`: letters of a kind and a number, and nothing else. */
const isStrictCode = (cell: string) => /^(?:[A-Za-z]{1,4}[-_ ]?)?\d{1,12}$/.test(cell)
