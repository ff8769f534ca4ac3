import type { Context } from '#platform/context.ts'
import { Unhearable } from '#platform/work/schedule.ts'
import { dataOf, eventOf, type Payload, test } from '../events/events.ts'
import { isWanted, reserveFor, reserveTest } from '../handing/delivery-store.ts'

type Heard = {
  readonly id: string
  readonly name: string
  readonly about: string | null
  readonly data: object
  readonly announcedAt: Date
}

/** Reserves what was announced for each webhook that wants it, together with the mark that it was heard: once for each of them. */
export async function tell(context: Context, heard: Heard): Promise<void> {
  const event = eventOf(heard.name)
  if (event === undefined) return
  const data = dataOf(event, heard)
  if (data === null) throw new Unhearable(`${heard.name} says what the table of events does not know`)
  const payload: Payload = { type: event, timestamp: heard.announcedAt.toISOString(), data }
  const [customerId, personId] = [idIn(data.customerId), idIn(data.personId)]
  const isFirst = await reserveFor(context, heard.id, { event, payload, customerId, personId })
  if (isFirst) await context.enqueue('webhooks.hand over', {})
}

/** Whether any webhook wants it: where none does, a notice of it costs nothing. */
export async function isTold(context: Context, notice: string): Promise<boolean> {
  const event = eventOf(notice)
  return event !== undefined && isWanted(context, event)
}

/** The same of a set, of which it is told how many it has: one slice is all there is to do. */
export async function tellOfSet(context: Context, heard: Heard): Promise<null> {
  await tell(context, heard)
  return null
}

export async function orderTest(context: Context, webhookId: string): Promise<string> {
  const payload: Payload = { type: test, timestamp: context.now.toISOString(), data: { webhookId } }
  const id = await reserveTest(context, webhookId, { event: test, payload })
  await context.enqueue('webhooks.send one', { id })
  return id
}

function idIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
