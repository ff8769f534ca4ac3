import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Cap, CourtesySettings, CourtesySettingsWish } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { dueLoudly, endings } from './waiting.ts'

/** What is left out of the wish stays as it is. */
export async function setSettings(context: Context, said: CourtesySettingsWish): Promise<CourtesySettings> {
  await store.hold(context)
  const kept = await store.settings(context)
  const { caps = kept.caps, quietHours = kept.quietHours, onlyWorkingDays = kept.onlyWorkingDays } = said
  const wish = { caps, quietHours, onlyWorkingDays }
  const purposes = wish.caps.map(({ purpose }) => purpose)
  if (new Set(purposes).size < purposes.length) throw badInput('caps', words.twice)
  if (wish.quietHours !== null && wish.quietHours.from === wish.quietHours.until)
    throw badInput('quietHours.until', words.noHours)
  await store.keepSettings(context, wish)
  return store.settings(context)
}

/** The cap of a purpose, with the instant after which messages count; null where there is none. */
export async function capFor(
  context: Context,
  purpose: Cap['purpose'],
): Promise<{ readonly most: number; readonly since: Date } | null> {
  const { caps } = await store.settings(context)
  const cap = caps.find((one) => one.purpose === purpose)
  return cap === undefined ? null : { most: cap.most, since: new Date(Number(context.now) - cap.days * day) }
}

const day = 86_400_000

/**
 * Whoever judges against a cap, and reserves what it allows, does so after whoever began before has ended: two who order at once do not
 * both find room for the last message. Until the transaction ends.
 */
export async function takeTurn(context: Context, purpose: Cap['purpose']): Promise<void> {
  if ((await capFor(context, purpose)) === null) return
  const key = `courtesy ${context.workspace.id} ${purpose}`
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(context.db)
}
