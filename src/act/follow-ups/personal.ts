import type { Personal } from '#platform/furnishing/personal.ts'

/** What was answered is kept with the answers alone: a follow-up has their ids. */
export const personal: Personal = {
  tables: [
    {
      table: 'follow_up_rules',
      written: ['act'],
      prose: ['phrases', 'pattern'],
      plain: ['survey', 'kind', 'doing', 'author', 'paused_by'],
    },
    { table: 'follow_ups', key: 'play_id' },
    { table: 'follow_up_bounds', key: 'day' },
    { table: 'follow_up_marks', key: 'response_id' },
  ],
}
