import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { given } from '#platform/given.ts'
import { EngagementSettings, type SettingsWish } from './contract.ts'
import type { Judgement, Touch } from './judging/judge.ts'
import type { purposes } from './purposes.ts'

export type TrackedFor = (typeof purposes)[number]

export async function settings({ db, workspace }: Context): Promise<EngagementSettings> {
  const row = await db
    .selectFrom('engagement_settings')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  if (row === undefined) return { opens: [], clicks: [], keptDays: 365 }
  return EngagementSettings.parse({ opens: row.opens, clicks: row.clicks, keptDays: row.kept_days })
}

export async function keepSettings({ db, workspace }: Context, wish: SettingsWish): Promise<void> {
  const row = {
    workspace_id: workspace.id,
    ...given('opens', wish.opens && [...new Set(wish.opens)].sort()),
    ...given('clicks', wish.clicks && [...new Set(wish.clicks)].sort()),
    ...given('kept_days', wish.keptDays),
  }
  await db
    .insertInto('engagement_settings')
    .values(row)
    .onConflict((on) => on.column('workspace_id').doUpdateSet(row))
    .execute()
}

/** Which of these people may be analysed. */
export async function analysed({ db, workspace }: Context, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM people
    WHERE workspace_id = ${workspace.id} AND id = ANY (${[...ids]}::uuid[]) AND may_analyse AND erased_at IS NULL`.execute(
    db,
  )
  return new Set(rows.map(({ id }) => id))
}

export type NewLetter = {
  readonly id: string
  readonly messageId: string
  readonly personId: string
  readonly letter: string
  readonly subject: string
  readonly purpose: string
  readonly tellsOpens: boolean
  readonly links: readonly string[]
}

/** One that is written anew takes the place of what it was. */
export async function insertLetters({ db, workspace, now }: Context, letters: readonly NewLetter[]): Promise<void> {
  if (letters.length === 0) return
  await db
    .insertInto('tracked_letters')
    .values(
      letters.map((one) => ({
        workspace_id: workspace.id,
        id: one.id,
        message_id: one.messageId,
        person_id: one.personId,
        letter: one.letter,
        subject: one.subject,
        purpose: one.purpose,
        tells_opens: one.tellsOpens,
        links: [...one.links],
        made_at: now,
      })),
    )
    .onConflict((on) =>
      on.columns(['workspace_id', 'id']).doUpdateSet((eb) => ({
        subject: eb.ref('excluded.subject'),
        tells_opens: eb.ref('excluded.tells_opens'),
        links: eb.ref('excluded.links'),
        made_at: eb.ref('excluded.made_at'),
      })),
    )
    .execute()
}

type NewTouch = Pick<Touch, 'link' | 'agent' | 'how'> & { readonly letterId: string; readonly address: string | null }

/** Of one letter: beyond them whoever asks is a program, and nothing is learnt from it any more. */
const mostTouches = 1_000

/**
 * Notes a touch of a letter that tells this: of a link only where the address stands in the letter, of nobody who was erased or has taken
 * back the consent to be analysed since.
 */
export async function insertTouch({ db, workspace, now }: Context, touch: NewTouch): Promise<void> {
  const { letterId, link, agent, how, address } = touch
  await sql`INSERT INTO engagement_touches (workspace_id, letter_id, link, at, how, agent)
    SELECT l.workspace_id, l.id, ${link}::integer, ${now}, ${how}, ${agent}
    FROM tracked_letters l JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id AND p.erased_at IS NULL AND p.may_analyse
    WHERE (SELECT count(*) FROM (SELECT FROM engagement_touches t
        WHERE t.workspace_id = l.workspace_id AND t.letter_id = l.id LIMIT ${mostTouches}) touched) < ${mostTouches}
      AND l.workspace_id = ${workspace.id} AND l.id = ${letterId}
      AND CASE WHEN ${link}::integer IS NULL THEN l.tells_opens ELSE l.links[${link}::integer + 1] = ${address} END`.execute(
    db,
  )
}

export type ToJudge = {
  readonly id: string
  readonly messageId: string
  readonly personId: string
  readonly customerId: string | null
  readonly purpose: string
  readonly tellsOpens: boolean
  readonly links: readonly string[]
  readonly takenAt: Date | null
}

/** Letters with touches before an instant that nobody has judged, those first that wait longest. */
export async function toJudge({ db, workspace }: Context, before: Date, most: number): Promise<ToJudge[]> {
  const { rows } = await sql<ToJudge>`
    SELECT l.id, l.message_id AS "messageId", l.person_id AS "personId", p.customer_id AS "customerId", l.purpose,
      l.tells_opens AS "tellsOpens", l.links,
      (SELECT min(a.ended_at) FROM outgoing o
        JOIN outgoing_attempts a ON a.workspace_id = o.workspace_id AND a.outgoing_id = o.id AND a.outcome = 'accepted'
        WHERE o.workspace_id = l.workspace_id AND o.key = l.letter) AS "takenAt"
    FROM (SELECT letter_id, min(at) AS first FROM engagement_touches
      WHERE workspace_id = ${workspace.id} AND by IS NULL AND at <= ${before}
      GROUP BY letter_id ORDER BY first LIMIT ${most}) t
    JOIN tracked_letters l ON l.workspace_id = ${workspace.id} AND l.id = t.letter_id
    JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
    ORDER BY t.first, l.id`.execute(db)
  return rows
}

export type KeptTouch = Touch & { readonly isJudged: boolean }

/** The touches of these letters, by letter, in their order. */
export async function touchesOf(
  { db, workspace }: Context,
  letterIds: readonly string[],
): Promise<Map<string, KeptTouch[]>> {
  const { rows } = await sql<KeptTouch & { letterId: string }>`
    SELECT letter_id AS "letterId", id, at, link, agent, how, by IS NOT NULL AS "isJudged" FROM engagement_touches
    WHERE workspace_id = ${workspace.id} AND letter_id = ANY (${[...letterIds]}::uuid[]) ORDER BY at, id`.execute(db)
  return Map.groupBy(rows, ({ letterId }) => letterId)
}

/** What they said of themselves has done its service then. */
export async function keepJudgements(
  { db, workspace }: Context,
  judged: ReadonlyMap<string, Judgement>,
): Promise<void> {
  if (judged.size === 0) return
  const [ids, values] = [[...judged.keys()], [...judged.values()]]
  const [by, because] = [values.map((one) => one.by), values.map((one) => one.because)]
  await sql`UPDATE engagement_touches t SET by = j.by, because = j.because, agent = ''
    FROM unnest(${ids}::uuid[], ${by}::text[], ${because}::text[]) AS j (id, by, because)
    WHERE t.workspace_id = ${workspace.id} AND t.id = j.id`.execute(db)
}

/** Letters, with their touches, that are older than the workspace keeps them. */
export async function removeOld({ db, workspace, now }: Context, days: number): Promise<void> {
  const before = new Date(Number(now) - days * 86_400_000)
  await db
    .deleteFrom('tracked_letters')
    .where('workspace_id', '=', workspace.id)
    .where('made_at', '<', before)
    .execute()
}
