import type { Asked } from '#platform/outside/web/web.ts'
import type { Locale } from '#platform/wording/words.ts'
import type { Kind } from '../contract.ts'
import type { Payload } from '../events/events.ts'
import { slackMessage, teamsMessage } from './chat.ts'
import { sentenceOf } from './sentences.ts'
import { signedHeaders } from './signing.ts'

type Of = {
  readonly id: string
  readonly kind: Kind
  readonly payload: Payload
  readonly customerId: string | null
  readonly customerName: string | null
  readonly at: Date
}
type With = {
  readonly url: string
  readonly secrets: readonly string[]
  readonly locale: Locale
  readonly house: string
}

/** What is sent: to a webhook what is declared, signed; to a chat a sentence and a link, made of what is on record now. */
export function requestOf(
  { id, kind, payload, customerId, customerName, at }: Of,
  { url, secrets, locale, house }: With,
): Asked {
  if (kind === 'webhook') {
    const body = JSON.stringify(payload)
    return { url, method: 'POST', headers: { ...json, ...signedHeaders({ id, at, body }, secrets) }, body }
  }
  const isThere = customerId !== null && customerName !== null
  const link = isThere ? { to: `${house}/customers/${customerId}`, name: customerName } : { to: house, name: 'Meguri' }
  const message = { sentence: sentenceOf(payload, locale), link, locale }
  const said = kind === 'slack' ? slackMessage(message) : teamsMessage(message)
  return { url, method: 'POST', headers: json, body: JSON.stringify(said) }
}

const json = { 'content-type': 'application/json; charset=utf-8' }
