import { sql } from 'kysely'
import { systemActor } from '#platform/access/callers.ts'
import type { Context } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import { answersOfMany, decideConsent } from '../../../gather/people/people.ts'
import { quotesOfPerson } from '../../../see/quotes/quotes.ts'
import type { SentFor } from '../may/kinds.ts'
import { holdBackWaiting } from '../sending/sending.ts'
import { noteRefusal } from '../sending/telling-store.ts'
import type { Named } from './token.ts'

/** What somebody may choose by themselves. What a dealing and safety take is no list: whoever wants none of it either refuses everything. */
export const chosen = ['news', 'surveys', 'marketing'] as const satisfies readonly SentFor[]
export type Chosen = (typeof chosen)[number]

export type Reader = {
  readonly personId: string
  readonly locale: Locale
  readonly purpose: SentFor
  /** Shown so that whoever shares a mailbox sees whose it is; most of it is hidden. */
  readonly address: string
}

/** Who got the letter, or into whose record theirs was joined since; nobody where they were erased or removed. */
export async function readerOf({ db, workspace }: Context, named: Named): Promise<Reader | undefined> {
  const { rows } = await sql<Reader>`
    SELECT w.id AS "personId", d.locale, m.purpose, coalesce(d.address, '') AS address
    FROM deliveries d
    JOIN messages m ON m.workspace_id = d.workspace_id AND m.id = d.message_id
    JOIN people p ON p.workspace_id = d.workspace_id AND p.id = ${named.personId}
    JOIN people w ON w.workspace_id = d.workspace_id AND w.id = coalesce(p.joined_into, p.id) AND w.erased_at IS NULL
    JOIN people h ON h.workspace_id = d.workspace_id AND h.id = d.person_id AND coalesce(h.joined_into, h.id) = w.id
    WHERE d.workspace_id = ${workspace.id} AND d.id = ${named.deliveryId}`.execute(db)
  return rows[0]
}

export type Standing = 'agreed' | 'refused' | 'open'
export type Standings = Readonly<Record<Chosen | 'quotes', Standing>>

/** How each purpose stands for them over e-mail, and whether words of theirs are used. */
export async function standingOf(context: Context, personId: string): Promise<Standings> {
  const of = async (purpose: Chosen | 'quotes'): Promise<Standing> => {
    const answers = await answersOfMany(context, [personId], { purpose, channel: 'email', whoLeft: true })
    const answer = answers.get(personId)?.answer
    return answer === 'no' ? 'refused' : answer === 'yes' ? 'agreed' : 'open'
  }
  const quotes = (await quotesOfPerson(context, personId)) > 0 ? 'agreed' : await of('quotes')
  return { news: await of('news'), surveys: await of('surveys'), marketing: await of('marketing'), quotes }
}

export type Choice = { readonly purpose: SentFor | 'quotes' | 'everything'; readonly given: boolean }

/**
 * What they chose is a decision of theirs, with the letter as its evidence; what waits for them is held back in the same transaction.
 * Choosing the same once more adds nothing. It becomes an event of their customer afterwards: nothing of events may hold it up.
 */
export async function choose(
  context: Context,
  { personId }: Reader,
  choice: Choice,
  deliveryId: string,
): Promise<void> {
  if (await stands(context, personId, choice)) return
  await hold(context, personId)
  if (await stands(context, personId, choice)) return
  const { purpose, given } = choice
  await decideConsent(context, personId, {
    purpose,
    given,
    ...(purpose !== 'everything' && purpose !== 'quotes' && { channel: 'email' }),
    method: 'themselves',
    source: 'preferences',
    evidence: `delivery ${deliveryId}`,
  })
  await holdBackWaiting(context, { personIds: [personId] })
  if (!given && purpose !== 'quotes') await noteRefusal(context, deliveryId, purpose)
}

/** As if whoever got a letter had refused its purpose over it at an instant, as them. The sample world has its refusals from here. */
export async function refuseOver(context: Context, named: Omit<Named, 'workspaceId'>, at: Date): Promise<void> {
  const reader = await readerOf(context, { ...named, workspaceId: context.workspace.id })
  if (reader === undefined) return
  const author = `person:${reader.personId}`
  const asThem = { ...context, now: at, actor: { ...systemActor, author } }
  const { rows } = await sql<{ before: string }>`SELECT current_author() AS before`.execute(context.db)
  const writeAs = (whom: string) => sql`SELECT set_config('meguri.author', ${whom}, true)`.execute(context.db)
  await writeAs(author)
  await choose(asThem, reader, { purpose: reader.purpose, given: false }, named.deliveryId)
  await writeAs(rows[0]?.before ?? 'system')
}

/** One choice at a time: of several presses at once the first is the decision. */
async function hold({ db, workspace }: Context, personId: string): Promise<void> {
  await sql`SELECT FROM people WHERE workspace_id = ${workspace.id} AND id = ${personId} FOR NO KEY UPDATE`.execute(db)
}

async function stands(context: Context, personId: string, { purpose, given }: Choice): Promise<boolean> {
  const asked = purpose === 'everything' ? 'service' : purpose
  const answers = await answersOfMany(context, [personId], { purpose: asked, channel: 'email', whoLeft: true })
  const found = answers.get(personId)
  // Words that were allowed after a refusal are used: refusing once more is news.
  const isQuoted = (purpose === 'quotes' || purpose === 'everything') && (await quotesOfPerson(context, personId)) > 0
  if (isQuoted) return given
  if (purpose === 'everything') return found?.because === 'refusedEverything'
  return given
    ? found?.because === 'agreed'
    : found?.answer === 'no' && found.because !== 'expired' && found.because !== 'erased'
}
