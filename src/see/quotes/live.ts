import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { customer_quotes: 'customers.read', quote_consents: 'customers.read' },
  shows: [
    'customer_quotes',
    'quote_consents',
    'consents',
    'responses',
    'doubts',
    'interactions',
    'interviews',
    'interview_notes',
    'interview_passages',
    'verbatims',
    'customers',
    'people',
    'contracts',
  ],
}
