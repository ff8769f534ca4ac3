import type { Live } from '#platform/furnishing/live.ts'

const own = ['people', 'person_external_ids', 'person_further', 'consents']

export const live: Live = {
  records: {
    people: 'customers.read',
    person_external_ids: 'customers.read',
    person_further: 'customers.read',
    consents: 'customers.read',
  },
  shows: [...own, 'customers', 'attributes'],
  gives: { customers: { timeline: own, completeness: own } },
  versions: [{ record: 'people', of: ['list', 'find', 'create', 'change', 'remove'] }],
}
