import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { Enclosed } from '#platform/furnishing/contributions.ts'
import type { House } from '#platform/house.ts'
import { trial } from '#platform/outside/mail/letter.ts'
import { reserve } from '#platform/outside/outside.ts'
import { type Locale, say } from '#platform/wording/words.ts'
import { smsLength } from '../channels/channels.ts'
import { nothingCarries } from '../channels/words.ts'
import { versionOfTemplate } from '../content/content.ts'
import { wouldTell } from '../engagement/engagement.ts'
import type { Lack, Message, MessageWish } from './contract.ts'
import { judgeByName } from './many/judged-read.ts'
import { purposesOf } from './may/kinds.ts'
import { letterOf, textOf } from './said/letter.ts'
import { addressesIn, heldBack, lacksOfMade, type Made, oversOfMade, readBy, unfit } from './said/of-template.ts'
import { choiceSaid, type Post } from './sending/sending.ts'
import * as settings from './settings-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { judgedAndRead, lackingAmong, type ManyOver } from './many/judged-read.ts'
export { reserveBatch } from './many/many-store.ts'
export { refuseOver } from './preferences/choosing.ts'
export { largestMail, takeIn, takeInAnswer } from './returning/taking-in.ts'
export { oversOfMade, requireGoesAlone } from './said/of-template.ts'
export { ownAddress, ownSender, shownLetter } from './said/own-sender.ts'
export { fallBack } from './sending/falling-back.ts'
export { deliveriesOf, keepAsSent, type Post, sendTo } from './sending/sending.ts'
export { outcomeNames, tellOutcomes } from './sending/telling.ts'
export { countsOfMessages, orderedFor, toldBy } from './sending/telling-store.ts'
export { hold as holdMessage, saidOf, settle as settleMessage } from './store.ts'
export { startAt, stopAt } from './suppressing/suppressing.ts'

export async function message(context: Context, id: string): Promise<Message> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.message)
  return found
}

export async function lacksOfMessage(context: Context, house: Pick<House, 'outside'>, one: Made): Promise<Lack[]> {
  return lacksOfMade(context, one, await settings.kept(context), house.outside)
}

export async function keepMessage(context: Context, wish: MessageWish): Promise<Message> {
  const made = checked(wish)
  await requireFit(context, made)
  return message(context, await store.insert(context, store.columnsOf(made)))
}

type Given<Wish> = { readonly [Key in keyof Wish]?: Wish[Key] | undefined }

/**
 * Only what went to nobody and no started send is of: what somebody has read, or approved to go, stays what it said. A message of words
 * stays one, and so does one of a template: what is sent to many rests on that.
 */
export async function changeMessage(context: Context, id: string, wish: Given<MessageWish>): Promise<Message> {
  await store.hold(context, id)
  const before = await message(context, id)
  if (await store.hasGone(context, id)) throw conflict(words.hasGone)
  const of = before.template
  if ((of === null ? wish.templateVersionId : wish.said) !== undefined) throw conflict(words.staysWhatItIs)
  const what = of
    ? { templateVersionId: wish.templateVersionId ?? of.versionId }
    : { said: { ...before.said, ...wish.said } }
  const kind = wish.class ?? before.class
  const purpose = wish.purpose ?? (kind === before.class ? before.purpose : undefined)
  const made = checked({
    class: kind,
    channels: wish.channels ?? before.channels,
    ...what,
    ...(purpose && { purpose }),
  })
  await requireFit(context, made)
  await store.update(context, id, store.columnsOf(made))
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
  below?: (reads: Locale) => Enclosed,
) {
  const made = checked(wish)
  const kept = await settings.kept(context)
  const lacks = await lacksOfMade(context, made, kept, house.outside)
  if (wish.personId === undefined) return { lacks, of: null }
  const overs = await oversOfMade(context, made, house.outside)
  const [judged] = await judgeByName(context, made, [wish.personId], { overs })
  if (judged === undefined) throw notFound(words.person)
  const read = await readBy(context, made, judged, { marksMissing: true, below })
  const { purpose } = made
  const { channel } = judged
  const tells = channel === 'email' && (await wouldTell(context, { purpose, addresses: addressesIn(read), url }))
  const shown = { ...read, locale: read.reads, reason: words.reasonFor(judged.because), link: `${url}/preferences/…` }
  const wording = { ...made, channel, ...shown, tracked: tells ? { links: {} } : undefined }
  const { may, because, decisionId, on, address } =
    judged.may && read.missing.length > 0 ? { ...judged, ...heldBack } : judged
  return {
    lacks,
    of: {
      may,
      because,
      reason: say(
        because === 'lacking'
          ? words.lacking(read.missing.map(({ said }) => said))
          : words.verdictOver(channel, because),
        context.locale,
      ),
      decisionId,
      decidedOn: on,
      channel,
      ...choiceSaid(context, may ? judged.chosen : null, judged.ways),
      to: address,
      locale: read.reads,
      subject: read.said.subject,
      text: textOf(wording, kept),
      length: channel === 'sms' ? smsLength(textOf(wording, kept)) : null,
      html: letterOf(wording, kept, { key: '', to: '' }).html ?? null,
      missing: [...read.missing],
    },
  }
}

type Testing = {
  readonly to: string
  readonly locale?: Locale | undefined
  readonly personId?: string | undefined
  readonly below?: (reads: Locale) => Enclosed
}

/** A letter to whoever asks for it. It is no delivery: nobody is counted by it, and its links go nowhere. */
export async function sendTest(
  context: Context,
  { house, url }: Post,
  one: Made & { readonly id: string },
  { to, locale: wished, personId, below }: Testing,
) {
  if (house.outside.mail === null) throw conflict(nothingCarries.email)
  if (one.template !== null && personId === undefined) throw badInput('personId', words.asWhom)
  const kept = await settings.kept(context)
  const whom = { personId: personId ?? '', locale: wished ?? context.locale }
  const { said, html, reads: locale, missing } = await readBy(context, one, whom, { marksMissing: true, wished, below })
  if (html === '') throw conflict(words.saysNothing)
  const subject = say(words.testSubject, locale, said.subject)
  const reason = words.reasonFor('agreed')
  const wording = {
    ...one,
    channel: 'email' as const,
    said: { ...said, subject },
    html,
    locale,
    reason,
    link: `${url}/preferences/…`,
  }
  const key = `${trial}${one.id} ${context.actor.author} ${context.now.getTime()}`
  const { unsubscribe: _, ...letter } = letterOf(wording, kept, { key, to })
  await reserve(context, house.outside, letter)
  return { to, locale, missing: [...missing] }
}

/** The same of a version that no message is made of, published or not. */
export async function sendTemplateTest(context: Context, post: Post, versionId: string, testing: Testing) {
  const { template } = await versionOfTemplate(context, versionId)
  const kind = template.isSafety ? ('safety' as const) : ('relationship' as const)
  const made = {
    class: kind,
    purpose: purposesOf[kind][0],
    channels: ['email' as const],
    said: { en: null, ja: null },
    template: { versionId },
  }
  return sendTest(context, post, { ...made, id: versionId }, testing)
}

function checked(wish: MessageWish): Made {
  const { class: kind, purpose = purposesOf[kind][0], channels = ['email'], said = {}, templateVersionId } = wish
  const { en = null, ja = null } = said
  if (!purposesOf[kind].includes(purpose)) throw badInput('purpose', words.notOfThisClass(kind))
  const hasWords = en !== null || ja !== null
  if (templateVersionId === undefined && !hasWords) throw badInput('said', words.saysNothing)
  if (templateVersionId !== undefined && hasWords) throw badInput('templateVersionId', words.eitherOr)
  const template = templateVersionId === undefined ? null : { versionId: templateVersionId }
  return { class: kind, purpose, channels: [...new Set(channels)], said: { en, ja }, template }
}

async function requireFit(context: Context, { class: kind, template }: Made): Promise<void> {
  const because = template === null ? null : unfit(kind, await versionOfTemplate(context, template.versionId))
  if (because !== null) throw badInput('templateVersionId', because)
}
