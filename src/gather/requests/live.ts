import type { Live } from '#platform/furnishing/live.ts'

const asked = ['requests', 'request_voices', 'customers', 'contracts', 'contract_amendments']

export const live: Live = {
  records: { requests: 'customers.read', request_voices: 'customers.read' },
  shows: asked,
  of: { voices: ['requests', 'request_voices', 'customers', 'people', 'interactions', 'cases', 'responses'] },
  gives: { customers: { timeline: ['requests', 'request_voices'] } },
  versions: [{ record: 'requests', of: ['list', 'find', 'create', 'change', 'remove', 'decide', 'join', 'part'] }],
}
