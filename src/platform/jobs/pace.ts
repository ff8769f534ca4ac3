/** How fast a run goes, from where it was when it last began and when it last told; `null` while that says nothing. */
export type Steps = {
  readonly rows: number
  readonly share: number
  readonly resumedRows: number
  readonly resumedShare: number
  readonly resumedAt: Date | null
  readonly toldAt: Date | null
}
export type Pace = { readonly rowsPerSecond: number | null; readonly secondsLeft: number | null }

export function paceOf({ rows, share, resumedRows, resumedShare, resumedAt, toldAt }: Steps): Pace {
  const seconds = resumedAt && toldAt ? (toldAt.getTime() - resumedAt.getTime()) / 1000 : 0
  const won = share - resumedShare
  if (seconds <= 0 || rows <= resumedRows || won <= 0) return { rowsPerSecond: null, secondsLeft: null }
  return {
    rowsPerSecond: Math.round((rows - resumedRows) / seconds),
    secondsLeft: Math.round((seconds * Math.max(0, 1 - share)) / won),
  }
}
