import type { ShownImport, ShownRun } from './imports-api.ts'

/** Whether a trial read rows and rejected every one of them: then an import would bring nothing. */
export function bringsNothing(latest: Pick<ShownRun, 'kind' | 'state' | 'rows' | 'rejected' | 'partial'>): boolean {
  const { kind, state, rows, rejected, partial } = latest
  return kind === 'trial' && state === 'completed' && !partial && rows <= rejected
}

/** Customers that are not on record are what a file of customers brings anyway. */
export function mayCreateMissing(target: string): boolean {
  return target !== 'customers'
}

/** An estimate is told to two significant digits; what has been counted as it is. */
export function aboutRows(
  { format, rows, header }: Pick<ShownImport['reading'], 'format' | 'rows' | 'header'>,
  fileSize: number,
) {
  const exact = format === 'text' ? fileSize <= 2 ** 20 : rows + (header ?? 0) < sampleRows
  return { exact, rows: exact ? rows : Number(rows.toPrecision(2)) }
}

/** So many rows of a sheet are read before the rest is estimated. */
const sampleRows = 1000
