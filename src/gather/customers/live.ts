import type { Live } from '#platform/furnishing/live.ts'

const own = ['customers', 'customer_external_ids', 'customer_members', 'customer_names']

export const live: Live = {
  records: {
    customers: 'customers.read',
    customer_external_ids: 'customers.read',
    customer_members: 'customers.read',
    customer_names: 'customers.read',
  },
  shows: [...own, 'attributes', 'members'],
  versions: [{ record: 'customers', of: ['list', 'find', 'findByExternalId', 'create', 'change', 'remove'] }],
}
