import { Problem } from '#platform/errors.ts'
import { type Address, type AddressField, type AddressWish, addressAfter } from './address-after.ts'

export type AddressColumns = {
  postal_code?: string | null
  prefecture?: string | null
  municipality_code?: string | null
  address?: string | null
}

/** The columns of an address that is wished; what cannot be is refused at its fields, all at once. */
export function addressColumns(before: Address, wish: AddressWish): AddressColumns {
  const { kept, refused } = addressAfter(before, wish)
  const [first] = refused
  if (first !== undefined)
    throw new Problem('BAD_INPUT', first.because, {
      issues: refused.map(({ field, because }) => ({ path: field, message: because })),
    })
  return columnsOf(kept)
}

export function columnsOf(kept: AddressWish): AddressColumns {
  const named = Object.entries(kept).flatMap(([field, value]) =>
    isField(field) && value !== undefined ? [[columnOf[field], value] as const] : [],
  )
  return Object.fromEntries(named)
}

export const columnOf = {
  postalCode: 'postal_code',
  prefecture: 'prefecture',
  municipalityCode: 'municipality_code',
  address: 'address',
} as const satisfies Record<AddressField, keyof AddressColumns>

function isField(field: string): field is AddressField {
  return field in columnOf
}
