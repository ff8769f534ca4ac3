import type { Customer } from '../customers/contract.ts'
import { addressFields } from './contract.ts'

type Place = Pick<Customer, (typeof addressFields)[number]>
type Choice = { readonly result: string | null; readonly from: 'kept' | 'absorbed' }

/**
 * An address is the one of either customer: the parts of two would name a place that does not exist. It is the kept one's where that
 * says any, unless a part of the other is wished; what it leaves open is filled where both speak of one place.
 */
export function mergedAddress(kept: Place, absorbed: Place, take: readonly string[]): ReadonlyMap<string, Choice> {
  const isTaken = addressFields.some(
    (field) => take.includes(field) && absorbed[field] !== null && absorbed[field] !== kept[field],
  )
  const isOpen = addressFields.every((field) => kept[field] === null)
  const [from, otherwise] = isTaken || isOpen ? (['absorbed', 'kept'] as const) : (['kept', 'absorbed'] as const)
  const [chosen, other] = from === 'kept' ? [kept, absorbed] : [absorbed, kept]
  const isOne = isOnePlace(chosen, other)
  return new Map(
    addressFields.map((field) =>
      chosen[field] === null && other[field] !== null && isOne
        ? [field, { result: other[field], from: otherwise }]
        : [field, { result: chosen[field], from }],
    ),
  )
}

/** Two that say something in common, and nothing that contradicts. */
function isOnePlace(one: Place, other: Place): boolean {
  const pairs = [
    [prefectureOf(one), prefectureOf(other)],
    ...addressFields.filter((field) => field !== 'prefecture').map((field) => [one[field], other[field]] as const),
  ].filter(([here, there]) => here !== null && there !== null)
  return pairs.length > 0 && pairs.every(([here, there]) => here === there)
}

function prefectureOf({ prefecture, municipalityCode }: Place): string | null {
  return prefecture ?? municipalityCode?.slice(0, 2) ?? null
}
