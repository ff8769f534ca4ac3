import type { Fillable } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { type Claim, certainFrom, isSure } from '../columns/claim.ts'
import type { Column } from '../columns/column.ts'
import type { Plan } from '../plan.ts'
import { statusWords } from '../plan-words.ts'
import { wordOf } from '../values/value-map.ts'

/** What billing systems call the state of a subscription: whether it was ever a contract, still is one, or nobody knows. */
const standings: Readonly<Record<string, 'in force' | 'trial' | 'ended' | 'never' | 'open'>> = {
  active: 'in force',
  'past due': 'in force',
  trialing: 'trial',
  trial: 'trial',
  canceled: 'ended',
  cancelled: 'ended',
  ended: 'ended',
  expired: 'ended',
  incomplete: 'never',
  'incomplete expired': 'never',
  unpaid: 'open',
  paused: 'open',
}

/** As billing systems write them: the part of the file that was looked at need not hold both. */
const neverBegan = ['incomplete', 'incomplete_expired']

type Said = Pick<Plan, 'claims' | 'only' | 'problems' | 'remarks'>

/**
 * The state of subscriptions in a list of contracts: trials are trials, what never began is left out, and what the list leaves open is
 * asked: contracts that ended without a day, and those that are unpaid or paused.
 */
export function withStatus(plan: Plan, columns: readonly Column[]): Plan {
  const status = columns.find((column) => isStatus(column, plan.claims))
  if (status === undefined) return plan
  const said = saidBy(status, plan)
  return {
    ...plan,
    claims: said.claims,
    only: plan.only ?? said.only,
    problems: [...plan.problems, ...said.problems],
    remarks: { ...plan.remarks, ...said.remarks },
  }
}

function isStatus({ bare, values, place }: Column, claims: readonly Claim[]): boolean {
  const isTaken = claims.some((claim) => isSure(claim) && claim.column.place === place)
  const found = values.map(standingOf)
  return (
    !isTaken &&
    /^(?:subscription|contract)?status$/.test(bare) &&
    found.every((one) => one !== undefined) &&
    found.some((one) => one !== 'in force')
  )
}

function standingOf(value: string): (typeof standings)[string] | undefined {
  return standings[wordOf(value).replaceAll('_', ' ')]
}

function saidBy(status: Column, { importable, claims }: Plan): Said {
  const of = (standing: string) => status.values.filter((value) => standingOf(value) === standing)
  const isDated = claims.some((claim) => claim.field.name === 'ends_on' && claim.certainty >= certainFrom)
  const [never, ended, open] = [of('never'), isDated ? [] : of('ended'), of('open')]
  const problems: Text[] = [
    ...(ended.length === 0 ? [] : [statusWords.endedWithoutDay(status.heading, ended)]),
    ...(open.length === 0 ? [] : [statusWords.open(status.heading, open)]),
  ]
  const isNever = never.length > 0
  return {
    claims: of('trial').length === 0 ? claims : withKind(importable, claims, status),
    only: isNever ? { column: status.heading, not: [...new Set([...never, ...neverBegan])] } : undefined,
    problems,
    remarks: isNever ? { only: { certainty: 0.85, because: statusWords.neverBegan(status.heading, never) } } : {},
  }
}

function withKind({ fields }: Fillable, claims: readonly Claim[], column: Column): readonly Claim[] {
  const field = fields.find(({ name }) => name === 'kind')
  if (field === undefined || claims.some((claim) => claim.field.name === 'kind' && isSure(claim))) return claims
  return [
    ...claims.filter((claim) => claim.field.name !== 'kind'),
    { field, column, certainty: 0.8, because: statusWords.trials(column.heading) },
  ]
}
