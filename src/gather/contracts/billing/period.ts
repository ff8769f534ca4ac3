/** The periods that have a name, and how many months each has. */
export const namedPeriods = { month: 1, quarter: 3, 'half-year': 6, year: 12, 'two-years': 24 } as const
export type NamedPeriod = keyof typeof namedPeriods
export const periods = Object.keys(namedPeriods) as NamedPeriod[]
export const mostMonths = 1200

/** How often something is paid: by its name, or `18 months`. What has a name goes by it. */
export type Period = string

export function monthsIn(period: Period): number {
  const named = periods.find((name) => name === period)
  return named === undefined ? Number.parseInt(period, 10) : namedPeriods[named]
}

export function periodOf(months: number): Period {
  return periods.find((name) => namedPeriods[name] === months) ?? `${months} months`
}

/** A number of months as files write it: `every 18 months`, `18か月ごと`, `2年一括`, `biennial` goes by its name elsewhere. */
export function periodIn(cell: string): Period | null {
  const text = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim()
  const [, count, unit] = inEnglish.exec(text) ?? inJapanese.exec(text) ?? []
  if (count === undefined || unit === undefined) return null
  const months =
    Number(count) * (/^(?:y|年)/.test(unit) ? namedPeriods.year : /^(?:q|四)/.test(unit) ? namedPeriods.quarter : 1)
  return months >= 1 && months <= mostMonths ? periodOf(months) : null
}

const inEnglish =
  /^(?:(?:paid |billed |prepaid )?(?:every|per|each|for) )?(\d{1,4}) ?(months?|mos?|years?|yrs?|quarters?)(?: (?:prepaid|upfront|in advance|term|billing|plan|contract))?$/
/** 3月 is March; only 3か月 and 3月ごと are three months. */
const inJapanese =
  /^(\d{1,4}) ?([かカヶヵケ箇]月|月(?=ごと|毎)|年|四半期)間?(?:ごと|毎)?(?:に)?(?:一括)?(?:前払い?|払い?|支払い?|契約|分)?$/
