import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Attempt, Carrier } from '#platform/outside/carrying/carrier.ts'
import type { Outcome } from '#platform/outside/mail/outcome.ts'
import type { Asked, Came, Web } from '#platform/outside/web/web.ts'
import type { LineAccount } from './account.ts'
import { saidBy } from './said-by.ts'

/**
 * LINE by the push message of its Messaging API. The same letter has the same `X-Line-Retry-Key` however often it is sent: within a day LINE
 * takes it once, and answers 409 to whoever asks again.
 */
export function lineCarrier(web: Web, account: LineAccount): Carrier {
  return {
    async send({ key, to, text }, attempt) {
      // Somebody who says that it is to be sent again takes that upon themselves.
      const isDoubted = attempt.turn > 1 && attempt.before?.isDoubted === true
      if (isDoubted && isKeyOver(attempt)) return { outcome: 'in doubt', answer: dayOver }
      const headers = { 'x-line-retry-key': retryKeyOf(key) }
      const body = { to, messages: [{ type: 'text', text }] }
      return outcomeOf(await web.ask(requestOf(account, '/v2/bot/message/push', { headers, body })), attempt)
    },
  }
}

/** A question that sends nothing: whether LINE knows the account. */
export function askWho(web: Web, account: LineAccount): Promise<Came> {
  return web.ask(requestOf(account, '/v2/bot/info'))
}

type Posted = { readonly headers: Readonly<Record<string, string>>; readonly body: object }

function requestOf({ server, token }: LineAccount, path: string, posted?: Posted): Asked {
  const [url, authorization] = [`${server}${path}`, `Bearer ${token}`]
  if (posted === undefined) return { url, method: 'GET', headers: { authorization } }
  const headers = { authorization, 'content-type': 'application/json', ...posted.headers }
  return { url, method: 'POST', headers, body: JSON.stringify(posted.body) }
}

/** A UUID that is made of the key of a letter. */
export function retryKeyOf(key: string): string {
  const hex = createHash('sha256').update(`line ${key}`).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

/** A retry key holds for a day from the first attempt: an hour before that it is counted on no longer, in milliseconds. */
const keyHolds = 23 * 3_600_000

function isKeyOver({ now, before }: Attempt): boolean {
  return before !== null && Number(now) - Number(before.firstAt) > keyHolds
}

/** Kept as the answer where nothing was asked. */
const dayOver = 'LINE knows a message again for a day, which is over: it may have been taken before'

/**
 * What an answer means. Whoever turns away the token, or is asked too often, says nothing of the message; any other 4xx refuses it. What may
 * have been taken comes again as long as LINE would know it again.
 */
export function outcomeOf(came: Came, attempt: Attempt): Outcome {
  const unknown = { outcome: 'in doubt', comesAgain: !isKeyOver(attempt) } as const
  if (came.came === 'refusal') return { outcome: 'later', answer: came.text.en }
  if (came.came === 'nothing')
    return came.hasLeft ? { ...unknown, answer: came.because } : { outcome: 'later', answer: came.because }
  const { status } = came
  const answer = saidBy(came, (body) => Refusal.parse(body))
  if (status === 409 || (status >= 200 && status < 300)) return { outcome: 'accepted', answer }
  if (status === 401 || status === 403 || status === 429 || status < 400) return { outcome: 'later', answer }
  return status >= 500 ? { ...unknown, answer } : { outcome: 'refused', answer }
}

const Refusal = z
  .object({
    message: z.string().optional(),
    details: z.array(z.object({ message: z.string().optional(), property: z.string().optional() })).optional(),
  })
  .transform(({ message = '', details = [] }) =>
    [message, ...details.map((one) => [one.property, one.message].filter(Boolean).join(': '))]
      .filter(Boolean)
      .join('; '),
  )
