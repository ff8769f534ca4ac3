/// <reference path="./mjml.d.ts" />
import { convert } from 'html-to-text'
import mjml2html from 'mjml'
import type { Text } from '#platform/wording/words.ts'
import { templateWords } from './template-words.ts'

/** So long a text may be; what is longer is no letter. */
export const longestBody = 100_000

export type Compiled = { readonly ok: true; readonly html: string } | { readonly ok: false; readonly because: Text }

/**
 * MJML as HTML, in which what is filled in for each person still stands as it was written. No file is read and nothing is fetched, here
 * or later by who reads the letter: there are no includes, no configuration of the machine and no fonts of others.
 */
export async function compiled(source: string): Promise<Compiled> {
  if (source.length > longestBody) return { ok: false, because: templateWords.tooLong }
  if (/<\s*mj-include/i.test(source)) return { ok: false, because: templateWords.noIncludes }
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
    return { ok: false, because: templateWords.notMjml(problem instanceof Error ? problem.message : String(problem)) }
  }
}

/** The same to be read without HTML: links with their address, no pictures. */
export function plainText(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: [' ', ''] } },
    ],
  }).trim()
}
