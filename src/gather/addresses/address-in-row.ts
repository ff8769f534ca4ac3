import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'
import { type AddressField, addressAfter, nowhere } from './address-after.ts'
import { type AddressColumns, columnOf, columnsOf } from './columns.ts'

/** With the postal code as it is written, for a customer whose record says that it is abroad. */
export type WrittenAddress = AddressColumns & { readonly postal_written: string | null }

/** Where a row says that its customer is; what cannot be is left out and named. */
export function addressIn(row: ImportRow): { columns: WrittenAddress; lost: Lost[] } {
  const said = (field: AddressField) => textIn(row, columnOf[field]) ?? undefined
  const { kept, refused } = addressAfter(nowhere, {
    country: textIn(row, 'country'),
    postalCode: said('postalCode'),
    prefecture: said('prefecture'),
    municipalityCode: said('municipalityCode'),
    address: said('address'),
  })
  const lost = refused.map(({ field, because }) => ({ column: columnOf[field], because }))
  return { columns: { ...columnsOf(kept), postal_written: said('postalCode') ?? null }, lost }
}
