import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import type { Answers } from '../../questionnaires/questionnaires.ts'
import type { LinkKind, Sitting } from '../contract.ts'

export type State = 'partial' | 'complete'
/** For each page that sent something the number of the last that was taken, the latest page last. */
export type Forms = readonly (readonly [form: string, number: number])[]

export type Sat = {
  readonly id: string
  readonly versionId: string
  readonly locale: Locale
  readonly answers: Answers
  readonly state: State
  readonly isLeft: boolean
  readonly forms: Forms
  /** `null` of anonymous ones. */
  readonly changedAt: Date | null
}

/** Which sitting of which link; a personal link has the one without a key. */
export type Of = { readonly linkId: string; readonly kind: LinkKind; readonly keyHash: string }

/** Whoever sends something for the same sitting is waited for, also where there is none yet. */
export async function hold({ db }: Context, { linkId, keyHash }: Of): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`sitting ${linkId} ${keyHash}`}, 0))`.execute(db)
}

/** With `locks` nothing else changes it until the transaction ends, nor is it handed on. */
export async function find({ db, workspace }: Context, of: Of, locks = false): Promise<Sat | undefined> {
  const isAnonymous = of.kind === 'anonymous'
  const { rows } = await sql<Sat>`
    SELECT id, version_id AS "versionId", locale, answers, state, is_left AS "isLeft", forms,
      ${isAnonymous ? sql`NULL` : sql`changed_at`} AS "changedAt"
    FROM ${isAnonymous ? sql`anonymous_sittings` : sql`sittings`}
    WHERE workspace_id = ${workspace.id} AND link_id = ${of.linkId} AND key_hash = ${of.keyHash}
    ${locks ? sql`FOR UPDATE` : sql``}`.execute(db)
  return rows[0]
}

export type Saving = Pick<Sat, 'versionId' | 'locale' | 'answers' | 'state' | 'forms'>

/** Of an anonymous one the day is kept, and no time. */
export async function save(
  context: Context,
  of: Of,
  { versionId, locale, answers, state, forms }: Saving,
): Promise<void> {
  const { db, workspace, now, today } = context
  const said = sql`${JSON.stringify(answers)}::jsonb, ${state}, ${JSON.stringify(forms)}::jsonb`
  const common = sql`${workspace.id}::uuid, ${of.linkId}::uuid, ${versionId}::uuid, ${of.keyHash}, ${locale}, ${said}`
  if (of.kind === 'anonymous')
    await sql`
      INSERT INTO anonymous_sittings AS s (workspace_id, link_id, version_id, key_hash, locale, answers, state, forms, day)
      VALUES (${common}, ${today})
      ON CONFLICT (workspace_id, link_id, key_hash) DO UPDATE
      SET locale = excluded.locale, answers = excluded.answers, state = excluded.state, forms = excluded.forms`.execute(
      db,
    )
  else
    await sql`
      INSERT INTO sittings AS s (workspace_id, link_id, version_id, key_hash, locale, answers, state, forms, begun_at, changed_at,
        completed_at)
      VALUES (${common}, ${now}, ${now}, CASE WHEN ${state} = 'complete' THEN ${now}::timestamptz END)
      ON CONFLICT (workspace_id, link_id, key_hash) DO UPDATE
      SET locale = excluded.locale, answers = excluded.answers, state = excluded.state, forms = excluded.forms,
        changed_at = excluded.changed_at, completed_at = coalesce(s.completed_at, excluded.completed_at), kept_at = NULL`.execute(
      db,
    )
}

/** The next one sits there: nothing of it is shown or taken any more. */
export async function leave({ db, workspace }: Context, of: Of): Promise<void> {
  const table = of.kind === 'anonymous' ? sql`anonymous_sittings` : sql`sittings`
  await sql`UPDATE ${table} SET is_left = true
    WHERE workspace_id = ${workspace.id} AND link_id = ${of.linkId} AND key_hash = ${of.keyHash}`.execute(db)
}

export async function noteKept({ db, workspace, now }: Context, id: string): Promise<void> {
  await sql`UPDATE sittings SET kept_at = ${now} WHERE workspace_id = ${workspace.id} AND id = ${id} AND kept_at IS NULL`.execute(
    db,
  )
}

type Filter = {
  readonly questionnaireId?: string | undefined
  readonly linkId?: string | undefined
  readonly state?: State | undefined
}

/** The latest changed first, strictly after the place. */
export async function page(
  { db, workspace }: Context,
  { questionnaireId, linkId, state }: Filter,
  after: { readonly at: Date; readonly id: string } | undefined,
  limit: number,
): Promise<Sitting[]> {
  const which: RawBuilder<unknown>[] = [
    sql`true`,
    ...(questionnaireId === undefined ? [] : [sql`l.questionnaire_id = ${questionnaireId}`]),
    ...(linkId === undefined ? [] : [sql`s.link_id = ${linkId}`]),
    ...(state === undefined ? [] : [sql`s.state = ${state}`]),
    ...(after === undefined ? [] : [sql`(s.changed_at, s.id) < (${after.at}::timestamptz, ${after.id}::uuid)`]),
  ]
  const { rows } = await sql<Sitting>`
    SELECT s.id, s.link_id AS "linkId", l.questionnaire_id AS "questionnaireId", s.version_id AS "versionId",
      l.person_id AS "personId", nullif(p.name, '') AS "personName", p.customer_id AS "customerId", c.name AS "customerName",
      s.state, s.locale, s.answers, s.begun_at AS "begunAt", s.changed_at AS "changedAt", s.completed_at AS "completedAt"
    FROM sittings s
    JOIN answer_links l ON l.workspace_id = s.workspace_id AND l.id = s.link_id
    LEFT JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
    LEFT JOIN customers c ON c.workspace_id = l.workspace_id AND c.id = p.customer_id
    WHERE s.workspace_id = ${workspace.id} AND ${sql.join(which, sql` AND `)}
    ORDER BY s.changed_at DESC, s.id DESC LIMIT ${limit}`.execute(db)
  return rows
}
