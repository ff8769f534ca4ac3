import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { Moved } from './references-store.ts'

/** What it takes to tell two records apart again, besides the one that was left as it was. */
export const Kept = z.object({
  rows: z.array(Moved),
  /** What of the record that was kept was written, by its columns: `attributes.floor` for one attribute. */
  columns: z.array(z.object({ column: z.string(), before: z.unknown(), after: z.unknown() })),
  stayed: z.array(z.object({ record: z.string(), count: z.number() })),
  further: z.array(z.uuid()),
  refusals: z.array(z.uuid()),
})
export type Kept = z.infer<typeof Kept>
export type Was = Readonly<Record<string, unknown>>
const Was = z.record(z.string(), z.unknown())

export async function insert(context: Context, of: { keptId: string; absorbedId: string }, absorbed: Was, moved: Kept) {
  const { id } = await context.db
    .insertInto('person_joins')
    .values({
      workspace_id: context.workspace.id,
      kept_id: of.keptId,
      absorbed_id: of.absorbedId,
      absorbed: JSON.stringify(absorbed),
      moved: JSON.stringify(moved),
      joined_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Of what was kept to tell the two apart only what the record that was left was called stays: both say the rest themselves. */
export async function markUndone({ db, workspace, now }: Context, id: string): Promise<void> {
  await db
    .updateTable('person_joins')
    .set({
      undone_at: now,
      absorbed: sql`jsonb_build_object('name', absorbed -> 'name', 'email', absorbed -> 'email')`,
      moved: sql`moved || '{"columns": []}'::jsonb`,
    })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/** What was refused anew for a join that stands is not said any more once that is told apart. */
export async function noteRefusals({ db, workspace }: Context, id: string, refusals: readonly string[]): Promise<void> {
  const more = JSON.stringify(refusals)
  await db
    .updateTable('person_joins')
    .set({ moved: sql`jsonb_set(moved, '{refusals}', moved -> 'refusals' || ${more}::jsonb)` })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function find(context: Context, id: string) {
  const row = await joins(context).where('person_joins.id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : read(row)
}

/** Held until the transaction ends: of two who undo it at once the second finds that it was undone. */
export async function hold({ db, workspace }: Context, id: string): Promise<void> {
  await db
    .selectFrom('person_joins')
    .select('id')
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .forUpdate()
    .execute()
}

/** The joins of people who are with a customer, the latest first. */
export async function ofCustomer(context: Context, customerId: string, after: string | undefined, limit: number) {
  let query = joins(context)
    .where('people.customer_id', '=', customerId)
    .orderBy('person_joins.id', 'desc')
    .limit(limit)
  if (after !== undefined) query = query.where('person_joins.id', '<', after)
  return (await query.execute()).map(read)
}

/** What stands joined into a person, the latest first. */
export async function standingInto(context: Context, keptId: string) {
  const rows = await joins(context)
    .where('kept_id', '=', keptId)
    .where('undone_at', 'is', null)
    .orderBy('person_joins.id', 'desc')
    .execute()
  return rows.map(read)
}

function read({ absorbed, moved, ...row }: Awaited<ReturnType<ReturnType<typeof joins>['executeTakeFirstOrThrow']>>) {
  return { ...row, absorbed: Was.parse(absorbed), moved: Kept.parse(moved) }
}

function joins({ db, workspace }: Context) {
  return db
    .selectFrom('person_joins')
    .innerJoin('people', (join) =>
      join
        .onRef('people.workspace_id', '=', 'person_joins.workspace_id')
        .onRef('people.id', '=', 'person_joins.kept_id'),
    )
    .select([
      'person_joins.id',
      'kept_id',
      'absorbed_id',
      'people.name as kept_name',
      'people.email as kept_email',
      'absorbed',
      'moved',
      'joined_at',
      'author',
      'undone_at',
    ])
    .where('person_joins.workspace_id', '=', workspace.id)
}
