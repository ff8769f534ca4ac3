import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { permissionsOf } from '#platform/permissions.ts'
import { standingPerson } from '../../people/people.ts'
import { versionInForce } from '../../questionnaires/questionnaires.ts'
import { type AnswerLink, type LinkChange, LinkWish } from '../contract.ts'
import * as words from '../words.ts'
import * as store from './links-store.ts'
import { addressOf, hashOf, newToken } from './token.ts'

type Places = Pick<Outside, 'url' | 'seal' | 'open'>

export function shown({ url, open }: Places, { sealedToken, ...link }: store.Kept, now: Date): AnswerLink {
  const token = open(sealedToken)
  return { ...link, address: token === null ? null : addressOf(url, token), state: stateOf(link, now) }
}

/**
 * As its readers see it: whoever has the address of a personal link answers in that person's name, so only those who may answer there
 * anyway see it.
 */
export function seen({ actor }: Pick<Context, 'actor'>, link: AnswerLink): AnswerLink {
  return maySeeAddress(actor, link) ? link : { ...link, address: null }
}

export function maySeeAddress(actor: Context['actor'], { kind }: Pick<AnswerLink, 'kind'>): boolean {
  return kind !== 'personal' || permissionsOf(actor).includes('surveys.write')
}

export function stateOf(
  { revokedAt, closesAt }: Pick<AnswerLink, 'revokedAt' | 'closesAt'>,
  now: Date,
): AnswerLink['state'] {
  if (revokedAt !== null) return 'revoked'
  return closesAt !== null && closesAt <= now ? 'closed' : 'open'
}

export async function answerLink(context: Context, outside: Places, id: string): Promise<AnswerLink> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.link)
  return shown(outside, found, context.now)
}

/** A link of the version in force; refused where none is. */
export async function makeLink(context: Context, outside: Places, wish: LinkWish): Promise<AnswerLink> {
  const { personId, askingId = null, ...common } = LinkWish.parse(wish)
  if ((common.kind === 'personal') !== (personId !== undefined))
    throw badInput('personId', common.kind === 'personal' ? words.ofWhom : words.ofNobody)
  if (common.closesAt !== null && common.closesAt <= context.now) throw badInput('closesAt', words.closedAlready)
  await versionInForce(context, common.questionnaireId)
  if (personId !== undefined && (await standingPerson(context, personId)).erasedAt !== null)
    throw conflict(words.erased)
  const [made] = await store.insert(context, { ...common, askingId }, [newLink(outside, personId ?? null)])
  if (made === undefined) throw notFound(words.link)
  return answerLink(context, outside, made.id)
}

export type CommonLink = {
  readonly questionnaireId: string
  readonly askingId: string | null
  readonly closesAt: Date | null
}
export type Asked = { readonly personId: string }
export type PersonalLink = { readonly personId: string; readonly linkId: string; readonly address: string }

/**
 * Personal links of many at once, in one statement. Of one asking a person has one link: made again, the same are answered. For people
 * who are not on record any more, or whose link of that asking was taken back or is closed, there is none. Refused where no version is in
 * force.
 */
export async function makeLinks(
  context: Context,
  outside: Places,
  common: CommonLink,
  people: readonly Asked[],
): Promise<PersonalLink[]> {
  await versionInForce(context, common.questionnaireId)
  const once = new Map(people.map((one) => [one.personId, one]))
  const links = [...once.values()].map(({ personId }) => newLink(outside, personId))
  const made = await store.insert(context, { ...common, kind: 'personal', name: '' }, links)
  return made.flatMap(({ id, personId, sealedToken, isOpen }) => {
    const token = isOpen ? outside.open(sealedToken) : null
    return personId === null || token === null ? [] : [{ personId, linkId: id, address: addressOf(outside.url, token) }]
  })
}

function newLink({ seal }: Places, person_id: string | null): store.NewLink {
  const token = newToken()
  return { token_hash: hashOf(token), sealed_token: seal(token).toString('hex'), person_id }
}

export async function changeLink(
  context: Context,
  outside: Places,
  id: string,
  change: LinkChange,
): Promise<AnswerLink> {
  const { state } = await answerLink(context, outside, id)
  if (state === 'revoked') throw conflict(words.revoked)
  await store.update(context, id, change)
  return answerLink(context, outside, id)
}

export async function revokeLink(context: Context, outside: Places, id: string): Promise<AnswerLink> {
  await answerLink(context, outside, id)
  await store.revoke(context, sql`l.id = ${id}`)
  return answerLink(context, outside, id)
}

/** All links of what asked are taken back; what was answered stays. Answers how many were not before. */
export function revokeLinksOf(context: Context, askingId: string): Promise<number> {
  return store.revoke(context, sql`l.asking_id = ${askingId}`)
}
