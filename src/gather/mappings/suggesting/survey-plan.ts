import { type Claim, certainFrom } from './columns/claim.ts'
import type { Column } from './columns/column.ts'
import { askedFor } from './columns/survey-questions.ts'
import { type Plan, type Sight, sure } from './plan.ts'
import { questions } from './words.ts'

/** A survey without a column that names it is called after its file. */
export function surveyPlan(plan: Plan, { fileName, columns }: Sight): Plan {
  const isNamed = sure(plan.claims, 'survey', certainFrom) !== undefined
  const name = surveyNameIn(fileName)
  const claims = plan.claims.map((claim) => unlessRivalled(claim, columns))
  return isNamed || name === ''
    ? { ...plan, claims }
    : { ...plan, claims, defaults: { ...plan.defaults, survey: name } }
}

/** Where several questions ask for the same score, which of them is meant is for a person to say. */
function unlessRivalled(claim: Claim, columns: readonly Column[]): Claim {
  const { field, column, certainty } = claim
  if (!/^(?:nps|csat|ces)$/.test(field.name) || certainty < certainFrom) return claim
  const rivals = columns.filter(
    (other) => other !== column && (askedFor(field.name, other)?.certainty ?? 0) >= certainty,
  )
  return rivals.length === 0
    ? claim
    : { ...claim, certainty: 0.5, because: questions.several([column, ...rivals].map(({ heading }) => heading)) }
}

/** `利用者アンケート（回答）- フォームの回答 1.csv` is 利用者アンケート. */
export function surveyNameIn(fileName: string): string {
  return fileName
    .replace(/\.\w{2,5}$/, '')
    .replace(/\s*[（(](?:回答|responses)[）)].*$/i, '')
    .replace(/[_\s-]*(?:surveymonkey|typeform|qualtrics|google ?forms?)$/i, '')
    .replace(/[_\s-]+(?:\d{8}|\d{4}-\d{2}-\d{2})$/, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 200)
}

/** Answers of people whom no customer is known of, as of consumers, open no plays. */
export function surveysOpenPlays({ claims }: Plan): boolean {
  if (sure(claims, 'customer', certainFrom) || sure(claims, 'customer_name', certainFrom)) return true
  const email = sure(claims, 'email', certainFrom)
  if (email === undefined) return false
  const free = email.column.cells.filter((cell) => freeMail.test(cell)).length
  return free * 2 < email.column.cells.length
}

const freeMail =
  /@(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|live|aol|docomo|ezweb|softbank|i\.softbank|au|nifty|biglobe)\./i
