import { problems } from './contract.ts'
import type { Locale, Text } from './wording/words.ts'

export type ProblemCode = keyof typeof problems

/** What a feature throws when it cannot do what was asked; the doors turn it into RFC 9457 problem details in the caller's language. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly text: Text
  /** What the contract declares beside the text; a `Text` wherever it is to be read. */
  readonly data: Readonly<Record<string, unknown>>

  constructor(code: ProblemCode, text: Text, data: Readonly<Record<string, unknown>> = {}) {
    super(text.en)
    this.name = 'Problem'
    this.code = code
    this.text = text
    this.data = data
  }

  get status(): number {
    return problems[this.code].status
  }

  dataIn(locale: Locale): unknown {
    return inLocale(this.data, locale)
  }
}

function inLocale(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((one) => inLocale(one, locale))
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return value[locale]
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inLocale(part, locale)]))
}

function isText(value: object): value is Text {
  return Object.keys(value).length === 2 && 'en' in value && 'ja' in value
}

/** `notFound({ en: 'customer', ja: '顧客' })` */
export function notFound(noun: Text): Problem {
  return new Problem('NOT_FOUND', {
    en: `There is no such ${noun.en} in this workspace.`,
    ja: `このワークスペースに該当する${noun.ja}は見つかりません。`,
  })
}

/** The request is understood, but the present state does not allow it; nothing was changed. */
export function conflict(because: Text): Problem {
  return new Problem('CONFLICT', because, { because })
}

/** One or more inputs are wrong; nothing was changed. */
export function badInput(path: string, message: Text): Problem {
  return new Problem('BAD_INPUT', message, { issues: [{ path, message }] })
}
