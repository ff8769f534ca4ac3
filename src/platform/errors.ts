import { problems } from './contract.ts'
import type { Text } from './words.ts'

export type ProblemCode = keyof typeof problems

/** What a feature throws when it cannot do what was asked; the doors turn it into RFC 9457 problem details in the caller's language. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly text: Text
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
}

/** `notFound({ en: 'customer', ja: '顧客' })` */
export function notFound(noun: Text): Problem {
  return new Problem('NOT_FOUND', {
    en: `There is no such ${noun.en} in this workspace.`,
    ja: `このワークスペースに該当する${noun.ja}はありません。`,
  })
}

/** The request is understood, but the present state does not allow it; nothing was changed. */
export function conflict(because: Text): Problem {
  return new Problem('CONFLICT', because, { because: because.en })
}

/** One or more inputs are wrong; nothing was changed. */
export function badInput(path: string, message: Text): Problem {
  return new Problem('BAD_INPUT', message, { issues: [{ path, message: message.en }] })
}
