type Used = { readonly usedFrom: string | null; readonly usedUntil: string | null }
type Days = { readonly from: string; readonly to: string }

/** Whether it is in use on a day, will be, or was. */
export function standsOn({ usedFrom, usedUntil }: Used, day: string): 'ahead' | 'in use' | 'over' {
  if (usedUntil !== null && day > usedUntil) return 'over'
  return usedFrom !== null && usedFrom > day ? 'ahead' : 'in use'
}

/** How the days of a period, from the end of `from` to the end of `to`, lie to the use of a KPI; one day in common is enough. */
export function standsWithin({ usedFrom, usedUntil }: Used, { from, to }: Days): 'ahead' | 'in use' | 'over' {
  if (usedFrom !== null && usedFrom > to) return 'ahead'
  return usedUntil !== null && from >= usedUntil ? 'over' : 'in use'
}
