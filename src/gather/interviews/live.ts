import type { Live } from '#platform/furnishing/live.ts'

const own = ['interviews', 'interview_notes', 'interview_passages', 'interview_scripts']

export const live: Live = {
  records: {
    interviews: 'customers.read',
    interview_notes: 'customers.read',
    interview_passages: 'customers.read',
    interview_scripts: 'customers.read',
  },
  shows: [...own, 'customers', 'people', 'members', 'requests', 'doubts'],
  gives: { customers: { timeline: own } },
  versions: [
    { record: 'interviews', of: ['list', 'find', 'create', 'change', 'remove'] },
    { record: 'interview_notes', of: ['notes', 'addNote', 'changeNote', 'removeNote', 'mark'] },
    { record: 'interview_scripts', of: ['scripts', 'addScript', 'changeScript', 'removeScript'] },
  ],
}
