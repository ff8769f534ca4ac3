import { isAskedNow } from '#platform/work/attention.ts'
import type { Run } from '../contract.ts'

export const batchSize = 5_000
/** Nobody waits for their turn: the fewer batches, the less is asked for each of them. */
const largeBatchSize = 10_000
/** A batch is one piece of work between two turns of others: it is smaller where somebody waits for theirs. */
const smallBatchSize = 2_000

/** How many rows are stored at once by now. What a trial may say of its parts goes by their size, which is then always the same. */
export function fullBatch({ kind }: Pick<Run, 'kind'>): number {
  if (kind !== 'run') return batchSize
  return isAskedNow() ? smallBatchSize : largeBatchSize
}
