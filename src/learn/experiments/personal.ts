import type { Personal } from '#platform/furnishing/personal.ts'

/** What was tried, and counts of groups; nothing in it is of a person. */
export const personal: Personal = {
  tables: [
    {
      table: 'experiments',
      prose: ['question'],
      plain: ['name', 'control_name', 'variant_name', 'comparison', 'split', 'figures', 'author'],
    },
    { table: 'experiment_results', plain: ['counts', 'machines', 'source', 'author'] },
  ],
}
