import { type RawBuilder, sql } from 'kysely'
import { decimal, decimalText } from '#maths/money/decimal.ts'
import type { Context } from '#platform/context.ts'
import { badInput, notFound } from '#platform/errors.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { smsLength } from '#platform/wording/sms/sms-length.ts'
import type { SendingChannel } from './address.ts'
import { answersTo, opened, Secrets, usualServers } from './carrying/account.ts'
import * as line from './carrying/line.ts'
import { saidBy } from './carrying/said-by.ts'
import * as sms from './carrying/sms.ts'
import type { Account, AccountChannel, AccountWish, Costs, CostsWish } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { isTooLong, smsLength } from '#platform/wording/sms/sms-length.ts'
export { channelOf, isReachable, type SendingChannel } from './address.ts'
export { answersPath, answersTo, isReached } from './carrying/account.ts'
export { isSignedByLine, isSignedForm } from './carrying/believing.ts'
export { byMailAlone, chosenAmong, type Over } from './choosing/choosing-sql.ts'

const columns = { email: 'email_key', sms: 'mobile_key', line: 'line_id' } as const satisfies Record<
  SendingChannel,
  string
>

/** By what a row of people is reached over a channel, in SQL; NULL where it is not. */
export function addressOver(channel: SendingChannel, row: string): RawBuilder<string | null> {
  return sql`${sql.ref(`${row}.${columns[channel]}`)}`
}

export async function accounts(context: Context, outside: Outside): Promise<Account[]> {
  return (await store.read(context)).map((row) => shown(context, outside, row))
}

async function account(context: Context, channel: AccountChannel): Promise<store.Row> {
  const [row] = await store.read(context, channel)
  if (row === undefined) throw notFound(words.channel)
  return row
}

/** Of these channels those over which nothing leaves the house. */
export async function closedAmong(
  context: Context,
  outside: Outside,
  channels: readonly SendingChannel[],
): Promise<SendingChannel[]> {
  const kept = channels.some((one) => one !== 'email') ? await store.read(context) : []
  const open = new Set<string>(kept.map(({ channel }) => channel))
  if (outside.mail !== null) open.add('email')
  return channels.filter((one) => !open.has(one))
}

/** Secrets that are left out stay; an account of which none are kept needs them all. */
export async function setAccount(context: Context, outside: Outside, wish: AccountWish): Promise<Account> {
  const { channel, sender, server = usualServers[channel] } = wish
  const refusal = outside.hooks.refusal(server)
  if (refusal !== null) throw badInput('server', refusal)
  if (/[?#]/.test(server)) throw badInput('server', words.nothingAfterPath)
  const [before] = await store.read(context, channel)
  const kept = before === undefined ? null : opened(outside, before.sealed)
  const { token = kept?.token } = wish
  const secret = wish.channel === 'line' ? (wish.secret ?? kept?.secret) : ''
  if (token === undefined || secret === undefined)
    throw badInput(token === undefined ? 'token' : 'secret', words.secretsFirst)
  // Another server than before would be handed what was entered for the one before.
  const isMoved = before !== undefined && baseOf(server) !== before.server && wish.token === undefined
  if (isMoved) throw badInput('token', words.secretsFirst)
  const isNew = token !== kept?.token || secret !== kept?.secret
  const sealed = isNew ? outside.seal(JSON.stringify(Secrets.parse({ token, secret }))) : null
  const row = { channel, sender, account: wish.channel === 'sms' ? wish.account : '', server: baseOf(server) }
  await store.put(context, row, sealed)
  return shown(context, outside, await account(context, channel))
}

export async function removeAccount(context: Context, channel: AccountChannel): Promise<void> {
  await account(context, channel)
  await store.remove(context, channel)
}

/** Whether the provider knows the account, in its own words. */
export async function check(context: Context, outside: Outside, channel: AccountChannel) {
  const row = await account(context, channel)
  const secrets = opened(outside, row.sealed)
  if (secrets === null) return { isKnown: false, answer: words.notReadable[context.locale] }
  const to = answersTo(outside.url, channel, context.workspace.id)
  const came = await (channel === 'line'
    ? line.askWho(outside.hooks, { ...secrets, server: row.server })
    : sms.askWho(outside.hooks, { ...row, ...secrets, answersTo: to }))
  if (came.came === 'refusal') return { isKnown: false, answer: came.text[context.locale] }
  if (came.came === 'nothing') return { isKnown: false, answer: came.because }
  return { isKnown: came.status === 200, answer: saidBy(came, () => '') }
}

export function costs(context: Context): Promise<Costs> {
  return store.costs(context)
}

export async function setCosts(context: Context, wish: CostsWish): Promise<Costs> {
  await store.keepCosts(context, wish)
  return costs(context)
}

/** What a text costs over a channel, an exact decimal; null where that is not known. */
export function costOf(known: Costs, channel: SendingChannel, text: string): string | null {
  const one = known[channel]
  if (one === null || channel !== 'sms') return one
  return decimalText(decimal(one, 'cost').times(smsLength(text).parts))
}

/** By what it is known that an answer comes from the provider of this workspace; `null` where nobody can know. */
export async function believedBy(context: Context, outside: Outside, channel: AccountChannel): Promise<Secrets | null> {
  const [row] = await store.read(context, channel)
  return row === undefined ? null : opened(outside, row.sealed)
}

/** Below which address the provider is asked: others speak the same format below a path of theirs. */
function baseOf(server: string): string {
  const url = URL.parse(server)
  return url === null ? server : `${url.origin}${url.pathname.replace(/\/+$/, '')}`
}

function shown(context: Context, outside: Outside, { sealed: _, id: __, ...row }: store.Row): Account {
  return { ...row, answersTo: answersTo(outside.url, row.channel, context.workspace.id) }
}
