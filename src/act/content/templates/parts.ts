import type { Template } from 'liquidjs'
import { conflict } from '#platform/errors.ts'
import type { Locale } from '#platform/wording/words.ts'
import { filled, parsed, plainText } from '../../letters/letters.ts'
import type { Missing } from '../contract/templates.ts'
import type { Renderable } from './rendering.ts'
import { blankWords } from './template-words.ts'

type Filled = { readonly subject: string; readonly html: string; readonly text: string; readonly lacks: Missing[] }

/** A letter of these values, and what it lacks where it cannot be made or says nothing. */
export async function filledIn({ subject, body }: Parts, values: object, locale: Locale): Promise<Filled> {
  if (subject === null) return filledShort(body, values, locale)
  const said = await filled(subject, values, { locale, as: 'plain' })
  const made = await filled(body, values, { locale, as: 'html' })
  const html = made.ok ? made.text.toWellFormed() : ''
  const text = plainText(html)
  // A subject is one line: a line break in it would begin another header.
  const line = said.ok ? said.text.toWellFormed().replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ') : ''
  const lacks: Missing[] = []
  for (const one of [said, made]) if (!one.ok) lacks.push({ kind: 'bounds', name: '', said: one.because })
  if (said.ok && line.trim() === '') lacks.push({ kind: 'blank', name: 'subject', said: blankWords.subject })
  if (made.ok && text === '') lacks.push({ kind: 'blank', name: 'body', said: blankWords.body })
  return { subject: line.trim(), html, text, lacks }
}

async function filledShort(body: Template[], values: object, locale: Locale): Promise<Filled> {
  const made = await filled(body, values, { locale, as: 'plain' })
  if (!made.ok) return { ...nothing, lacks: [{ kind: 'bounds', name: '', said: made.because }] }
  const text = made.text.toWellFormed().trim()
  const lacks: Missing[] = text === '' ? [{ kind: 'blank', name: 'body', said: blankWords.body }] : []
  return { ...nothing, text, lacks }
}

const nothing = { subject: '', html: '', text: '' }

type Parts = { readonly subject: Template[] | null; readonly body: Template[]; readonly used: ReadonlySet<string> }
/** Read once for as many people as are written to: a version is the same object for all of them. */
const read = new WeakMap<Renderable, Partial<Record<string, Parts>>>()

/** Of a letter or, where it is read over other channels, of the short text. */
export function partsOf(version: Renderable, locale: Locale, isShort: boolean): Parts {
  const kept = read.get(version) ?? {}
  const which = isShort ? `short ${locale}` : locale
  const known = kept[which]
  if (known !== undefined) return known
  const parts = isShort ? shortParts(version, locale) : letterParts(version, locale)
  read.set(version, { ...kept, [which]: parts })
  return parts
}

function shortParts(version: Renderable, locale: Locale): Parts {
  const short = parsed(version.texts[locale].short ?? '', { locale, as: 'plain' })
  if (!short.ok) throw conflict(short.because)
  return { subject: null, body: short.templates, used: new Set(short.used) }
}

function letterParts(version: Renderable, locale: Locale): Parts {
  const subject = parsed(version.texts[locale].subject, { locale, as: 'plain' })
  const body = parsed(version.html[locale], { locale, as: 'html' })
  if (!subject.ok) throw conflict(subject.because)
  if (!body.ok) throw conflict(body.because)
  return {
    subject: subject.templates,
    body: body.templates,
    used: new Set([...subject.used, ...body.used]),
  }
}
