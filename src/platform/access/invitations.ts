import type { Context } from '../context.ts'
import { conflict, notFound } from '../errors.ts'
import type { House } from '../house.ts'
import { handings, handOverAgain, reserve, withdrawLetter } from '../outside/outside.ts'
import { say } from '../wording/words.ts'
import { mayGive } from './access.ts'
import type { Invitation, Member } from './contract.ts'
import { hashOf, makeSecret } from './secrets.ts'
import * as access from './store.ts'
import { words } from './words.ts'

const sevenDays = 7 * 24 * 60 * 60 * 1000

export async function invite(
  house: House,
  url: string,
  context: Context,
  wish: { email: string; role: Exclude<Member['role'], 'owner'> },
) {
  mayGive(context, wish.role)
  const secret = makeSecret('mgi')
  const invitation = await access.invite(context, {
    ...wish,
    hash: hashOf(secret),
    expires_at: new Date(context.now.getTime() + sevenDays),
  })
  const link = `${url}/invitation/${secret}`
  const subject = say(words.invitationSubject, context.locale, context.workspace.name)
  const text = say(words.invitationBody, context.locale, context.actor.name, context.workspace.name, link)
  const mailed = house.outside.mail !== null
  if (mailed) await reserve(context, house.outside, { key: letterOf(invitation.id), to: wish.email, subject, text })
  const mail = mailed ? (await handings(context, [letterOf(invitation.id)])).get(letterOf(invitation.id)) : undefined
  return { ...invitation, mail: mail ?? null, link, mailed }
}

export const letterOf = (invitationId: string) => `invitation ${invitationId}`

/** The open invitations, each with what came of its letter. */
export async function invitations(context: Context): Promise<Invitation[]> {
  const open = await access.invitations(context)
  const letters = await handings(
    context,
    open.map(({ id }) => letterOf(id)),
  )
  return open.map((one) => ({ ...one, mail: letters.get(letterOf(one.id)) ?? null }))
}

export async function withdrawInvitation(context: Context, id: string): Promise<{ id: string }> {
  if (!(await access.withdrawInvitation(context, id))) throw notFound(words.invitation)
  await withdrawLetter(context, letterOf(id))
  return { id }
}

export async function mailInvitationAgain(context: Context, id: string): Promise<Invitation> {
  const find = async () => (await invitations(context)).find((one) => one.id === id)
  if ((await find()) === undefined) throw notFound(words.invitation)
  if (!(await handOverAgain(context, letterOf(id)))) throw conflict(words.notToBeSentAgain)
  const found = await find()
  if (found === undefined) throw notFound(words.invitation)
  return found
}
