import type { Live } from '#platform/furnishing/live.ts'

const read = 'credits.read' as const
const own = [
  'departments',
  'department_members',
  'credit_rules',
  'credit_rule_versions',
  'credit_agreements',
  'outcomes',
  'outcome_versions',
]
/** By what contributions are seen. */
const seen = ['plays', 'play_completions', 'interactions', 'cases', 'deliveries', 'people', 'contracts']

export const live: Live = {
  records: {
    departments: read,
    department_members: read,
    credit_rules: read,
    credit_rule_versions: read,
    credit_agreements: read,
    outcomes: read,
    outcome_versions: read,
  },
  shows: [...own, 'customers', 'members', ...seen],
  of: { sheet: [...own, 'customers', 'members', ...seen, 'health_readings'] },
  versions: [
    {
      record: 'departments',
      of: ['departments', 'addDepartment', 'changeDepartment', 'removeDepartment'],
      columns: { leadId: 'lead_id' },
    },
  ],
}
