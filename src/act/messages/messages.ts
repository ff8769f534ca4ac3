import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { House } from '#platform/house.ts'
import { pagesIn } from '#platform/outside/mail/html-letter.ts'
import { addressIn } from '#platform/outside/mail/mail-server.ts'
import { reserve } from '#platform/outside/outside.ts'
import { type Locale, say } from '#platform/wording/words.ts'
import { wouldTell } from '../engagement/engagement.ts'
import type { Lack, Message, MessageWish, Settings } from './contract.ts'
import { judge } from './may/judging.ts'
import { purposesOf } from './may/kinds.ts'
import { type InLanguages, letterOf, saidIn, textOf } from './said/letter.ts'
import { lackingIn, lacksOf } from './said/sound.ts'
import type { Post } from './sending/sending.ts'
import * as settings from './settings-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { reserveBatch } from './many/many-store.ts'
export { judgedMany } from './may/judged-sql.ts'
export { ownSender } from './said/own-sender.ts'
export { keepAsSent, type Post, sendTo } from './sending/sending.ts'
export { countsOfMessages, orderedFor, toldBy } from './sending/told-store.ts'
export { hold as holdMessage, settle as settleMessage } from './store.ts'

export async function message(context: Context, id: string): Promise<Message> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.message)
  return found
}

export async function lacksOfMessage(context: Context, house: Pick<House, 'outside'>, one: Message): Promise<Lack[]> {
  return lacksOf(one.class, one.said, await settings.kept(context), house.outside.mail !== null)
}

export async function keepMessage(context: Context, wish: MessageWish): Promise<Message> {
  return message(context, await store.insert(context, columnsOf(checked(wish))))
}

type Given<Wish> = { readonly [Key in keyof Wish]?: Wish[Key] | undefined }

/** Only what went to nobody and no started send is of: what somebody has read, or approved to go, stays what it said. */
export async function changeMessage(context: Context, id: string, wish: Given<MessageWish>): Promise<Message> {
  await store.hold(context, id)
  const before = await message(context, id)
  if (await store.hasGone(context, id)) throw conflict(words.hasGone)
  const said = { ...before.said, ...wish.said }
  const kind = wish.class ?? before.class
  const purpose = wish.purpose ?? (kind === before.class ? before.purpose : undefined)
  await store.update(context, id, columnsOf(checked({ class: kind, said, ...(purpose && { purpose }) })))
  return message(context, id)
}

/** Only what went to nobody, and what no send and no release is about: the foreign keys of the rooms below say so. */
export async function removeMessage(context: Context, id: string): Promise<void> {
  await store.hold(context, id)
  await message(context, id)
  if (await store.hasGone(context, id)) throw conflict(words.hasGone)
  if (!(await store.remove(context, id))) throw conflict(words.isUsed)
}

/** How it would read for a person and whether it may go to them; without a person only what it lacks. */
export async function preview(
  context: Context,
  { house, url }: Post,
  wish: MessageWish & { personId?: string | undefined },
) {
  const { class: kind, purpose, said } = checked(wish)
  const kept = await settings.kept(context)
  const lacks = lacksOf(kind, said, kept, house.outside.mail !== null)
  if (wish.personId === undefined) return { lacks, of: null }
  const [judged] = await judge(context, { class: kind, purpose }, [wish.personId])
  if (judged === undefined) throw notFound(words.person)
  const read = saidIn(said, judged.locale, context.workspace.locale)
  const reason = words.reasonFor(judged.because)
  const tells = await wouldTell(context, { purpose, addresses: pagesIn(read.said.text), url })
  const tracked = tells ? { links: {} } : undefined
  const wording = { class: kind, purpose, ...read, reason, link: `${url}/preferences/…`, tracked }
  const { may, because, decisionId, on, address } = judged
  return {
    lacks,
    of: {
      may,
      because,
      reason: say(words.verdicts[because], context.locale),
      decisionId,
      decidedOn: on,
      to: address,
      locale: read.locale,
      subject: read.said.subject,
      text: textOf(wording, kept),
    },
  }
}

/** A letter to whoever asks for it. It is no delivery: nobody is counted by it, and its links go nowhere. */
export async function sendTest(
  context: Context,
  { house, url }: Post,
  one: Message,
  to: string,
  wished: Locale | undefined,
) {
  if (house.outside.mail === null) throw conflict(words.noServer)
  const kept = await settings.kept(context)
  const { said, locale } = saidIn(one.said, wished ?? null, context.locale)
  const subject = say(words.testSubject, locale, said.subject)
  const reason = words.reasonFor('agreed')
  const wording = { ...one, said: { ...said, subject }, locale, reason, link: `${url}/preferences/…` }
  const key = `test ${one.id} ${context.actor.author} ${context.now.getTime()}`
  const { unsubscribe: _, ...letter } = letterOf(wording, kept, { key, to })
  await reserve(context, house.outside, letter)
  return { to, locale }
}

export async function settingsShown(context: Context, house: House) {
  const kept = await settings.kept(context)
  const { mail } = house.outside
  return { ...kept, lacking: lackingIn(kept), from: addressIn(house.config.mailFrom), sends: mail !== null }
}

export async function keepSettings(context: Context, house: House, wish: Settings) {
  await settings.keep(context, wish)
  return settingsShown(context, house)
}

function checked({ class: kind, purpose = purposesOf[kind][0], said: { en = null, ja = null } }: MessageWish) {
  if (!purposesOf[kind].includes(purpose)) throw badInput('purpose', words.notOfThisClass(kind))
  if (en === null && ja === null) throw badInput('said', words.saysNothing)
  return { class: kind, purpose, said: { en, ja } satisfies InLanguages }
}

function columnsOf({ said: { en, ja }, ...kind }: ReturnType<typeof checked>): store.Columns {
  return {
    ...kind,
    subject_en: en?.subject ?? '',
    text_en: en?.text ?? '',
    subject_ja: ja?.subject ?? '',
    text_ja: ja?.text ?? '',
  }
}
