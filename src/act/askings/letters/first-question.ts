import type { Enclosed } from '#platform/furnishing/contributions.ts'
import { paragraphsOf } from '#platform/outside/mail/html-letter.ts'
import type { Locale } from '#platform/wording/words.ts'
import { say } from '#platform/wording/words.ts'
import { scoreAddress } from '../../../gather/answering/answering.ts'
import type { Version } from '../../../gather/questionnaires/contract.ts'
import { shownIn, stepsOf } from '../../../gather/questionnaires/questionnaires.ts'
import * as words from './words.ts'

type Question = Version['asked']['questions'][number]

/**
 * The first question as it stands in the mail: where it is answered by a number, a link for each, which opens the page with that number
 * chosen and stores nothing; the button there does. All else is a link to the page.
 *
 * @param address under which the reader answers
 */
export function firstQuestion(question: Question, address: string, locale: Locale): Enclosed {
  const asked = shownIn(question.text, locale).text
  const steps = stepsOf(question)
  const open = say(words.open, locale)
  if (steps === null)
    return { text: `${asked}\n\n${open}\n${address}`, html: `${paragraphsOf(asked)}<p>${linkOf(address, open)}</p>` }
  const numbers = Array.from({ length: steps.to - steps.from + 1 }, (_, n) => steps.from + n)
  const links = numbers.map((value) => ({ value, to: scoreAddress(address, question.key, value) }))
  const ends = endsOf(question, locale)
  const said = ends === null ? '' : say(words.ends(steps.from, ends.low, steps.to, ends.high), locale)
  const note = say(words.opens, locale)
  const lines = [asked, said].filter((line) => line !== '').join('\n')
  const html = [
    paragraphsOf(asked),
    `<p>${links.map(({ value, to }) => linkOf(to, String(value), box)).join(' ')}</p>`,
    paragraphsOf([said, note].filter((line) => line !== '').join('\n')),
    `<p>${linkOf(address, open)}</p>`,
  ]
  return {
    text: `${lines}\n\n${links.map(({ value, to }) => `${value}  ${to}`).join('\n')}\n\n${note}\n${open}\n${address}`,
    html: html.join(''),
  }
}

/** What the lowest and the highest number mean; of the recommendation that is known where nobody says it. */
function endsOf(question: Question, locale: Locale): { low: string; high: string } | null {
  if (!('low' in question)) return null
  const said = (text: { en: string; ja: string }, otherwise: 0 | 1) =>
    shownIn(text, locale).text || (question.kind === 'nps' ? say(words.npsEnds[otherwise], locale) : '')
  const ends = { low: said(question.low, 0), high: said(question.high, 1) }
  return ends.low === '' || ends.high === '' ? null : ends
}

const box =
  'display: inline-block; min-width: 26px; margin: 2px 0; padding: 9px 6px; border: 1px solid #8a8a8a; border-radius: 6px; text-align: center; text-decoration: none; color: #1a1a1a; background: #ffffff'

function linkOf(address: string, said: string, style?: string): string {
  const written = escaped(address)
  return `<a href="${written}"${style === undefined ? '' : ` style="${style}"`}>${escaped(said)}</a>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
