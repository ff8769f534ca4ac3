import { shiftDate } from '#maths/time/shift-date.ts'

/** Where the events of one week of a customer are listed. */
export function weekAddress(customerId: string, monday: string): string {
  return `/customers/${customerId}?tab=usage&from=${monday}&until=${shiftDate(monday, { days: 6 })}`
}
