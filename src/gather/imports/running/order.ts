import type { ImportOrder } from '#platform/contributions.ts'
import type { FileReader } from '../rows/file-reader.ts'
import type { Order } from './run-store.ts'

/** What the stores of the record itself and of its parts are told of the run. */
export function ordersOf({ importId, kind, mapping }: Order, reader: FileReader) {
  const main: ImportOrder = {
    importId,
    source: mapping.source,
    dry: kind === 'trial',
    createMissing: mapping.createMissing,
    defaults: mapping.defaults,
  }
  return { main, parts: reader.parts.map(({ defaults }): ImportOrder => ({ ...main, defaults })) }
}
export type Orders = ReturnType<typeof ordersOf>
