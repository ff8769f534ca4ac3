import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: {
    verbatims: 'customers.read',
    verbatim_questions: 'customers.read',
    verbatim_corrections: 'customers.read',
    verbatim_tags: 'customers.read',
    verbatim_tag_rules: 'customers.read',
    verbatim_tag_hands: 'customers.read',
  },
  shows: [
    'verbatims',
    'verbatim_corrections',
    'verbatim_tags',
    'verbatim_tag_rules',
    'verbatim_tag_hands',
    'requests',
    'request_voices',
    'customers',
    'people',
  ],
  of: { questions: ['verbatim_questions', 'responses'] },
}
