import type { Locale } from '#platform/wording/words.ts'
import {
  type Answers,
  isBlank,
  type Question,
  type Questionnaire,
  shownOf,
  type Value,
} from '../../questionnaires/ui/asked.ts'
import { escaped, inLanguage } from './markup.ts'
import { fieldsOf } from './question.ts'
import { words } from './words.ts'

/** Who answers where: what stands in the address of each page. */
export type Place = {
  /** Of an open or anonymous link, made for one who sits down; beside it nothing says who they are. */
  readonly key: string | null
  readonly locale: Locale
}

export type Screen = Place & {
  readonly asked: Questionnaire
  readonly versionId: string
  readonly answers: Answers
  /** The key of the question. */
  readonly at: string
  /** What stands in its fields, where that is another than what was stored: chosen in a mail, or refused. */
  readonly value?: Value | undefined
  readonly wrong: string | null
  /** Whether the field that is to stay empty is shown, because it was filled. */
  readonly showsTrap?: boolean
  /** A name for this page, by which what it sends late is known. */
  readonly form: string
  readonly number: number
}

export function addressWith({ key, locale }: Place, more: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams({ ...(key !== null && { k: key }), ...more, lang: locale })}`
}

/** One question and what leads on from it: the same on the server and in the browser. Nothing where there is no such question. */
export function screenOf(screen: Screen): string {
  const { asked, answers, at, locale, wrong } = screen
  const shown = shownOf(asked, answers)
  const place = shown.findIndex(({ key }) => key === at)
  const question = shown[place]
  if (question === undefined) return ''
  const before = shown[place - 1]
  const value = screen.value ?? (Object.hasOwn(answers, at) ? answers[at] : undefined)
  const isGroup = !['shortText', 'longText', 'date'].includes(question.kind)
  const inner = fieldsOf(question, value, locale)
  const intro = place === 0 && !isBlank(asked.intro) ? `<p class="intro">${inLanguage(asked.intro, locale)}</p>` : ''
  const describedBy = `help wrong${inner.includes('id="ends"') ? ' ends' : ''}`
  return `${intro}<form method="post" action="${escaped(addressWith(screen, { at }))}" data-at="${at}" novalidate>
<p class="progress">${escaped(words.place[locale](place + 1, shown.length))}</p>
<h1 id="asked" tabindex="-1">${inLanguage(question.text, locale)}</h1>
<p id="help">${helpOf(question, locale)}</p>
${isGroup ? `<fieldset aria-labelledby="asked" aria-describedby="${describedBy}">${inner}</fieldset>` : inner}
<p id="wrong" class="wrong" role="alert">${wrong === null ? '' : escaped(wrong)}</p>
${hidden({ at, version: screen.versionId, form: screen.form, n: String(screen.number) })}${screen.key === null ? '' : trap(locale, screen.showsTrap)}
<div class="acts"><button type="submit">${escaped((place === shown.length - 1 ? words.send : words.next)[locale])}</button>${
    before === undefined
      ? ''
      : `<a class="back" href="${escaped(addressWith(screen, { at: before.key }))}" data-go="${before.key}">${escaped(words.back[locale])}</a>`
  }<span class="state" role="status"></span></div></form>`
}

function helpOf(question: Question, locale: Locale): string {
  const must = escaped((question.required ? words.required : words.maybe)[locale])
  const most =
    question.kind === 'multiple' && question.most !== null ? ` ${escaped(words.upTo[locale](question.most))}` : ''
  const help = isBlank(question.help) ? '' : `${inLanguage(question.help, locale)} `
  return `${help}<span class="quiet">${must}${most}</span>`
}

function hidden(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('')
}

/** What fills in every field of a page fills in this one; a person does not see it. */
function trap(locale: Locale, isShown = false): string {
  return `<p class="trap${isShown ? ' shown' : '" aria-hidden="true'}"><label>${escaped(words.trap[locale])} <input name="leave-empty"${isShown ? '' : ' tabindex="-1"'} autocomplete="off" value=""></label></p>`
}
