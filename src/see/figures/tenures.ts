/** The stretches of tenure by their first month; each ends where the next begins. */
export const tenures = [0, 3, 6, 12, 24, 36] as const

/** Completed months from one day to another, as `tenure` of the mathematics counts them. */
export function monthsSql(since: string, day: string): string {
  const apart = `dateDiff('month', ${since}, ${day})`
  return `(${apart} - if(addMonths(${since}, ${apart}) > ${day}, 1, 0))`
}

/** The first month of the stretch; empty where the beginning is not known, or lies ahead of the day. */
export function stretchSql(since: string, day: string): string {
  const cases = tenures.toReversed().map((first) => `${monthsSql(since, day)} >= ${first}, '${first}'`)
  return `if(isNull(${since}) OR assumeNotNull(${since}) > ${day}, '', multiIf(${cases.join(', ')}, ''))`
}
