import type { Live } from '#platform/furnishing/live.ts'

export const live: Live = {
  records: { currency_rates: 'workspace.read' },
  shows: ['currency_rates'],
  versions: [{ record: 'currency_rates', of: ['list', 'add', 'change', 'remove'] }],
}
