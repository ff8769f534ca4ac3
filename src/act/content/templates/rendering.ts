import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import { type Locale, say, type Text } from '#platform/wording/words.ts'
import { withBreaks } from '#platform/work/breaks.ts'
import { person } from '../../../gather/people/people.ts'
import { bareLetter, findingsIn } from '../../letters/letters.ts'
import type { Missing, Preview, Rendered, VersionWish } from '../contract/templates.ts'
import { findMany } from '../pieces/piece-store.ts'
import { htmlOf } from './drafts.ts'
import { filledIn, partsOf } from './parts.ts'
import { languageSaid, missingWords, templateWords } from './template-words.ts'
import { valuesFor } from './values.ts'
import { whoms as readWhoms } from './values-store.ts'
import { variablesIn } from './variables.ts'

/** What a letter is made of: a version as it is kept, or as somebody writes it. */
export type Renderable = VersionWish & {
  readonly html: Readonly<Record<'en' | 'ja', string>>
  /** When somebody approved what it says about safety: also of the pieces that it names, as they were then. */
  readonly approved?: { readonly at: Date } | null
}

type Options = {
  /** The day of sending in the workspace's zone (`2026-04-01`), today if left out. */
  readonly on?: string | undefined
  /** A variable that is not known shows its name in brackets, for whoever writes. */
  readonly marksMissing?: boolean
  /** The short text instead of the letter, by itself: no subject, and no HTML. */
  readonly isShort?: boolean
}

/**
 * The letter that a version makes for a person of this workspace, in their language (that of the workspace where they have none of ours).
 * Whoever sends looks at `missing` first: a variable that is not known and has nothing to say instead, a text that is not there in their
 * language (what is answered is then the other one), a dead link, a piece that was taken out. Where it is empty the letter can go.
 *
 * @throws NOT_FOUND where there is no such person here; CONFLICT where it takes longer or becomes larger than a letter may
 */
export async function render(
  context: Context,
  version: Renderable,
  personId: string,
  wished?: Locale,
  options: Options = {},
): Promise<Rendered> {
  const { id } = await person(context, personId)
  const letter = (await renderMany(context, version, [id], { ...options, wished })).get(id)
  if (letter === undefined) throw notFound(templateWords.version)
  const beyond = letter.missing.find(({ kind }) => kind === 'bounds')
  if (beyond !== undefined) throw conflict(beyond.said)
  return letter
}

/**
 * The letters for as many people, by their ids, with one question to each store; who is not here has none. One that takes longer or
 * becomes larger than a letter may is empty, and lacks its bounds.
 */
export async function renderMany(
  context: Context,
  version: Renderable,
  personIds: readonly string[],
  {
    on = context.today,
    marksMissing = false,
    isShort = false,
    wished,
  }: Options & { readonly wished?: Locale | undefined } = {},
): Promise<ReadonlyMap<string, Rendered>> {
  const whoms = await readWhoms(context, personIds)
  const asked = whoms.map((whom) => {
    const wanted = wished ?? localeOf(whom.locale) ?? context.workspace.locale
    return { whom, wanted, locale: version.html[wanted] === '' ? other(wanted) : wanted }
  })
  const parts = new Map(
    [...new Set(asked.map(({ locale }) => locale))].map((one) => [one, partsOf(version, one, isShort)]),
  )
  const used = new Set([...parts.values()].flatMap((one) => [...one.used]))
  const season = version.seasonal ? on : null
  const valuesOf = await valuesFor(context, { used, season, whoms })
  const labels = new Map(variablesIn(context.contributions.fields).map(({ name, label }) => [name, label]))
  const pieces = await piecesOf(context, version)
  const letters = new Map<string, Rendered>()
  for await (const { whom, wanted, locale } of withBreaks(asked)) {
    const sound = parts.get(locale) ?? partsOf(version, locale, isShort)
    const known = valuesOf({ whom, locale })
    const missing: Missing[] = []
    if (locale !== wanted)
      missing.push(
        lack('language', missingWords.language, languageSaid[wanted === 'ja' ? 'japanese' : 'english'], wanted),
      )
    const scope: Record<string, Record<string, unknown>> = {}
    for (const name of sound.used) {
      if (name.startsWith('pieces.')) continue
      const value = known.get(name) ?? (version.fallbacks[name]?.[locale] || null)
      const label = labels.get(name) ?? { en: name, ja: name }
      if (value === null) missing.push(lack('variable', missingWords.variable, label, name))
      const [head = '', ...rest] = name.split('.')
      scope[head] = { ...scope[head], [rest.join('.')]: value ?? (marksMissing ? `［${say(label, locale)}］` : '') }
    }
    const named = pieces.filter(({ name }) => ['url', 'title'].some((of) => sound.used.has(`pieces.${name}.${of}`)))
    const said = { ...scope, pieces: Object.fromEntries(named.map(({ name, url, title }) => [name, { url, title }])) }
    const { lacks, ...letter } = await filledIn(sound, said, locale)
    missing.push(...named.flatMap((one) => one.missing ?? []), ...lacks)
    letters.set(whom.id, { ...letter, locale, missing })
  }
  return letters
}

type Wish = { readonly personId: string; readonly locale?: Locale | undefined; readonly on?: string | undefined }

/** What somebody would get, and what is to be said of it before it goes; nothing is kept. */
export async function preview(
  context: Context,
  { personId, locale, on, ...wish }: VersionWish & Wish,
): Promise<Preview> {
  const letter = await render(context, { ...wish, html: await htmlOf(context, wish) }, personId, locale, {
    on,
    marksMissing: true,
  })
  const whom = await person(context, personId)
  const isShort = (wish.texts[letter.locale].short ?? '').trim() !== ''
  const html = isShort ? { en: letter.html, ja: letter.html } : null
  const short =
    html && (await render(context, { ...wish, html }, personId, letter.locale, { on, marksMissing: true, isShort }))
  return {
    ...letter,
    short: short && { text: short.text, missing: short.missing },
    findings: letter.html === '' ? [] : await findingsIn({ ...letter, bare: await bareLetter() }),
    size: new TextEncoder().encode(letter.html).length,
    person: { id: whom.id, name: whom.name, locale: localeOf(whom.locale) ?? context.workspace.locale },
  }
}

/** The pieces that a version names, each with why a letter that leads to it cannot go; `null` where it can. */
async function piecesOf(context: Context, { pieces, approved = null }: Renderable) {
  if (pieces.length === 0) return []
  const found = await findMany(
    context,
    pieces.map(({ pieceId }) => pieceId),
  )
  const kept = new Map(found.map((one) => [one.id, one]))
  return pieces.map(({ name, pieceId }) => {
    const piece = kept.get(pieceId)
    const { url = '', title = '' } = piece ?? {}
    const label = { en: title || name, ja: title || name }
    const isGone = piece === undefined || piece.archivedAt !== null
    const isOther = piece !== undefined && approved !== null && piece.updatedAt > approved.at
    const because = isGone
      ? missingWords.piece
      : piece.link.state === 'dead'
        ? missingWords.link
        : isOther
          ? missingWords.changed
          : null
    const kind = because === missingWords.link ? 'dead link' : 'piece'
    return { name, url, title, missing: because === null ? null : lack(kind, because, label, name) }
  })
}

type Saying = Readonly<Record<Locale, (name: string) => string>>

function lack(kind: Missing['kind'], saying: Saying, label: Text, name: string): Missing {
  return { kind, name, said: { en: saying.en(say(label, 'en')), ja: saying.ja(say(label, 'ja')) } }
}

function localeOf(said: string | null): Locale | null {
  const language = said?.trim().slice(0, 2).toLowerCase()
  return language === 'ja' || language === 'en' ? language : null
}

function other(locale: Locale): Locale {
  return locale === 'ja' ? 'en' : 'ja'
}
