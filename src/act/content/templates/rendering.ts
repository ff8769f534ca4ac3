import type { Context } from '#platform/context.ts'
import { conflict } from '#platform/errors.ts'
import { type Locale, say, type Text } from '#platform/wording/words.ts'
import { person } from '../../../gather/people/people.ts'
import { findingsIn } from '../../letters/letters.ts'
import type { Missing, Preview, Rendered, VersionWish } from '../contract/templates.ts'
import { findMany } from '../pieces/piece-store.ts'
import { bareLetter, plainText } from './compiling.ts'
import { htmlOf } from './drafts.ts'
import { filled, type Parsed, parsed } from './filling.ts'
import { languageSaid, missingWords } from './template-words.ts'
import { valuesOf } from './values.ts'
import { variablesIn } from './variables.ts'

/** What a letter is made of: a version as it is kept, or as somebody writes it. */
export type Renderable = VersionWish & { readonly html: Readonly<Record<'en' | 'ja', string>> }

/**
 * The letter that a version makes for a person of this workspace, in their language (that of the workspace where they have none of ours).
 * Whoever sends looks at `missing` first: a variable that is not known and has nothing to say instead, a text that is not there in their
 * language (what is answered is then the other one), a dead link, a piece that was taken out. Where it is empty the letter can go.
 *
 * @param options `on`: the day of sending in the workspace's zone (`2026-04-01`), today if left out; `marksMissing`: a variable that is not
 *   known shows its name in brackets, for whoever writes
 *
 * @throws NOT_FOUND where there is no such person here; CONFLICT where it takes longer or becomes larger than a letter may
 */
export async function render(
  context: Context,
  version: Renderable,
  personId: string,
  wished?: Locale,
  { on = context.today, marksMissing = false }: { on?: string | undefined; marksMissing?: boolean } = {},
): Promise<Rendered> {
  const whom = await person(context, personId)
  const wanted = wished ?? localeOf(whom.locale) ?? context.workspace.locale
  const locale = version.html[wanted] === '' ? other(wanted) : wanted
  const missing: Missing[] = []
  if (locale !== wanted)
    missing.push(
      lack('language', missingWords.language, languageSaid[wanted === 'ja' ? 'japanese' : 'english'], wanted),
    )
  const [subject, body] = partsOf(version, locale)
  if (!subject.ok) throw conflict(subject.because)
  if (!body.ok) throw conflict(body.because)
  const used = new Set([...subject.used, ...body.used])
  const known = await valuesOf(context, { used, whom, locale, season: version.seasonal ? on : null })
  const labels = new Map(variablesIn(context.contributions.fields).map(({ name, label }) => [name, label]))
  const scope: Record<string, Record<string, unknown>> = {}
  for (const name of used) {
    if (name.startsWith('pieces.')) continue
    const value = known.get(name) ?? (version.fallbacks[name]?.[locale] || null)
    const label = labels.get(name) ?? { en: name, ja: name }
    if (value === null) missing.push(lack('variable', missingWords.variable, label, name))
    const [head = '', ...rest] = name.split('.')
    scope[head] = { ...scope[head], [rest.join('.')]: value ?? (marksMissing ? `［${say(label, locale)}］` : '') }
  }
  const { scope: pieces, missing: lost } = await piecesOf(context, version, used)
  const whole = { ...scope, pieces }
  const said = await filled(subject.templates, whole, { locale, as: 'plain' })
  const html = await filled(body.templates, whole, { locale, as: 'html' })
  if (!said.ok) throw conflict(said.because)
  if (!html.ok) throw conflict(html.because)
  return {
    // A subject is one line: a line break in it would begin another header.
    subject: said.text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim(),
    html: html.text,
    text: plainText(html.text),
    locale,
    missing: [...missing, ...lost],
  }
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
  return {
    ...letter,
    findings: letter.html === '' ? [] : await findingsIn({ ...letter, bare: await bareLetter() }),
    size: new TextEncoder().encode(letter.html).length,
    person: { id: whom.id, name: whom.name, locale: localeOf(whom.locale) ?? context.workspace.locale },
  }
}

async function piecesOf(context: Context, { pieces }: Renderable, used: ReadonlySet<string>) {
  const named = pieces.filter(({ name }) => used.has(`pieces.${name}.url`) || used.has(`pieces.${name}.title`))
  const kept = new Map(
    (
      await findMany(
        context,
        named.map(({ pieceId }) => pieceId),
      )
    ).map((one) => [one.id, one]),
  )
  const scope: Record<string, { url: string; title: string }> = {}
  const missing: Missing[] = []
  for (const { name, pieceId } of named) {
    const piece = kept.get(pieceId)
    scope[name] = { url: piece?.url ?? '', title: piece?.title ?? '' }
    const title = piece?.title ?? name
    if (piece === undefined || piece.archivedAt !== null)
      missing.push(lack('piece', missingWords.piece, { en: title, ja: title }, name))
    else if (piece.link.state === 'dead')
      missing.push(lack('dead link', missingWords.link, { en: title, ja: title }, name))
  }
  return { scope, missing }
}

type Saying = Readonly<Record<Locale, (name: string) => string>>

function lack(kind: Missing['kind'], saying: Saying, label: Text, name: string): Missing {
  return { kind, name, said: { en: saying.en(say(label, 'en')), ja: saying.ja(say(label, 'ja')) } }
}

/** Read once for as many people as are written to: a version is the same object for all of them. */
const read = new WeakMap<Renderable, Partial<Record<Locale, readonly [Parsed, Parsed]>>>()

function partsOf(version: Renderable, locale: Locale): readonly [Parsed, Parsed] {
  const kept = read.get(version) ?? {}
  const parts =
    kept[locale] ??
    ([
      parsed(version.texts[locale].subject, { locale, as: 'plain' }),
      parsed(version.html[locale], { locale, as: 'html' }),
    ] as const)
  read.set(version, { ...kept, [locale]: parts })
  return parts
}

function localeOf(said: string | null): Locale | null {
  const language = said?.slice(0, 2).toLowerCase()
  return language === 'ja' || language === 'en' ? language : null
}

function other(locale: Locale): Locale {
  return locale === 'ja' ? 'en' : 'ja'
}
