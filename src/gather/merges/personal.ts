import { sql } from 'kysely'
import type { Personal } from '#platform/furnishing/personal.ts'

/** What of a customer is never of a person, as a merge kept it before and after: an unmerge still gives that back. */
const plainFields = ['kind', 'stage', 'parentId', 'industry', 'country', 'approvalLeadDays', 'sinceOn', 'leftOn']

export const personal: Personal = {
  tables: [
    {
      table: 'customer_merges',
      about: ({
        isCustomer,
        customerId,
      }) => sql`${isCustomer} AND (${customerId} IN (t.kept_id, t.absorbed_id) OR EXISTS (
        SELECT FROM customers c
        WHERE c.workspace_id = t.workspace_id AND c.merged_into = ${customerId} AND c.id IN (t.kept_id, t.absorbed_id)))`,
      erased: () => ({
        moved: sql`jsonb_set(t.moved, '{fields}', coalesce((
          SELECT jsonb_agg(CASE WHEN one ->> 'field' = ANY (${plainFields}::text[]) THEN one ELSE one || '{"before": null, "after": null}' END
            ORDER BY place)
          FROM jsonb_array_elements(t.moved -> 'fields') WITH ORDINALITY AS all_of_it(one, place)), '[]'))`,
      }),
      written: ['moved'],
      plain: ['author'],
    },
  ],
}
