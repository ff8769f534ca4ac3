import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Clock } from '../clock.ts'
import { type Door, doors, type Limit } from './doors.ts'

export type Limits = {
  /** 0 when the call may pass, otherwise the seconds to wait. `of`: who it is at this door. */
  take(door: Door, of: string): Promise<number>
  /** As if the last call had not been made. */
  giveBack(door: Door, of: string): Promise<void>
}

type Held = { left: number; until: number; refusedUntil: number }

const mostHeld = 50_000
/** Calls that were taken and not spent are forgotten after so long. */
const heldForMs = 10_000
const clearEveryMs = 10 * 60_000

/**
 * Limits that all processes on one PostgreSQL share. A bucket is one number: the second at which it would be full again. Taking from
 * it is one statement; who has just been refused is refused again without any. Nothing of a caller is kept but a hash.
 */
export function openLimits(owner: pg.Pool, clock: Clock): Limits {
  const held = new Map<string, Held>()
  const asking = new Map<string, Promise<Held>>()
  let clearedAt = 0

  const ask = async (key: string, door: Door): Promise<Held> => {
    const now = clock().getTime()
    clear(now)
    const { every, most, atOnce } = figuresOf(doors[door])
    const { rows } = await owner.query<{ granted: number; full: number }>(taking, [
      key,
      now / 1000,
      every,
      most,
      atOnce,
    ])
    const { granted = 0, full = 0 } = rows[0] ?? {}
    const wait = granted > 0 ? 0 : full + every - most * every - now / 1000
    const answer = { left: granted, until: now + heldForMs, refusedUntil: wait > 0 ? now + wait * 1000 : 0 }
    held.delete(key)
    held.set(key, answer)
    for (const oldest of held.size > mostHeld ? held.keys().take(1) : []) held.delete(oldest)
    return answer
  }
  const clear = (now: number) => {
    if (now - clearedAt < clearEveryMs) return
    clearedAt = now
    owner.query('DELETE FROM passing.rate_limits WHERE full_at < $1', [now / 1000]).catch(() => undefined)
  }
  return {
    async take(door, of) {
      const key = keyOf(door, of)
      for (;;) {
        const now = clock().getTime()
        const present = held.get(key)
        if (present && present.refusedUntil > now) return Math.ceil((present.refusedUntil - now) / 1000)
        if (present && present.left > 0 && present.until > now) {
          present.left -= 1
          return 0
        }
        const answering = asking.get(key) ?? ask(key, door).finally(() => asking.delete(key))
        asking.set(key, answering)
        await answering
      }
    },
    async giveBack(door, of) {
      const key = keyOf(door, of)
      held.delete(key)
      await owner.query('UPDATE passing.rate_limits SET full_at = full_at - $2 WHERE key = $1', [
        key,
        figuresOf(doors[door]).every,
      ])
    },
  }
}

function figuresOf({ perMinute, most = perMinute, atOnce = 1 }: Limit) {
  return { every: 60 / perMinute, most, atOnce }
}

function keyOf(door: Door, of: string): string {
  return createHash('sha256').update(`${door}\0${of}`).digest('base64url').slice(0, 32)
}

/** Key, the present second, seconds for one call, how many a full bucket holds, how many are wanted: as many of them as there are. */
const taking = `
  INSERT INTO passing.rate_limits AS b (key, full_at, granted)
  VALUES ($1, $2::float8 + least($5::int, $4::int) * $3::float8, least($5::int, $4::int))
  ON CONFLICT (key) DO UPDATE SET (full_at, granted) = (
    SELECT greatest(b.full_at, $2::float8) + granted * $3::float8, granted
    FROM (SELECT greatest(0, least($5::int,
      floor($4::int - (greatest(b.full_at, $2::float8) - $2::float8) / $3::float8 + 1e-6)))::int AS granted) AS g)
  RETURNING granted, full_at AS full`
