import { lastHeaderRow } from '../../mappings/contract.ts'
import type { ShownImport, ShownRun } from './imports-api.ts'

export function isOpen(run: Pick<ShownRun, 'state'> | null): boolean {
  return run?.state === 'waiting' || run?.state === 'running'
}

type Tried = Pick<ShownRun, 'kind' | 'state' | 'created' | 'changed' | 'unchanged' | 'partial'>

/** Whether a trial found no row that could come in: then an import would bring nothing. */
export function bringsNothing({ kind, state, created, changed, unchanged, partial }: Tried): boolean {
  return kind === 'trial' && state === 'completed' && !partial && created + changed + unchanged === 0
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
  const exact = format === 'text' ? fileSize <= 2 ** 20 : rows + lastHeaderRow(header) < sampleRows
  return { exact, rows: exact ? rows : Number(rows.toPrecision(2)) }
}

export type Step = 'file' | 'columns' | 'trial' | 'import'

/** Where an import stands, unless another step is asked for; while something runs it is that. */
export function stepOf(
  { latest, mapping, draft }: Pick<ShownImport, 'latest' | 'mapping' | 'draft'>,
  asked: string | undefined,
): Step {
  if (!isOpen(latest) && (asked === 'file' || asked === 'columns')) return asked
  if (latest === null) return mapping === null && draft === null ? 'file' : 'columns'
  return latest.kind === 'trial' ? 'trial' : 'import'
}

/** So many rows of a sheet are read before the rest is estimated. */
const sampleRows = 1000

/** How much is said of rows and cells, by kind; of the further parts of rows too. */
export function remarkCounts(
  run: Pick<ShownRun, 'rejected' | 'lost' | 'noted' | 'skipped' | 'parts'>,
): Readonly<Record<'rejected' | 'lost' | 'noted' | 'skipped', number>> {
  const { lost, noted, skipped } = run
  return { rejected: run.parts.reduce((sum, part) => sum + part.rejected, run.rejected), lost, noted, skipped }
}
