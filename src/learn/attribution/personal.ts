import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** What the company achieved and who of its members brought it about; a name of a customer’s person in its sentences goes as everywhere. */
export const personal: Personal = {
  tables: [
    { table: 'departments', plain: ['name', 'author'] },
    { table: 'department_members', plain: ['author'] },
    { table: 'credit_rules', plain: ['name', 'author'] },
    { table: 'credit_rule_versions', prose: ['note'], plain: ['kind', 'author'] },
    { table: 'outcomes', plain: ['kind', 'closed_by', 'author'] },
    {
      table: 'outcome_versions',
      near: ({ customerId }) => sql`EXISTS (SELECT FROM outcomes o
        WHERE o.workspace_id = t.workspace_id AND o.id = t.outcome_id AND o.customer_id = ${customerId})`,
      prose: ['evidence', 'reason', 'refused_because'],
      plain: ['currency', 'author', 'approved_by', 'refused_by'],
    },
    {
      table: 'outcome_contributions',
      near: ({ customerId }) => sql`EXISTS (SELECT FROM outcome_versions v JOIN outcomes o
          ON o.workspace_id = v.workspace_id AND o.id = v.outcome_id
        WHERE v.workspace_id = t.workspace_id AND v.id = t.version_id AND o.customer_id = ${customerId})`,
      prose: ['note'],
      plain: ['kind'],
    },
  ],
}
