/// <reference path="./mjml.d.ts" />
import { compile } from 'html-to-text'
import mjml2html from 'mjml'
import type { Text } from '#platform/wording/words.ts'
import { makingWords } from './words.ts'

/** So long a text may be; what is longer is no letter. */
export const longestBody = 100_000

export type Compiled = { readonly ok: true; readonly html: string } | { readonly ok: false; readonly because: Text }

/**
 * MJML as HTML, in which what is filled in for each person still stands as it was written. No file is read and nothing is fetched, here
 * or later by who reads the letter: there are no includes, no configuration of the machine and no fonts of others.
 */
export async function compiled(source: string): Promise<Compiled> {
  if (source.length > longestBody) return { ok: false, because: makingWords.tooLong }
  if (/<\s*mj-include/i.test(source)) return { ok: false, because: makingWords.noIncludes }
  try {
    const { html } = await mjml2html(source, {
      validationLevel: 'strict',
      ignoreIncludes: true,
      keepComments: false,
      fonts: {},
      useMjmlConfigOptions: false,
    })
    return { ok: true, html }
  } catch (problem) {
    return { ok: false, because: makingWords.notMjml(problem instanceof Error ? problem.message : String(problem)) }
  }
}

/** The same to be read without HTML: links with their address, no pictures. */
export function plainText(html: string): string {
  return read(html).trim()
}

const read = compile({
  wordwrap: false,
  selectors: [
    { selector: 'img', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: [' ', ''] } },
  ],
})

/** The first `{{ … }}` or `{% … %}` of the source that is not in the HTML: MJML leaves out what stands between its parts. */
export function lostIn(source: string, html: string): string | null {
  const marks = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g
  const inOneForm = (mark: string) => mark.replace(/\s+/g, ' ')
  const kept = new Map<string, number>()
  for (const [mark] of html.matchAll(marks)) kept.set(inOneForm(mark), (kept.get(inOneForm(mark)) ?? 0) + 1)
  for (const [mark] of source.matchAll(marks)) {
    const left = kept.get(inOneForm(mark)) ?? 0
    if (left === 0) return mark
    kept.set(inOneForm(mark), left - 1)
  }
  return null
}

let bare: Promise<string> | undefined

/** A letter with one of each usual part: what HTML of it holds that mail programs do not show is MJML's affair, not an author's. */
export function bareLetter(): Promise<string> {
  bare ??= compiled(
    `<mjml><mj-head><mj-preview>x</mj-preview></mj-head><mj-body background-color="#ffffff">
    <mj-section background-color="#ffffff" padding="20px"><mj-column><mj-text font-size="22px" font-weight="600">x<br /><b>x</b>
    <a href="https://example.com">x</a></mj-text><mj-button href="https://example.com" background-color="#27496d">x</mj-button>
    <mj-image src="https://example.com/x.png" alt="x" /><mj-divider border-width="1px" /><mj-spacer /></mj-column>
    <mj-column><mj-text>x</mj-text></mj-column></mj-section></mj-body></mjml>`,
  ).then((made) => (made.ok ? made.html : ''))
  return bare
}
