import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { VoiceSource } from '../contract.ts'

type Heard = { readonly kind: VoiceSource; readonly id: string }

const kept: Readonly<Record<VoiceSource, 'interaction_id' | 'case_id' | 'response_id'>> = {
  contact: 'interaction_id',
  case: 'case_id',
  response: 'response_id',
}

/** In which column of a row is kept where it was heard. */
export function heardIn(source: Heard | null | undefined) {
  const none = { interaction_id: null, case_id: null, response_id: null }
  return source ? { ...none, [kept[source.kind]]: source.id } : none
}

/** Whether what it was heard in is the customer's. */
export async function isOfCustomer(context: Context, customerId: string, source: Heard): Promise<boolean> {
  const table = { contact: 'interactions', case: 'cases', response: 'responses' } as const
  const { rows } = await sql`SELECT FROM ${sql.table(table[source.kind])}
    WHERE workspace_id = ${context.workspace.id} AND id = ${source.id} AND customer_id = ${customerId}`.execute(
    context.db,
  )
  return rows.length > 0
}

/** Where a row of such columns was heard, as JSON with its kind, id and title; NULL where that is not on record. */
export function heardInOf(alias: string): RawBuilder<unknown> {
  const of = (column: string) => sql.ref(`${alias}.${column}`)
  return sql`coalesce(
    (SELECT jsonb_build_object('kind', 'contact', 'id', i.id, 'title', i.title) FROM interactions i
      WHERE i.workspace_id = ${of('workspace_id')} AND i.id = ${of('interaction_id')}),
    (SELECT jsonb_build_object('kind', 'case', 'id', k.id, 'title', k.subject) FROM cases k
      WHERE k.workspace_id = ${of('workspace_id')} AND k.id = ${of('case_id')}),
    (SELECT jsonb_build_object('kind', 'response', 'id', s.id, 'title', s.survey) FROM responses s
      WHERE s.workspace_id = ${of('workspace_id')} AND s.id = ${of('response_id')}))`
}
