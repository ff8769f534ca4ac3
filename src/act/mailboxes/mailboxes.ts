import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import { type Account, MailboxTrouble, type Security, usualPorts } from '#platform/outside/mailbox/mailbox.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { type Mailbox, mostMailboxes } from './contract.ts'
import { pollWork } from './polling/poll.ts'
import * as store from './store.ts'
import * as words from './words.ts'

type Wish = Omit<store.Columns, 'port'> & { readonly port?: number | undefined; readonly password: string }

export async function mailbox(context: Context, id: string): Promise<Mailbox> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.mailbox)
  return found
}

export async function addMailbox(
  context: Context,
  outside: Outside,
  { password, port, ...wish }: Wish & { readonly daysBack: number },
): Promise<Mailbox> {
  const columns = { ...wish, port: port ?? usualPorts[wish.security] }
  requireReachable(outside, columns)
  if ((await store.countHeld(context)) >= mostMailboxes) throw conflict(words.tooMany)
  const id = await store.insert(context, { ...columns, sealed: outside.seal(password) })
  await context.enqueue(pollWork, { id })
  return mailbox(context, id)
}

export async function changeMailbox(
  context: Context,
  outside: Outside,
  id: string,
  wish: { readonly [Key in keyof Wish]?: Wish[Key] | undefined },
): Promise<Mailbox> {
  const before = await mailbox(context, id)
  const { name, host, login, folder, password } = wish
  const security: Security = wish.security ?? before.security
  // Another security has a port of its own, unless one is named.
  const port = wish.port ?? (security === before.security ? before.port : usualPorts[security])
  const after = { host: host ?? before.host, port, security, login: login ?? before.login }
  requireReachable(outside, after)
  const isElsewhere = after.host !== before.host || after.port !== before.port || after.login !== before.login
  // Another server than before would be handed what was entered for the one before.
  if ((isElsewhere || after.security !== before.security) && password === undefined)
    throw badInput('password', words.passwordAgain)
  await store.update(context, id, {
    ...after,
    ...given('name', name),
    ...given('folder', folder),
    ...given('password_set_at', password === undefined ? undefined : context.now),
  })
  if (password !== undefined) await store.setPassword(context, id, outside.seal(password))
  const isOther = isElsewhere || (folder !== undefined && folder !== before.folder)
  if (isOther) await store.forgetPosition(context, id)
  // Another name or the same again is no reason to try once more what failed.
  return isOther || password !== undefined ? visitSoon(context, id) : mailbox(context, id)
}

export async function removeMailbox(context: Context, id: string): Promise<void> {
  await mailbox(context, id)
  await store.remove(context, id)
}

export async function pauseMailbox(context: Context, id: string): Promise<Mailbox> {
  if ((await mailbox(context, id)).state === 'on') await store.update(context, id, { paused_at: context.now })
  return mailbox(context, id)
}

export async function resumeMailbox(context: Context, id: string): Promise<Mailbox> {
  if ((await mailbox(context, id)).state === 'on') return mailbox(context, id)
  await store.update(context, id, { paused_at: null })
  return visitSoon(context, id)
}

export async function readNow(context: Context, id: string): Promise<Mailbox> {
  if ((await mailbox(context, id)).state === 'paused') throw conflict(words.isPaused)
  return visitSoon(context, id)
}

async function visitSoon(context: Context, id: string): Promise<Mailbox> {
  await store.hasten(context, id)
  if ((await mailbox(context, id)).state === 'on') await context.enqueue(pollWork, { id })
  return mailbox(context, id)
}

/** Somebody waits for the answer, in milliseconds. */
const patience = 15_000

/** Whether the folder can be opened, and what the server said. */
export async function check(context: Context, outside: Outside, id: string) {
  const account = await accountOf(context, outside, id)
  try {
    if (account === null) throw new MailboxTrouble('sealed')
    const count = await outside.mailboxes.read(account, async (box) => box.count, patience)
    return { problem: null, answer: '', count }
  } catch (problem) {
    if (!(problem instanceof MailboxTrouble)) throw problem
    return { problem: problem.kind, answer: problem.said, count: null }
  }
}

async function accountOf(context: Context, outside: Outside, id: string): Promise<Account | null> {
  const { host, port, security, login, folder } = await mailbox(context, id)
  const sealed = await store.sealedOf(context, id)
  const password = sealed === undefined ? null : outside.open(sealed)
  return password === null ? null : { host, port, security, login, folder, password }
}

/** An address of our own network is refused as soon as it is entered; what a name stands for is judged at each visit. */
function requireReachable(outside: Outside, where: Pick<Account, 'host' | 'port'>): void {
  const refusal = outside.mailboxes.refusal(where)
  if (refusal !== null) throw badInput(refusal.at, refusal.text)
}
