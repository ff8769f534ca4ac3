export { type Address, nowhere } from './address-after.ts'
export { addressIn, type WrittenAddress } from './address-in-row.ts'
export { addressColumns } from './columns.ts'
export { japan } from './country.ts'
