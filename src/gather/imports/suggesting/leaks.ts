import type { Text } from '#platform/words.ts'
import { type Column, columnsOf, type Seen } from './columns/column.ts'
import { leakWords } from './plan-words.ts'
import { meaningOf } from './values/value-map.ts'

export type Leak = { readonly heading: string; readonly because: Text }

const afterwards =
  /(?:churn|cancel\w*|cancellation|leaving|attrition|termination|lost|exit|closedlost|解約|退会|離反|離脱|失注|キャンセル|契約終了)(?:reason|category|comment|survey|feedback|interview|code|date|month|day|on|at|の?理由|区分|コメント|アンケート|ヒアリング|日|年月|月|事由|要因|メモ|詳細)|exitsurvey|exitinterview|reasonforleaving|reasonforchurn/
const theOutcome =
  /(?:churn|attrition|解約|退会|離反|離脱)(?:ed)?(?:score|probability|risk|label|value|flag|prediction|predicted|スコア|確率|リスク|予測|フラグ|見込み?度|区分|率)|^(?:churn|churned|ischurned|customerstatus|解約|離反)$|naivebayes/
const judged = /satisf|nps|csat|score|rating|満足|評価|点数|スコア/
const fewest = 3
const enough = 10

/** Whether a heading alone says that its column is known only when the outcome is. */
export function leakIn(heading: string): Text | null {
  const key = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-・/().:：（）]/gu, '')
  if (afterwards.test(key)) return leakWords.reason
  return theOutcome.test(key) ? leakWords.score : null
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

export function leaksOf(seen: Seen): Leak[] {
  return leaksIn(columnsOf(seen), new Set())
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
