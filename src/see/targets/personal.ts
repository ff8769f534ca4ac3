import type { Personal } from '#platform/furnishing/personal.ts'

/** What the company aims at; nothing in it is of customers but what a reason says. */
export const personal: Personal = {
  tables: [
    { table: 'kpi_phases', prose: ['note'], plain: ['phase', 'before', 'stood', 'author'] },
    { table: 'kpi_targets', plain: ['by'] },
    {
      table: 'kpi_target_versions',
      prose: ['reason'],
      plain: ['unit', 'figure', 'currency', 'better', 'phase', 'author'],
    },
  ],
}
