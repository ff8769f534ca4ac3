import type { z } from 'zod'
import type { Context, Desk } from '../context.ts'
import type { Heard, NameOf } from './notices.ts'

/** When a scheduled job runs, in English, in the workspace's own zone. */
export type Rhythm = 'minute' | `${number} minutes` | 'hour' | `day at ${number}:${number}`

export type Progress = (done: number, total: number | null, note?: Record<string, unknown>) => Promise<void>

/** Which try of a work this is; after the last one it becomes a dead letter, and whoever tries that again begins with the first. */
export type Attempt = { readonly number: number; readonly isLast: boolean }

export type Scheduled = { kind: 'every'; name: string; rhythm: Rhythm; run: (desk: Desk) => Promise<void> }
export type Listener = {
  kind: 'when'
  name: string
  notice: string
  /** Where the next turn begins, and `null` where there is none; `from` is `null` at the first. */
  hear: (context: Context, notice: never, from: string | null) => Promise<string | null>
  /** Whether the workspace has anybody for whom it is heard; where not, such a notice costs nothing. Asked once for many notices. */
  isHeardIn?: IsHeardIn
}
export type IsHeardIn = (context: Context, notice: string) => Promise<boolean>

/** Thrown by a listener where another try would end alike: it becomes a dead letter at once, and nothing waits behind it. */
export class Unhearable extends Error {}

export type Work = {
  kind: 'work'
  name: string
  input: z.ZodType<Record<string, unknown>>
  run: (desk: Desk, input: never, progress: Progress, attempt: Attempt) => Promise<void>
  /** Whether somebody waits for it at a screen. All other work and what is scheduled give way to what does. */
  isAwaited: boolean
}
export type Job = Scheduled | Listener | Work

/** `every('day at 02:00', 'health.recompute', recompute)`: for each workspace, at that time of its zone. */
export function every(rhythm: Rhythm, name: string, run: Scheduled['run']): Scheduled {
  return { kind: 'every', name, rhythm, run }
}

/** `when('health.band changed', 'plays.open', open)`: once per notice, in order per subject, in a transaction of its own. */
export function when<Each extends NameOf<'one'>>(
  notice: Each,
  name: string,
  hear: (context: Context, notice: Heard<Each>) => Promise<void>,
  isHeardIn?: IsHeardIn,
): Listener {
  const once = async (context: Context, heard: Heard<Each>) => {
    await hear(context, heard)
    return null
  }
  return { kind: 'when', name, notice, hear: once, ...(isHeardIn && { isHeardIn }) }
}

/**
 * `whenMany('segment.entered', 'plays.open', open)`: a set is taken slice by slice, each in a transaction of its own together with
 * the place where the next one begins. One slice is a bounded number of statements, however many the set has.
 */
export function whenMany<Each extends NameOf<'set'>>(
  notice: Each,
  name: string,
  hear: (context: Context, notice: Heard<Each>, from: string | null) => Promise<string | null>,
  isHeardIn?: IsHeardIn,
): Listener {
  return { kind: 'when', name, notice, hear, ...(isHeardIn && { isHeardIn }) }
}

/** `work('imports.run', RunImport, run)`: what `context.enqueue` starts; retried with backoff, then a dead letter. */
export function work<Input extends Record<string, unknown>>(
  name: string,
  input: z.ZodType<Input>,
  run: (desk: Desk, input: Input, progress: Progress, attempt: Attempt) => Promise<void>,
  { isAwaited = false }: { isAwaited?: boolean } = {},
): Work {
  return { kind: 'work', name, input: input as Work['input'], run: run as Work['run'], isAwaited }
}

/** The crontab line of a rhythm. */
export function cronOf(rhythm: Rhythm): string {
  if (rhythm === 'minute') return '* * * * *'
  if (rhythm === 'hour') return '0 * * * *'
  const minutes = /^(\d+) minutes$/.exec(rhythm)
  if (minutes) return `*/${minutes[1]} * * * *`
  const [, hour, minute] = /^day at (\d+):(\d+)$/.exec(rhythm) ?? []
  if (hour === undefined || minute === undefined) throw new RangeError(`no such rhythm: ${rhythm}`)
  return `${Number(minute)} ${Number(hour)} * * *`
}
