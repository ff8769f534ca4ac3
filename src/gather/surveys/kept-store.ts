import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Response, Told } from './contract.ts'
import type { ResponseColumns } from './store.ts'

type Columns = ResponseColumns & { survey: string; answered_at: Date }

/** An answer that is changed in something else lets nobody quote it anew. */
const whenSaid = sql<Date | null>`CASE WHEN responses.may_quote = excluded.may_quote
  THEN coalesce(responses.may_quote_at, responses.answered_at) ELSE excluded.may_quote_at END`

/** One answer for each id that a source knows it by, whatever was said of it before; answers its id where that is another answer now. */
export async function keep(
  context: Context,
  { source, externalId }: { readonly source: string; readonly externalId: string },
  columns: Columns,
  answers: Response['answers'],
): Promise<string | undefined> {
  const said = { ...columns, answers: JSON.stringify(answers) }
  const kept = await context.db
    .insertInto('responses')
    .values({ ...said, source, external_id: externalId, workspace_id: context.workspace.id })
    .onConflict((known) =>
      known
        .columns(['workspace_id', 'source', 'external_id'])
        .doUpdateSet({ ...said, may_quote_at: whenSaid, updated_at: context.now })
        .where(
          sql<boolean>`(responses.customer_id, responses.person_id, responses.survey, responses.nps, responses.csat,
            responses.csat_scale, responses.ces, responses.comment, responses.locale, responses.answers, responses.told, responses.may_quote)
            IS DISTINCT FROM (excluded.customer_id, excluded.person_id, excluded.survey, excluded.nps, excluded.csat,
            excluded.csat_scale, excluded.ces, excluded.comment, excluded.locale, excluded.answers, excluded.told, excluded.may_quote)`,
        ),
    )
    .returning('id')
    .executeTakeFirst()
  return kept?.id
}

export async function forget(
  { db, workspace }: Context,
  { source, externalId }: { readonly source: string; readonly externalId: string },
): Promise<void> {
  await db
    .deleteFrom('responses')
    .where('workspace_id', '=', workspace.id)
    .where('source', '=', source)
    .where('external_id', '=', externalId)
    .execute()
}

export async function tell({ db, workspace }: Context, id: string, told: Told): Promise<void> {
  await db
    .updateTable('responses')
    .set({ told: JSON.stringify(told) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}
