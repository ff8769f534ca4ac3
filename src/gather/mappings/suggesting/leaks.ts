import type { Text } from '#platform/wording/words.ts'
import { tellsOutcome } from '../../attributes/attributes.ts'
import type { Column } from './columns/column.ts'
import { leakWords } from './plan-words.ts'
import { meaningOf } from './values/value-map.ts'

export type Leak = { readonly heading: string; readonly because: Text }

const judged = /satisf|nps|csat|score|rating|満足|評価|点数|スコア/
const fewest = 3
const enough = 10

/** What the heading alone says. */
export function leakIn(heading: string): Text | null {
  const told = tellsOutcome(heading)
  return told === null ? null : told === 'known afterwards' ? leakWords.reason : leakWords.score
}

/** The columns that look as if they told the outcome, save those that are the outcome. */
export function leaksIn(columns: readonly Column[], outcomes: ReadonlySet<string>): Leak[] {
  const told = columns.flatMap((column) => outcomeOf(column) ?? [])
  const [outcome] = told.toSorted((one, other) => knownIn(other) - knownIn(one))
  return columns
    .filter(({ heading, isNamed }) => isNamed && !outcomes.has(heading))
    .flatMap((column) => {
      const because = leakIn(column.heading) ?? splitting(column, outcome ?? null)
      return because === null ? [] : [{ heading: column.heading, because }]
    })
}

type Outcome = { readonly column: Column; readonly left: readonly (boolean | null)[] }

function outcomeOf(column: Column): Outcome | null {
  const isFlag = /^(?:ischurned|churned|churn|churnlabel|churnflag|解約フラグ|解約|離反)$/.test(column.bare)
  const left = column.rows.map((cell) => {
    if (cell === '') return null
    if (isFlag && /^(?:yes|true|1|はい|有)$/i.test(cell)) return true
    if (isFlag && /^(?:no|false|0|いいえ|無)$/i.test(cell)) return false
    return /status|stage|ステータス|状態|状況|段階/.test(column.bare) ? leftBy(cell) : null
  })
  return left.some((one) => one === true) && left.some((one) => one === false) ? { column, left } : null
}

function knownIn({ left }: Outcome): number {
  return left.filter((one) => one !== null).length
}

function leftBy(cell: string): boolean | null {
  const stage = meaningOf({ name: 'stage' }, cell)
  return stage === null ? null : stage === 'left'
}

/** Satisfaction whose values of those who left and of those who stayed do not even touch. */
function splitting(column: Column, outcome: Outcome | null): Text | null {
  if (outcome === null || outcome.column === column || !judged.test(column.bare)) return null
  const pairs = column.rows.flatMap((cell, at) => {
    const left = outcome.left[at]
    const value = Number(cell)
    return cell === '' || Number.isNaN(value) || left == null ? [] : [{ left, value }]
  })
  const gone = pairs.filter(({ left }) => left).map(({ value }) => value)
  const here = pairs.filter(({ left }) => !left).map(({ value }) => value)
  if (gone.length < fewest || here.length < fewest || pairs.length < Math.min(enough, outcome.left.length)) return null
  const apart = Math.max(...gone) < Math.min(...here) || Math.max(...here) < Math.min(...gone)
  return apart ? leakWords.splits(outcome.column.heading) : null
}
