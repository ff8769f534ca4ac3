import type { Locale } from '#platform/wording/words.ts'
import {
  type Answers,
  answersOf,
  type Questionnaire,
  refusalText,
  shownOf,
  type Value,
} from '../../../questionnaires/ui/asked.ts'
import { givenIn } from '../../screen/given.ts'
import { addressWith, screenOf } from '../../screen/screen.ts'
import { words } from '../../screen/words.ts'
import { chooseByDigit } from './digits.ts'
import { openOutbox } from './outbox.ts'

/** What the server gives the page beside its questions; it works without all of this. */
type Given = {
  readonly asked: Questionnaire
  readonly versionId: string
  readonly answers: Answers
  readonly at: string
  readonly key: string | null
  readonly locale: Locale
  readonly form: string
}

const element = document.getElementById('given')
const given: Given | { readonly isOver: true } | null = element && JSON.parse(element.textContent ?? 'null')
const screen = document.getElementById('screen')
if (given !== null && 'asked' in given && screen !== null) begin(given, screen)

/** One question after the other without asking the server for it; what was answered is sent in the order in which it was. */
function begin({ asked, versionId, form, ...first }: Given, screen: HTMLElement): void {
  const { locale } = first
  let { key } = first
  const reader = answersOf(asked)
  let answers: Answers = first.answers
  let at = first.at
  let number = 0
  const outbox = openOutbox({
    kept: renew,
    tell: (state) => say('.state', state === null ? '' : words[state][locale]),
    refused: (question, said) => show(question, said),
    over: () => location.reload(),
  })

  function show(question: string, wrong: string | null = null, value?: Value): void {
    const html = screenOf({ key, locale, asked, versionId, answers, at: question, wrong, value, form, number })
    if (html === '') {
      location.assign(addressWith({ key, locale }, { at: question }))
      return
    }
    at = question
    screen.innerHTML = html
    const other = document.querySelector<HTMLAnchorElement>('header a')
    if (other !== null) other.href = addressWith({ key, locale: locale === 'ja' ? 'en' : 'ja' }, { at })
    if (Object.keys(answers).length > 0) document.getElementById('anew')?.removeAttribute('hidden')
    window.scrollTo(0, 0)
    document.getElementById('asked')?.focus()
  }

  /** The key says when the last page was sent: a reload shows what was said as long as that is not long ago. */
  function renew(next: string): void {
    if (key === null) return
    key = new URLSearchParams(next).get('k') ?? key
    history.replaceState(history.state, '', addressWith({ key, locale }, { at }))
  }

  function say(selector: string, text: string): void {
    const place = screen.querySelector(selector)
    if (place !== null) place.textContent = text
  }

  /** The answers as they are with what stands in the fields now. */
  function laid(fields: HTMLFormElement): Record<string, unknown> {
    const question = asked.questions.find(({ key }) => key === at)
    return { ...answers, [at]: question && givenIn(new FormData(fields), question) }
  }

  function lead(question: string): void {
    history.pushState({ at: question }, '', addressWith({ key, locale }, { at: question }))
    show(question)
  }

  screen.addEventListener('submit', (event) => {
    const fields = event.target as HTMLFormElement
    const question = asked.questions.find(({ key }) => key === at)
    const said = laid(fields)
    const part = reader.read(said, 'partial')
    const trap = new FormData(fields).get('leave-empty')
    if (question === undefined || (trap !== '' && trap !== null)) return
    event.preventDefault()
    const whole = reader.read(said, 'complete')
    const wrong = whole.ok ? undefined : whole.refused.find((one) => one.question === at)
    if (wrong !== undefined || !part.ok) {
      say('#wrong', refusalText(wrong?.because ?? 'notAnswers', question)[locale])
      fields.querySelector<HTMLElement>('fieldset input, input:not([type=hidden]), textarea, select')?.focus()
      return
    }
    answers = part.answers
    number += 1
    const body = new URLSearchParams([...new FormData(fields)].map(([name, value]) => [name, String(value)]))
    body.set('n', String(number))
    const next = part.shown[part.shown.indexOf(at) + 1]
    outbox.send({ key: at, address: fields.action, body, isLast: next === undefined })
    if (next === undefined) fields.querySelector('button')?.setAttribute('aria-disabled', 'true')
    else lead(next)
  })
  // What hangs on this answer is asked at once, and the button says whether this is the last question.
  screen.addEventListener('change', () => {
    const fields = screen.querySelector('form')
    const part = fields && reader.read(laid(fields), 'partial')
    if (!part?.ok) return
    const place = part.shown.indexOf(at)
    say('.progress', words.place[locale](place + 1, part.shown.length))
    say('.acts button', (place === part.shown.length - 1 ? words.send : words.next)[locale])
  })
  screen.addEventListener('click', (event) => {
    const key = (event.target as Element).closest('[data-go]')?.getAttribute('data-go')
    if (!key) return
    event.preventDefault()
    lead(key)
  })
  window.addEventListener('popstate', (event) => {
    const key: unknown = event.state?.at ?? first.at
    if (typeof key === 'string' && shownOf(asked, answers).some((one) => one.key === key)) show(key)
  })
  document.addEventListener('keydown', (event) => chooseByDigit(event, screen))
}
