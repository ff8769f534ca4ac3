import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Whether the link under which a person would answer an asking, their own or that of all, was taken back or closed before its time. */
export function takenBack({ now }: Context, asking: string, person: string): RawBuilder<boolean> {
  return sql`EXISTS (
    SELECT FROM answer_links l
    WHERE l.workspace_id = a.workspace_id AND l.asking_id = ${sql.ref(asking)} AND (l.person_id = ${sql.ref(person)} OR l.id = a.link_id)
      AND (l.revoked_at IS NOT NULL OR l.closes_at <= ${now}))`
}
