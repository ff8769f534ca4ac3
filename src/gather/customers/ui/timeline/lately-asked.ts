/** What of a customer's story the overview shows. */
export const latelyAsked = {
  kinds: ['record', 'people', 'contract', 'purchase', 'contact', 'case', 'response', 'health', 'play'],
  limit: 6,
} as const
