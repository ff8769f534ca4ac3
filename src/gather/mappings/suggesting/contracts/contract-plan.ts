import type { Text } from '#platform/wording/words.ts'
import { type Claim, certainFrom, isSure } from '../columns/claim.ts'
import type { Column } from '../columns/column.ts'
import type { Plan, Sight } from '../plan.ts'
import { contractWords } from '../plan-words.ts'
import { wordOf } from '../values/value-map.ts'

type Terms = Pick<Plan, 'claims' | 'only' | 'defaults' | 'problems' | 'remarks'>

/** What the columns of a contract leave to be said: which deals were won, for how long an amount is, and what 更新日 means. */
export function contractTerms(found: readonly Claim[], { columns }: Pick<Sight, 'columns'>): Terms {
  const only = wonDeals(columns)
  const claims = found.map((claim) => withEnd(claim, found))
  const amount = claims.find((claim) => claim.field.name === 'amount' && isSure(claim))
  const isSaid = claims.some((claim) => claim.field.name === 'period' && isSure(claim))
  const remarks: Plan['remarks'] = only
    ? { only: { certainty: 0.9, because: contractWords.onlyWon(String(only.column)) } }
    : {}
  if (amount === undefined || isSaid) return { claims, only, defaults: {}, problems: [], remarks }
  const months = termsInMonths(columns, only)
  if (months.length > 0 && months.every((one) => one === 12))
    return {
      claims,
      only,
      defaults: { period: 'year' },
      problems: [],
      remarks: { ...remarks, period: { certainty: 0.9, because: contractWords.yearTerm } },
    }
  if (months.length > 0) {
    const because = contractWords.wholeTerm(amount.column.heading, months)
    const asked = claims.map((claim) => (claim === amount ? { ...claim, certainty: 0.3, because } : claim))
    return { claims: asked, only, defaults: {}, problems: [because], remarks }
  }
  const because = contractWords.noPeriod(amount.column.heading)
  return { claims, only, defaults: {}, problems: [because], remarks: { ...remarks, period: { certainty: 0, because } } }
}

/** A day of which nobody can tell whether a change holds from then on: without it the rows of one contract would overwrite each other. */
export function openChangeDay(claims: readonly Claim[]): Text[] {
  return claims
    .filter((claim) => claim.field.name === 'amended_on' && !isSure(claim) && claim.certainty >= 0.5)
    .map(({ because }) => because)
}

type WonDeals = { column: string; values: string[] }

/** Rows of deals are contracts only where they were won; where no column tells deals apart every row is one. */
export function wonDeals(columns: readonly Column[]): WonDeals | undefined {
  const stage = columns.find(
    ({ bare, values }) => dealStage.test(bare) && values.some((value) => won.test(wordOf(value))),
  )
  if (stage === undefined) return undefined
  return { column: stage.heading, values: stage.values.filter((value) => won.test(wordOf(value))) }
}

const dealStage = /stage|phase|フェーズ|ステージ|商談|status|状況|ステータス|確度|結果|iswon|iscloseds?won/
const won = /^(?:closed?[\s-]?won|won|受注|受注済み?|成約|成約済み?|契約締結)$/

/** 更新日 is the end of a contract only beside its start and its price or plan; alone it may be when the row was last changed. */
function withEnd(claim: Claim, all: readonly Claim[]): Claim {
  if (claim.field.name !== 'ends_on' || !/更新日$/.test(claim.column.bare)) return claim
  const stands = (field: RegExp) => all.some((one) => field.test(one.field.name) && isSure(one))
  const heading = claim.column.heading
  return stands(/^starts_on$/) && stands(/^(?:amount|mrr|arr|plan|seats)$/)
    ? { ...claim, certainty: Math.max(0.75, certainFrom), because: contractWords.endBesideStart(heading) }
    : { ...claim, certainty: 0.45, because: contractWords.updatedPerhaps(heading) }
}

/** The different lengths of the terms, in months, of the rows that count. */
function termsInMonths(columns: readonly Column[], only: WonDeals | undefined): number[] {
  const term = columns.find(({ heading, words }) => isTerm(heading.normalize('NFKC').toLowerCase(), words.join('')))
  if (term === undefined) return []
  const stage = columns.find(({ heading }) => heading === only?.column)
  const lengths = term.rows.flatMap((cell, at) => {
    const counts = stage === undefined || only?.values.includes(stage.rows[at] ?? '')
    const months = /^(\d+(?:\.\d+)?)\s*(?:months?|か月|ヶ月|ヵ月|カ月|ケ月)?$/i.exec(cell)?.[1]
    return counts && months !== undefined ? [Number(months)] : []
  })
  return [...new Set(lengths)].sort((one, other) => one - other)
}

function isTerm(heading: string, bare: string): boolean {
  return (
    /term\b.*month|month.*\bterm|contract term|契約月数|契約期間.*月|期間.*月/.test(heading) ||
    /^(?:term|contractterm)$/.test(bare)
  )
}
