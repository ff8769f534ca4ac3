import type { Personal } from '#platform/furnishing/personal.ts'

/** What the company measures, and who of its members answers for it; nothing in it is of customers. */
export const personal: Personal = {
  tables: [
    {
      table: 'kpis',
      prose: ['note'],
      plain: ['key', 'name', 'layer', 'figure', 'formula', 'better', 'touchpoint', 'aspect', 'principle', 'author'],
    },
    { table: 'kpi_hypotheses', prose: ['note'], plain: ['expects', 'author'] },
    { table: 'kpi_analyses', plain: ['found', 'author'] },
  ],
}
