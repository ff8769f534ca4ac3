import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { imports: 'imports.read', import_runs: 'imports.read' },
  shows: ['imports', 'import_runs'],
  of: { targets: ['attributes'], names: ['import_runs', 'customers', 'customer_names'] },
}
