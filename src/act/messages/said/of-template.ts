import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { Enclosed } from '#platform/furnishing/contributions.ts'
import { htmlOf, pagesIn } from '#platform/outside/mail/html-letter.ts'
import { linksIn } from '#platform/outside/mail/telling.ts'
import type { Outside } from '#platform/outside/outside.ts'
import type { Locale, Text } from '#platform/wording/words.ts'
import { closedAmong, costs, isTooLong, type Over, type SendingChannel } from '../../channels/channels.ts'
import { tooLongFor } from '../../channels/words.ts'
import { type OfTemplate, renderMany, versionOfTemplate } from '../../content/content.ts'
import type { Missing, Rendered } from '../../content/contract.ts'
import { offersIn } from '../../letters/letters.ts'
import type { Lack, Message, Said, Settings } from '../contract.ts'
import type { Judged } from '../may/judging.ts'
import type { MessageClass } from '../may/kinds.ts'
import * as settings from '../settings-store.ts'
import * as words from '../words.ts'
import { saidIn } from './letter.ts'
import { deafTo, lacksOf, oversOf, shortOf, unfilled, wordlessIn } from './sound.ts'

/** What a message is made of: words of its own, or a version of a template. */
export type Made = Pick<Message, 'class' | 'purpose' | 'channels' | 'said'> & {
  readonly template: { versionId: string } | null
}

/** What one person reads. `html` is there where it was made of a template; `missing` is what it lacks for them. */
export type Reading = {
  readonly said: Said
  readonly reads: Locale
  readonly html: string | null
  readonly missing: readonly Missing[]
}
export type Read = Judged & Reading

/** Why letters of a class are not made of a version; `null` where they are. */
export function unfit(messageClass: MessageClass, { version, template }: OfTemplate): Text | null {
  if (version.published === null) return words.notPublished
  if (template.archivedAt !== null) return words.templateArchived
  if (template.isSafety && messageClass !== 'safety') return words.forSafetyAlone
  if (!template.isSafety && messageClass === 'safety') return words.notForSafety
  return template.isSafety && version.approved === null ? words.notApproved : null
}

/** Why a message cannot be sent to anybody as it stands; nothing where it can. */
export async function lacksOfMade(context: Context, made: Made, settings: Settings, outside: Outside): Promise<Lack[]> {
  const closed = await closedAmong(context, outside, made.channels)
  if (made.template === null) return [...lacksOf(made, settings, closed), ...deafTo(made, outside)]
  const of = await versionOfTemplate(context, made.template.versionId)
  const because = unfit(made.class, of)
  // How long a letter is is no matter; what is read in few words has a bound.
  const lacks = lacksOf({ ...made, said: unfilled(of) }, settings, closed).filter(({ what }) => what !== 'length')
  const long = lacksOf({ ...made, said: shortOf(of) }, settings, []).filter(({ what }) => what === 'length')
  const inFewWords = [...lacks, ...long, ...wordlessIn(of, made.channels), ...deafTo(made, outside)]
  return because === null ? inFewWords : [{ what: 'template', channel: null, because }, ...inFewWords]
}

/** Over which of its channels a message can go as it stands, and what it costs over each. */
export async function oversOfMade(context: Context, made: Made, outside: Outside): Promise<Over[]> {
  const kept = await settings.kept(context)
  const lacks = made.channels.length === 1 ? [] : await lacksOfMade(context, made, kept, outside)
  const said = made.template === null ? made.said : shortOf(await versionOfTemplate(context, made.template.versionId))
  return oversOf({ ...made, said }, kept, lacks, await costs(context), context.workspace.locale)
}

export const heldBack = {
  may: false,
  because: 'lacking',
  decisionId: null,
  on: null,
  suppressionId: null,
  chosen: null,
} as const

type Options = {
  /** What is not known shows its name in brackets, for whoever looks before it goes. */
  readonly marksMissing?: boolean
  readonly wished?: Locale | undefined
  /** What another room has stand below it. */
  readonly below?: ((reads: Locale) => Enclosed) | undefined
}
/** Over other channels than e-mail a template is read in few words. */
type Reader = Pick<Judged, 'personId' | 'locale'> & { readonly channel?: SendingChannel | undefined }

/** @throws NOT_FOUND where it is made of a template and there is no such person */
export async function readBy(context: Context, made: Made, whom: Reader, options: Options = {}): Promise<Reading> {
  const read = (await readMany(context, made, [whom], options)).get(whom.personId)
  if (read === undefined) throw notFound(words.person)
  return options.below === undefined ? read : joined(read, options.below(read.reads))
}

/** What each of these reads, by the id of the person; whoever is not here reads nothing that is made of a template. */
export async function readMany(
  context: Context,
  { class: messageClass, said, template }: Made,
  people: readonly Reader[],
  { marksMissing = false, wished }: Options = {},
): Promise<ReadonlyMap<string, Reading>> {
  if (template === null)
    return new Map(
      people.map(({ personId, locale: own }) => {
        const { locale, said: one } = saidIn(said, wished ?? own, context.workspace.locale)
        return [personId, { said: one, reads: locale, html: null, missing: [] }]
      }),
    )
  const { version } = await versionOfTemplate(context, template.versionId)
  const readings = new Map<string, Reading>()
  for (const [channel, some] of Map.groupBy(people, (one) => one.channel ?? 'email')) {
    const isShort = channel !== 'email'
    const ids = some.map(({ personId }) => personId)
    for (const [id, letter] of await renderMany(context, version, ids, { marksMissing, wished, isShort })) {
      const reading = readingOf(messageClass, letter)
      const isLong = isShort && isTooLong(channel, reading.said.text)
      const missing = isLong ? [...reading.missing, longer(channel, letter.locale)] : reading.missing
      readings.set(id, { ...reading, missing })
    }
  }
  return readings
}

function longer(channel: SendingChannel, locale: Locale): Missing {
  return { kind: 'bounds', name: '', said: tooLongFor(channel, [locale]) }
}

function readingOf(messageClass: MessageClass, { subject, text, html, locale, missing }: Rendered): Reading {
  const offers = messageClass === 'safety' ? offersIn([subject, text]) : []
  const sold = offers.map((name): Missing => ({ kind: 'offer', name, said: words.offerOf(name) }))
  return { said: { subject, text }, reads: locale, html, missing: [...missing, ...sold] }
}

export function nothingSaid(context: Context, { locale }: Judged): Reading {
  return { said: { subject: '', text: '' }, reads: locale ?? context.workspace.locale, html: '', missing: [] }
}

/** The addresses that a letter leads to. */
export function addressesIn({ said, html }: Pick<Reading, 'said' | 'html'>): string[] {
  return html === null ? pagesIn(said.text) : linksIn(html)
}

/** What each of these reads with what another room has stand below it; who has nothing there lacks it. */
export async function withEnclosed(
  context: Context,
  outside: Outside,
  messageId: string,
  readings: ReadonlyMap<string, Reading>,
): Promise<ReadonlyMap<string, Reading>> {
  const readers = [...readings].map(([personId, { reads: locale }]) => ({ personId, locale }))
  for (const enclosing of context.contributions.encloses ?? []) {
    const enclosed = await enclosing(context, outside, messageId, readers)
    if (enclosed === null) continue
    return new Map(
      [...readings].map(([id, reading]) => {
        const below = enclosed.get(id)
        return [id, below === undefined ? lackingIt(reading) : joined(reading, below)]
      }),
    )
  }
  return readings
}

/** Refuses a message of which the letters hold what another room has stand in them: it goes out from that room alone. */
export async function requireGoesAlone(context: Context, outside: Outside, messageId: string): Promise<void> {
  for (const enclosing of context.contributions.encloses ?? [])
    if ((await enclosing(context, outside, messageId, [])) !== null) throw conflict(words.goesElsewhere)
}

function joined({ said, html, ...reading }: Reading, below: Enclosed): Reading {
  const document = html ?? htmlOf(said.text, reading.reads)
  const end = document.lastIndexOf('</body>')
  return {
    ...reading,
    said: { ...said, text: `${said.text}\n\n${below.text}` },
    html: end === -1 ? `${document}${below.html}` : `${document.slice(0, end)}${below.html}${document.slice(end)}`,
  }
}

function lackingIt(reading: Reading): Reading {
  return { ...reading, missing: [...reading.missing, { kind: 'enclosed', name: '', said: words.nothingEnclosed }] }
}
