import { randomUUID } from 'node:crypto'
import type { Desk } from '#platform/context.ts'
import { MailboxTrouble } from '#platform/outside/mailbox/mailbox.ts'
import * as store from './position-store.ts'
import { read } from './visit.ts'
import { againAt, lost, minutesAfter, usual } from './when.ts'

export const pollWork = 'mailboxes.poll'
/** A visit reads on for so many milliseconds; what is left queues again, behind others. */
const aTurn = 60_000

/** Visits one mailbox, unless somebody else does. What was read is kept mail after mail, so that whoever is ended half-way has lost nothing. */
export async function poll(desk: Desk, id: string): Promise<void> {
  const visited = await desk.transaction((context) => store.claim(context, id, randomUUID()))
  if (visited === undefined) return
  const password = desk.outside.open(visited.sealed)
  try {
    if (password === null) throw new MailboxTrouble('sealed')
    const until = performance.now() + aTurn
    const account = { ...visited, password }
    const isAll = await desk.outside.mailboxes.read(account, (box) => read(desk, visited, box, until))
    await desk.transaction(async (context) => {
      if (isAll) return store.endWell(context, visited, minutesAfter(context.now, usual))
      await store.letGo(context, visited)
      await context.enqueue(pollWork, { id })
    })
  } catch (problem) {
    if (problem instanceof store.Overtaken) return
    await desk.transaction(async (context) => {
      if (!(problem instanceof MailboxTrouble)) return store.letGo(context, visited)
      await store.endBadly(context, visited, problem, againAt(problem.kind, visited.failures, context.now))
    })
    if (!(problem instanceof MailboxTrouble)) throw problem
  }
}

/** Each minute: visits nobody itself, and so is short in every workspace. */
export async function orderDue(desk: Desk): Promise<void> {
  await desk.transaction(async (context) => {
    for (const id of await store.takeDue(context, minutesAfter(context.now, lost)))
      await context.enqueue(pollWork, { id })
  })
}

const keptForDays = 60
const some = 5_000

export async function forgetOld(desk: Desk): Promise<void> {
  while ((await desk.transaction((context) => store.forgetBefore(context, keptForDays, some))) === some);
}
