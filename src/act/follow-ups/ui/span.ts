import type { Search } from '#web/address.ts'
import { figureNames } from '../contract/limits.ts'
import type { FigureName } from '../contract.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** The days that the address names; the last ninety where it names none. */
export function spanIn({ from, until }: Search): { from?: string; until?: string } {
  return {
    ...(from !== undefined && day.test(from) && { from }),
    ...(until !== undefined && day.test(until) && { until }),
  }
}

export function figureIn({ figure }: Search): FigureName {
  return figureNames.find((one) => one === figure) ?? 'opened'
}

/** Where the answers stand that a figure counts. */
export function figureAddress(
  figure: FigureName,
  { from, until }: { readonly from: string; readonly until: string },
): string {
  return `/surveys?tab=follow-up&figure=${figure}&from=${from}&until=${until}`
}
