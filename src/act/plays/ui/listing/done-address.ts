import type { Search } from '#web/address.ts'

/** Where the plays are listed that were done on a day or after it. */
export function doneAddress(from: string): string {
  return `/plays?${new URLSearchParams({ tab: 'done', from })}`
}

/** The day that the address names; what is no day, or does not stand with what was done, is not asked for. */
export function doneFromIn({ tab, from }: Search): string | undefined {
  return tab === 'done' && from !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(from) ? from : undefined
}
