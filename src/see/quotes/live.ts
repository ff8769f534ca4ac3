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
    'verbatims',
    'customers',
    'people',
    'contracts',
  ],
}
