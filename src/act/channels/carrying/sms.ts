import { z } from 'zod'
import type { Carrier } from '#platform/outside/carrying/carrier.ts'
import type { Outcome } from '#platform/outside/mail/outcome.ts'
import type { Asked, Came, Web } from '#platform/outside/web/web.ts'
import type { SmsAccount } from './account.ts'
import { saidBy } from './said-by.ts'

/**
 * SMS by the Messages resource of Twilio (2010-04-01), which others speak as well: a form with To, From or MessagingServiceSid, and Body;
 * 201 with an id where it was taken. It knows no key by which a request that comes again is the same.
 */
export function smsCarrier(web: Web, account: SmsAccount): Carrier {
  return {
    async send({ key, to, text }) {
      const sender = account.sender.startsWith('MG')
        ? { MessagingServiceSid: account.sender }
        : { From: account.sender }
      const form = new URLSearchParams({ To: to, ...sender, Body: text, ...reportsTo(account, key) })
      return outcomeOf(await web.ask(requestOf(account, 'Messages.json', form)))
    },
  }
}

/** Where what became of it is reported, with the delivery that it is about. */
function reportsTo({ answersTo }: SmsAccount, key: string): { StatusCallback?: string } {
  if (answersTo === null) return {}
  const delivery = / delivery ([0-9a-f-]{36})$/.exec(key)?.[1]
  return { StatusCallback: delivery === undefined ? answersTo : `${answersTo}?delivery=${delivery}` }
}

/** A question that sends nothing: whether the provider knows the account. */
export function askWho(web: Web, account: SmsAccount): Promise<Came> {
  return web.ask(requestOf(account, null))
}

function requestOf({ server, account, token }: SmsAccount, resource: string | null, form?: URLSearchParams): Asked {
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`
  const url = `${server}/2010-04-01/Accounts/${account}${resource === null ? '.json' : `/${resource}`}`
  if (form === undefined) return { url, method: 'GET', headers: { authorization } }
  const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' }
  return { url, method: 'POST', headers, body: form.toString() }
}

/**
 * What an answer means. Only an answer to the message refuses it: whoever turns away the password, or the account, says nothing of what we
 * would have said. Of an answer that something broke inside nobody knows whether the message was taken, and no key keeps a second from
 * being another message; that it could not be served just now (503), or came too fast (429), is certain.
 */
export function outcomeOf(came: Came): Outcome {
  if (came.came === 'refusal') return { outcome: 'later', answer: came.text.en }
  if (came.came === 'nothing') return { outcome: came.hasLeft ? 'in doubt' : 'later', answer: came.because }
  const { status } = came
  const answer = saidBy(came, (body) => Refusal.parse(body))
  if (status >= 200 && status < 300) return { outcome: 'accepted', answer }
  if (status === 401 || status === 403 || status === 404 || status === 429 || status === 503)
    return { outcome: 'later', answer }
  if (status >= 500 || status < 400) return { outcome: status < 400 ? 'later' : 'in doubt', answer }
  return { outcome: ofOurs.has(codeIn(came)) ? 'later' : 'refused', answer }
}

/**
 * What turns away the sender, the account, or where it reports, says nothing of whom it is for: 21212 21603 21606 21659 21660 the sender,
 * 21611 its queue is full, 21609 where to report, 21701 21703 21704 21705 the messaging service, 21408 the country is not switched on.
 */
const ofOurs = new Set([21212, 21408, 21603, 21606, 21609, 21611, 21659, 21660, 21701, 21703, 21704, 21705])

function codeIn(came: Came & { came: 'answer' }): number {
  try {
    return z.object({ code: z.number() }).parse(JSON.parse(Buffer.from(came.body).toString())).code
  } catch {
    return 0
  }
}

const Refusal = z
  .object({ code: z.number().nullish(), message: z.string().nullish(), sid: z.string().nullish() })
  .transform(({ code, message, sid }) => [code, message ?? sid].filter((part) => part != null).join(' '))
