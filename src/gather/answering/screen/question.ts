import type { Locale } from '#platform/wording/words.ts'
import {
  limits,
  type Option,
  otherKey,
  type Question,
  type QuestionOf,
  stepsOf,
  type Value,
} from '../../questionnaires/ui/asked.ts'
import { escaped, inLanguage } from './markup.ts'
import { words } from './words.ts'

/** The names of the fields of a question; a page asks one. */
export const fields = { value: 'a', other: 'other', row: 'row.', place: 'place.' } as const

/** What a question is answered in: the same on the server and in the browser. */
export function fieldsOf(question: Question, value: Value | undefined, locale: Locale): string {
  const steps = stepsOf(question)
  if (steps !== null) return scale(question, steps, value, locale)
  switch (question.kind) {
    case 'single':
      return choices(question, 'radio', value, locale)
    case 'multiple':
      return choices(question, 'checkbox', value, locale)
    case 'matrix':
      return matrix(question, value, locale)
    case 'ranking':
      return ranking(question, value, locale)
    case 'longText':
      return `<textarea name="${fields.value}" rows="5" maxlength="${limits.longText}" ${named}>${escaped(textIn(value))}</textarea>`
    case 'shortText':
      return `<input name="${fields.value}" maxlength="${limits.shortText}" autocomplete="off" value="${escaped(textIn(value))}" ${named}>`
    case 'date':
      return `<input type="date" name="${fields.value}" value="${escaped(textIn(value))}" ${named}>`
    default:
      return `<div class="choices">${[true, false]
        .map((yes) => choice('radio', String(yes), value === yes, escaped((yes ? words.yes : words.no)[locale])))
        .join('')}</div>`
  }
}

/** What names the field of a question, where it is one. */
const named = 'aria-labelledby="asked" aria-describedby="help wrong"'

function textIn(value: Value | undefined): string {
  return typeof value === 'string' ? value : ''
}

function choice(
  type: 'radio' | 'checkbox',
  key: string,
  isChosen: boolean,
  label: string,
  name: string = fields.value,
): string {
  return `<label><input type="${type}" name="${escaped(name)}" value="${escaped(key)}"${isChosen ? ' checked' : ''}><span>${label}</span></label>`
}

const faces = ['😞', '🙁', '😐', '🙂', '😀']

function scale(
  question: Question,
  { from, to }: { from: number; to: number },
  value: Value | undefined,
  locale: Locale,
): string {
  const all = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const look = question.kind === 'csat' ? question.look : 'numbers'
  const label = (step: number): string => {
    if (question.kind === 'csat' && look === 'words')
      return `<b aria-hidden="true">${step}</b> ${inLanguage(question.words[step - 1] ?? { en: '', ja: '' }, locale)}`
    if (look !== 'faces') return String(step)
    const face = faces[Math.round(((step - from) * (faces.length - 1)) / (to - from))] ?? ''
    return `<span aria-hidden="true">${face}</span><span class="unseen">${escaped(words.ofScale[locale](step, to))}</span>`
  }
  const ends =
    'low' in question &&
    (question.low[locale] !== '' || question.high[locale] !== '' || question.low.en + question.low.ja !== '')
      ? `<p class="ends" aria-hidden="true"><span>${from}: ${inLanguage(question.low, locale)}</span><span>${to}: ${inLanguage(question.high, locale)}</span></p>
<p class="unseen" id="ends">${from}: ${inLanguage(question.low, locale)}, ${to}: ${inLanguage(question.high, locale)}</p>`
      : ''
  return `<div class="${look === 'words' ? 'choices' : 'steps'}" data-steps="${from} ${to}">${all
    .map((step) => choice('radio', String(step), value === step, label(step)))
    .join('')}</div>${ends}`
}

function choices(
  { options, other }: QuestionOf<'single' | 'multiple'>,
  type: 'radio' | 'checkbox',
  value: Value | undefined,
  locale: Locale,
): string {
  const chosen =
    typeof value !== 'object' ? [] : 'option' in value ? [value.option] : 'options' in value ? value.options : []
  const own = typeof value === 'object' && 'other' in value ? (value.other ?? '') : ''
  const one = ({ key, text }: Option) => choice(type, key, chosen.includes(key), inLanguage(text, locale))
  const more =
    other === null
      ? ''
      : `<div class="own">${choice(type, otherKey, chosen.includes(otherKey), inLanguage(other, locale))}
<input name="${fields.other}" maxlength="${limits.shortText}" autocomplete="off" value="${escaped(own)}" aria-label="${escaped(words.ownWords[locale])}"></div>`
  return `<div class="choices">${options.map(one).join('')}${more}</div>`
}

function matrix({ rows, columns }: QuestionOf<'matrix'>, value: Value | undefined, locale: Locale): string {
  const chosen = typeof value === 'object' && 'rows' in value ? value.rows : {}
  const row = ({ key, text }: Option) =>
    `<fieldset class="row"><legend>${inLanguage(text, locale)}</legend><div class="choices across">${columns
      .map((column) =>
        choice(
          'radio',
          column.key,
          Object.hasOwn(chosen, key) && chosen[key] === column.key,
          inLanguage(column.text, locale),
          fields.row + key,
        ),
      )
      .join('')}</div></fieldset>`
  return rows.map(row).join('')
}

function ranking({ options }: QuestionOf<'ranking'>, value: Value | undefined, locale: Locale): string {
  const order = typeof value === 'object' && 'order' in value ? value.order : []
  const place = ({ key, text }: Option) => {
    const at = order.indexOf(key) + 1
    const places = options.map((_, index) => index + 1)
    return `<label class="place"><span>${inLanguage(text, locale)}</span><select name="${escaped(fields.place + key)}">
<option value="">${escaped(words.noPlace[locale])}</option>${places
      .map(
        (one) => `<option value="${one}"${one === at ? ' selected' : ''}>${escaped(words.nth[locale](one))}</option>`,
      )
      .join('')}</select></label>`
  }
  return `<div class="choices">${options.map(place).join('')}</div>`
}
