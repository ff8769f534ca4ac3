import type { Definition, Input, Measure } from '../contract.ts'

export type Found = {
  readonly measure: Measure
  readonly input: Input
  readonly points: number | null
  readonly weight: number
}
export type GroupScore = { readonly id: string; readonly score: number | null }
/** What the total is the mean of: each group, and each measure that is in none. */
export type Part = { readonly id: string; readonly points: number | null; readonly weight: number }

export function groupsOf(definition: Definition, found: readonly Found[]): GroupScore[] {
  return definition.groups.map(({ id }) => ({ id, score: meanOf(found.filter((one) => one.measure.group === id)) }))
}

/** What counts: all that lifts, and of the rest what stands below its mean, so that it only holds down. */
export function countedIn(definition: Definition, found: readonly Found[]): readonly Found[] {
  const lifting = found.filter(({ measure }) => measure.lifts)
  if (lifting.length === found.length) return found
  const mean = (of: readonly Found[]) => meanOf(partsOf(definition, of, groupsOf(definition, of)))
  const alone = mean(lifting)
  if (alone === null) return found
  const counted = found.filter(({ measure, points }) => measure.lifts || (points !== null && points < alone))
  return (mean(counted) ?? alone) > alone ? lifting : counted
}

/** The same on one axis. */
export function heldDown(own: readonly Found[]): number | null {
  const alone = meanOf(own.filter(({ measure }) => measure.lifts))
  if (alone === null) return null
  return meanOf(own.filter(({ measure, points }) => measure.lifts || (points !== null && points < alone)))
}

export function partsOf(definition: Definition, found: readonly Found[], groups: readonly GroupScore[]): Part[] {
  const grouped = definition.groups.map((group, index) => ({
    id: group.id,
    points: groups[index]?.score ?? null,
    weight: group.weight,
  }))
  const single = found
    .filter((one) => one.measure.group === null)
    .map((one) => ({ id: one.measure.id, points: one.points, weight: one.weight }))
  return [...grouped, ...single]
}

/** By so many percent a sum of shares may miss what it stands for. */
export const roundingOfShares = 1e-9

/** Each measure's part of the whole while everything is known, 0–1, in the order of the measures. */
export function wholeShares({ groups, measures }: Pick<Definition, 'groups' | 'measures'>): readonly number[] {
  const weightIn = (id: string) => measures.reduce((sum, one) => (one.group === id ? sum + one.weight : sum), 0)
  const parts = groups.flatMap(({ id, weight }) => (weightIn(id) > 0 ? [{ id, weight }] : []))
  const single = measures.reduce((sum, { group, weight }) => (group === null ? sum + weight : sum), 0)
  const whole = parts.reduce((sum, { weight }) => sum + weight, single)
  return measures.map(({ group, weight }) => {
    if (group === null) return weight / whole
    const part = parts.find(({ id }) => id === group)?.weight ?? 0
    return (weight / weightIn(group)) * (part / whole)
  })
}

/** The same among what lifts alone, 0 for the rest: of this something must be known. */
export function liftingShares({ groups, measures }: Definition): readonly number[] {
  const shares = wholeShares({ groups, measures: measures.filter(({ lifts }) => lifts) })
  let place = 0
  return measures.map(({ lifts }) => (lifts ? (shares[place++] ?? 0) : 0))
}

export function knownOf(definition: Definition, found: readonly Found[]): number {
  const shares = liftingShares(definition)
  return found.reduce((sum, { points }, index) => (points === null ? sum : sum + (shares[index] ?? 0)), 0)
}

/** The mean of what is known by weight. */
export function meanOf(parts: readonly { points: number | null; weight: number }[]): number | null {
  let sum = 0
  let weights = 0
  for (const { points, weight } of parts) {
    if (points === null) continue
    sum += points * weight
    weights += weight
  }
  return weights === 0 ? null : sum / weights
}

export function shareOf(definition: Definition, one: Found, found: readonly Found[], parts: readonly Part[]): number {
  if (one.points === null) return 0
  const group = one.measure.group
  if (group === null) return one.weight / knownWeight(parts)
  const inGroup = one.weight / knownWeight(found.filter((other) => other.measure.group === group))
  if (definition.mode === 'axes') return inGroup
  const weight = parts.find((part) => part.id === group)?.weight ?? 0
  return inGroup * (weight / knownWeight(parts))
}

function knownWeight(parts: readonly { points: number | null; weight: number }[]): number {
  return parts.reduce((sum, part) => (part.points === null ? sum : sum + part.weight), 0)
}
