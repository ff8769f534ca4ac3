import { otherKey, type Question, stepsOf } from '../../questionnaires/ui/asked.ts'
import { fields } from './question.ts'

/** What `URLSearchParams` and `FormData` both are. */
export type Form = { get(name: string): unknown; getAll(name: string): unknown[] }

/** What a page says of its question, not looked at yet; `null` where it says nothing. The same on the server and in the browser. */
export function givenIn(form: Form, question: Question): unknown {
  const said = textOf(form.get(fields.value))
  const own = textOf(form.get(fields.other)).trim()
  if (stepsOf(question) !== null) return said === '' ? null : /^\d{1,2}$/.test(said) ? Number(said) : said
  switch (question.kind) {
    case 'single': {
      const option = said === '' && own !== '' && question.other !== null ? otherKey : said
      if (option === '') return null
      return option === otherKey && own !== '' ? { option, other: own } : { option }
    }
    case 'multiple': {
      const chosen = form.getAll(fields.value).map(textOf)
      const options =
        own !== '' && question.other !== null && !chosen.includes(otherKey) ? [...chosen, otherKey] : chosen
      if (options.length === 0) return null
      return options.includes(otherKey) && own !== '' ? { options, other: own } : { options }
    }
    case 'matrix': {
      const rows = question.rows.flatMap(({ key }) => {
        const column = textOf(form.get(fields.row + key))
        return column === '' ? [] : [[key, column]]
      })
      return rows.length === 0 ? null : { rows: Object.fromEntries(rows) }
    }
    case 'ranking':
      return orderIn(form, question)
    case 'consent':
      return said === '' ? null : said === 'true' ? true : said === 'false' ? false : said
    default:
      return said === '' ? null : said
  }
}

/** A place that was given twice is none: then the order is not whole. */
function orderIn(form: Form, { options }: Extract<Question, { kind: 'ranking' }>): unknown {
  const placed = options.flatMap(({ key }) => {
    const place = textOf(form.get(fields.place + key))
    return place === '' ? [] : [{ key, place: Number(place) }]
  })
  if (placed.length === 0) return null
  const alone = placed.filter(({ place }) => placed.filter((one) => one.place === place).length === 1)
  return { order: alone.sort((a, b) => a.place - b.place).map(({ key }) => key) }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
