import { bracketed, type Column } from './column.ts'

type Period = 'month' | 'year'

/** For how long an amount is, where its heading says so beside the amount: `契約金額（年額・税別）`, `Fee / month`. */
export function periodIn(heading: string): Period | null {
  const plain = heading.normalize('NFKC').toLowerCase()
  const inBrackets = (plain.match(bracketed) ?? []).join(' ')
  const beside = /(?:\bper\s+|\/\s*|あたり|毎)(?:month|year|annum|月|年|mo\b|yr\b).*$/.exec(plain)?.[0] ?? ''
  const said = `${inBrackets} ${beside}`
  const found = [...(monthly.test(said) ? (['month'] as const) : []), ...(yearly.test(said) ? (['year'] as const) : [])]
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Whether a column of amounts is of this field, by the period that its heading says. */
export function saysPeriod(field: string, { bare }: Column, period: Period): boolean {
  return field === (period === 'year' ? 'arr' : 'mrr') && isAmount.test(bare)
}

const monthly = /月額|月間|月次|毎月|1か月|1ヶ月|\/\s*月|month|mensuel|mensual|monat|\bmo\b/
const yearly = /年額|年間|年次|毎年|1年|\/\s*年|year|annual|annum|annuel|anual|jahr|jähr|\byr\b/
const isAmount =
  /^(?:ご?契約|利用|基本|サービス|合計|請求)*(?:金額|料金|価格|単価|利用料金?|費用|額)$|^(?:contract|total|subscription|billing|license|service)*(?:amount|price|fees?|value|cost|charges?|revenue)(?:per(?:month|year|annum)|month|year|annum|mo|yr)?$|^(?:betrag|preis|montant|prix|importe|precio)$/
