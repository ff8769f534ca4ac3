import { sql } from 'kysely'
import type { Context, Desk } from '#platform/context.ts'
import { handOverMany, stopBatch } from '#platform/outside/outside.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { Progress } from '#platform/work/schedule.ts'
import { byMailAlone } from '../../channels/channels.ts'
import { holdMessage, message, reserveBatch } from '../../messages/messages.ts'
import { resting } from '../rests-sql.ts'
import * as settings from '../settings-store.ts'
import * as askings from '../store.ts'
import * as store from './going-store.ts'

/** So many are asked, or reminded, in one transaction. */
const atOnce = 500

/** Batch after batch, each in a transaction of its own: what was killed goes on where it was, and nobody's turn comes twice. */
export async function goOn(desk: Desk, _: object, progress: Progress): Promise<void> {
  for (let batches = 0; await desk.transaction(step); batches += 1) await progress(batches + 1, null)
}

/** Once a minute: what is over ends, what was left goes on, who is silent is reminded. */
export async function goOnDue(desk: Desk): Promise<void> {
  await desk.transaction(async (context) => {
    await store.stopRestored(context)
    for (const id of await store.close(context)) await stopBatch(context, id, manyLetters)
  })
  await goOn(desk, {}, async () => undefined)
}

/** So many waiting letters are withdrawn at once. */
export const manyLetters = 5_000

async function step(context: Context): Promise<boolean> {
  return (await askNext(context)) || (await remindNext(context)) || (await withdrawOver(context))
}

async function askNext(context: Context): Promise<boolean> {
  const id = await store.next(context)
  if (id === undefined) return false
  await store.takeTurn(context)
  const kept = await askings.find(context, id)
  if (kept === undefined) return false
  const people = await store.nextPeople(context, id, atOnce)
  const rest = await restOf(context, kept, people)
  const personIds = people.map(({ person_id }) => person_id)
  await store.noteTurn(context, id, personIds, rest)
  await order(
    context,
    kept,
    kept.messageId,
    personIds.filter((one) => !rest.has(one)),
  )
  return true
}

/** Who was asked by another asking since the dry run, and so is not by this one. */
async function restOf(context: Context, kept: askings.Kept, people: Awaited<ReturnType<typeof store.nextPeople>>) {
  const of = await staged(context, { person_id: 'uuid', address: 'text' }, people)
  const rests = { any: (await settings.settings(context)).restDays, same: kept.sameDays }
  const asked = { questionnaireId: kept.questionnaire.id, rests, except: kept.id }
  const { rows } = await sql<{ person_id: string; because: string }>`
    SELECT r.person_id, r.because FROM ${resting(context, of, asked)} r`.execute(context.db)
  return new Map(rows.map(({ person_id, because }) => [person_id, because]))
}

async function remindNext(context: Context): Promise<boolean> {
  const due = await store.dueReminders(context, atOnce)
  if (due === undefined) return false
  const kept = await askings.find(context, due.askingId)
  if (kept === undefined) return false
  await order(context, kept, due.messageId, due.personIds)
  return true
}

/** Each is judged today as for any other message; the letters wait out the quiet hours of each. */
async function order(context: Context, kept: askings.Kept, messageId: string, personIds: readonly string[]) {
  if (personIds.length === 0) return
  await holdMessage(context, messageId)
  const one = await message(context, messageId)
  const wereFound = askings.wereFound(kept)
  await reserveBatch(context, { message: one, sendId: kept.id, personIds, wereFound, dueIn: null, overs: byMailAlone })
  await handOverMany(context)
}

/** What is over and still waits is withdrawn. */
async function withdrawOver(context: Context): Promise<boolean> {
  const over = await store.overAndWaiting(context)
  if (over === undefined) return false
  await stopBatch(context, over, manyLetters)
  return true
}
