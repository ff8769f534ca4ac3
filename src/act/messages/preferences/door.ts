import { type Context as Call, Hono } from 'hono'
import { systemActor, workspaceById } from '#platform/access/callers.ts'
import type { Context, Workspace } from '#platform/context.ts'
import { securityHeaders } from '#platform/doors/same-site.ts'
import { type House, inTransaction } from '#platform/house.ts'
import { type Locale, localeOf } from '#platform/wording/words.ts'
import { sentFor } from '../may/kinds.ts'
import { type Choice, choose, type Reader, readerOf, standingOf } from './choosing.ts'
import { pageOf, strangerPage } from './page.ts'
import { namedIn, path } from './token.ts'

/**
 * Where whoever got a letter chooses what they get, without signing in: the sealed address in the letter says who they are. Looking
 * changes nothing; a button posts. One press in a mailbox (RFC 8058) posts to the same address, from wherever it likes and as often.
 */
export function preferencesDoor(house: House): Hono {
  const door = new Hono()
  door.use(
    `${path}*`,
    async (call, next) => {
      await next()
      call.res.headers.set('cache-control', 'no-store')
      call.res.headers.set('referrer-policy', 'no-referrer')
      call.res.headers.set('x-robots-tag', 'noindex')
    },
    securityHeaders,
  )
  door.get(`${path}:token`, (call) => shown(house, call, null))
  door.post(`${path}:token`, async (call) => {
    const form = new URLSearchParams(await call.req.text())
    const isOnePress = form.get('List-Unsubscribe') === 'One-Click'
    const made = await within(house, call, async (context, reader, deliveryId) => {
      const choice = isOnePress ? { purpose: reader.purpose, given: false } : choiceIn(form)
      if (choice !== undefined) await choose(context, reader, choice, deliveryId)
      return choice
    })
    if (made === undefined) return call.html(strangerPage(wished(call) ?? languageOf(call)), 404)
    if (isOnePress) return call.text('OK')
    return made.answer === undefined ? call.text('Bad Request', 400) : shown(house, call, made.answer)
  })
  return door
}

async function shown(house: House, call: Call, made: Choice | null): Promise<Response> {
  const found = await within(house, call, async (context, reader) => ({
    reader,
    standing: await standingOf(context, reader.personId),
    workspace: context.workspace,
  }))
  if (found?.answer === undefined) return call.html(strangerPage(wished(call) ?? languageOf(call)), 404)
  const { reader, standing, workspace } = found.answer
  return call.html(pageOf({ locale: wished(call) ?? reader.locale, name: workspace.name, reader, standing, made }))
}

/** What `act` does for whoever got the letter, as them; nothing where the address is none of ours or they are gone. */
async function within<Answer>(
  house: House,
  call: Call,
  act: (context: Context, reader: Reader, deliveryId: string) => Promise<Answer>,
): Promise<{ answer: Answer | undefined } | undefined> {
  const named = namedIn(call.req.param('token') ?? '', house.outside)
  const workspace = named && (await workspaceById(house.stores.pools.owner, named.workspaceId))
  if (named === undefined || workspace === undefined) return undefined
  return inTransaction(house, callerOf(workspace, `person:${named.personId}`), async (context) => {
    const reader = await readerOf(context, named)
    return reader && { answer: await act(context, reader, named.deliveryId) }
  })
}

/** The house does it on their word: they see no record, and what is written bears their name. */
function callerOf(workspace: Workspace, author: string) {
  const { id, name, zone, currency, locale } = workspace
  return {
    workspace: { id, name, zone, currency, locale },
    actor: { ...systemActor, author },
    locale: workspace.locale,
    source: 'preferences',
  }
}

function choiceIn(form: URLSearchParams): Choice | undefined {
  const wish = form.get('wish')
  if (wish !== 'stop' && wish !== 'agree') return undefined
  if (form.get('purpose') === 'everything') return wish === 'stop' ? { purpose: 'everything', given: false } : undefined
  if (form.get('purpose') === 'quotes') return wish === 'stop' ? { purpose: 'quotes', given: false } : undefined
  const purpose = sentFor.find((one) => one !== 'service' && one === form.get('purpose'))
  return purpose === undefined ? undefined : { purpose, given: wish === 'agree' }
}

function wished(call: Call): Locale | undefined {
  const lang = call.req.query('lang')
  return lang === 'en' || lang === 'ja' ? lang : undefined
}

function languageOf(call: Call): Locale {
  return localeOf(call.req.header('accept-language'))
}
