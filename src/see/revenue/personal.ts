import type { Personal } from '#platform/furnishing/personal.ts'

export const personal: Personal = {
  tables: [
    { table: 'revenue_settings', plain: ['recognised', 'usage', 'trials', 'services'] },
    { table: 'revenue_progress', plain: ['counting'] },
    { table: 'revenue_months', plain: ['rates'] },
    { table: 'revenue_versions', plain: ['because', 'counting'] },
  ],
}
