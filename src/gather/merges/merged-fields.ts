import type { Customer } from '../customers/contract.ts'
import { type FieldChoice, mergeFields } from './contract.ts'
import { mergedAddress } from './merged-address.ts'

type Value = string | number | boolean | null
type Sides = Readonly<Record<string, { readonly kept: Value; readonly absorbed: Value }>>

/**
 * What each field becomes: what the kept customer says, filled where it says nothing with what the absorbed one says, and
 * taken from the absorbed one where that is wished. An address is one choice. Neither becomes its own parent.
 */
export function mergedFields(kept: Customer, absorbed: Customer, take: readonly string[]): FieldChoice[] {
  const address = mergedAddress(kept, absorbed, take)
  return Object.entries(sidesOf(kept, absorbed)).flatMap(([field, side]): FieldChoice[] => {
    if (side.kept === side.absorbed)
      return side.kept === null ? [] : [{ field, ...side, result: side.kept, from: 'both' }]
    const place = address.get(field)
    if (place !== undefined) return [{ field, ...side, ...place }]
    const isTaken = side.absorbed !== null && (side.kept === null || take.includes(field))
    return [
      {
        field,
        ...side,
        result: isTaken ? side.absorbed : side.kept,
        from: isTaken ? 'absorbed' : 'kept',
      },
    ]
  })
}

function sidesOf(kept: Customer, absorbed: Customer): Sides {
  const ids = new Set([kept.id, absorbed.id])
  const parent = (id: Value) => (typeof id === 'string' && ids.has(id) ? null : id)
  const fields = mergeFields.map((field) => {
    const side = { kept: kept[field], absorbed: absorbed[field] }
    return [field, field === 'parentId' ? { kept: parent(side.kept), absorbed: parent(side.absorbed) } : side]
  })
  const names = [...new Set([...Object.keys(kept.attributes), ...Object.keys(absorbed.attributes)])].sort()
  const attributes = names.map((name) => [
    `attributes.${name}`,
    { kept: kept.attributes[name] ?? null, absorbed: absorbed.attributes[name] ?? null },
  ])
  return Object.fromEntries([...fields, ...attributes])
}
