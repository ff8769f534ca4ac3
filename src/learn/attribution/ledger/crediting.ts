import { decimal, decimalText, sumOfDecimals } from '#maths/money/decimal.ts'
import { allocateMoney } from '#maths/money/money.ts'
import type { Uncredited } from '../contract/outcomes.ts'
import type { PartyWish } from '../contract/party.ts'
import type { RuleKind } from '../contract/rules.ts'

export type Share = PartyWish & { readonly percent: string }
export type Done = PartyWish & { readonly doneOn: string; readonly minutes: number | null }
export type SplitBy = { readonly kind: RuleKind; readonly shares: readonly Share[] }
export type Credit = PartyWish & { readonly amount: string }
export type Credited =
  | { readonly known: true; readonly credits: readonly Credit[] }
  | { readonly known: false; readonly because: Uncredited }

type Worth = { readonly amount: string; readonly currency: string; readonly happenedOn: string }
/** The department of a member on a day; `null` where they belonged to none. */
export type DepartmentOf = (memberId: string, day: string) => string | null

/**
 * An amount split by a rule, in whole smallest units of its currency, which add up to it exactly: each part is rounded down, and what is
 * left goes unit by unit to the largest remainders, among equals to the one that stands first.
 *
 * Shares count a member to the department of the day on which it was achieved; effort and touch to that of the day of each act.
 */
export function creditsOf(
  worth: Worth,
  rule: SplitBy | null,
  done: readonly Done[],
  departmentOf: DepartmentOf,
): Credited {
  if (rule === null) return { known: false, because: 'no rule' }
  const named = rule.kind === 'fixed' || rule.kind === 'owners'
  if (!named && done.length === 0) return { known: false, because: 'no contributions' }
  if (rule.kind === 'effort' && done.some(({ minutes }) => minutes === null))
    return { known: false, because: 'effort unknown' }
  const weighed = named
    ? rule.shares.map((share) => ({
        party: placed(share, worth.happenedOn, departmentOf),
        weight: Number(share.percent),
      }))
    : done.map((one) => ({
        party: placed(one, one.doneOn, departmentOf),
        weight: rule.kind === 'effort' ? (one.minutes ?? 0) : 1,
      }))
  const parties = together(weighed)
  const parts = allocateMoney(
    worth,
    parties.map(({ weight }) => weight),
  )
  return { known: true, credits: parties.map(({ party }, at) => ({ ...party, amount: parts[at]?.amount ?? '0' })) }
}

/** What shares sum to, exactly: `100` where they are whole. */
export function sumOfShares(shares: readonly Pick<Share, 'percent'>[]): string {
  return decimalText(sumOfDecimals(shares.map(({ percent }) => decimal(percent, 'percent'))))
}

function placed({ departmentId, memberId }: PartyWish, day: string, departmentOf: DepartmentOf): PartyWish {
  return memberId === null ? { departmentId, memberId } : { departmentId: departmentOf(memberId, day), memberId }
}

type Weighed = { readonly party: PartyWish; readonly weight: number }

/** Each party once, in the order in which they come first. */
function together(weighed: readonly Weighed[]): Weighed[] {
  const groups = Map.groupBy(weighed, ({ party }) => `${party.departmentId} ${party.memberId}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ party: first.party, weight: group.reduce((sum, { weight }) => sum + weight, 0) }] : []
  })
}
