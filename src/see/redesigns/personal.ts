import type { Personal } from '#platform/furnishing/personal.ts'

/** How the company redesigns what it steers by; nothing in it is of customers but what somebody wrote. */
export const personal: Personal = {
  tables: [
    {
      table: 'kpi_redesigns',
      prose: ['note', 'reason', 'lines'],
      plain: ['name', 'department', 'decision', 'decided_by', 'author'],
    },
  ],
}
