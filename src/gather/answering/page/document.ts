import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '#platform/config.ts'
import type { Locale, Text } from '#platform/wording/words.ts'
import { path } from '../links/token.ts'
import { escaped } from '../screen/markup.ts'
import { words } from '../screen/words.ts'
import { style } from './style.ts'

export const files = { style: `${path}page.css`, script: `${path}page.js` } as const

const built = join(root, 'dist', 'web', 'answer-page.js')

/** What makes the page quicker; nothing where the screens are not built: it works without. */
export function script(): string | null {
  return existsSync(built) ? readFileSync(built, 'utf8') : null
}

function marked(file: string, text: string): string {
  return `${file}?${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
}

export type Page = {
  readonly locale: Locale
  readonly title: string
  /** What asks: the name of the workspace. */
  readonly name: string
  readonly body: string
  /** What stands below: what is kept, and for how long it may be changed. */
  readonly notes?: readonly string[]
  /** The address of this page in the other language; none where the browser's language is all that is known. */
  readonly inOther?: string
  /** What the script begins with. */
  readonly given?: unknown
}

export function documentOf({ locale, title, name, body, notes = [], inOther, given }: Page): string {
  const other = locale === 'ja' ? 'en' : 'ja'
  const code = given === undefined ? null : script()
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escaped(title)}</title>
<link rel="stylesheet" href="${marked(files.style, style)}">${code === null ? '' : `<script type="module" src="${marked(files.script, code)}"></script>`}</head>
<body><header><span>${escaped(name)}</span>${
    inOther === undefined
      ? ''
      : `<a href="${escaped(inOther)}" lang="${other}" hreflang="${other}">${escaped(words.other[other])}</a>`
  }</header><main>${body}</main><footer>${notes.map((note) => `<p>${escaped(note)}</p>`).join('')}</footer>${
    given === undefined ? '' : `<script type="application/json" id="given">${json(given)}</script>`
  }</body></html>`
}

/** No text in it ends the element that it stands in. */
function json(given: unknown): string {
  return JSON.stringify(given)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/** A page that says one thing, for links that lead to no question. */
export function plainPage(locale: Locale, title: Text, text: Text, name = ''): string {
  return documentOf({
    locale,
    title: title[locale],
    name,
    body: `<h1>${escaped(title[locale])}</h1><p>${escaped(text[locale])}</p>`,
  })
}
