/** At most so many reminders, each so many days after what went before. */
export type Reminding = { readonly most: number; readonly days: number }

/** What is known of somebody who was asked. */
export type Standing = {
  /** When the asking left for them; `null` where it has not, came back, or was refused. */
  readonly wentAt: Date | null
  /** When reminders were ordered for them, in order. */
  readonly reminded: readonly Date[]
  /** Whether they answered anything at all; `null` where nobody knows, because the asking is anonymous. */
  readonly answered: boolean | null
}

const day = 86_400_000

/**
 * When the next reminder goes to somebody; `null` where none does: they answered, were reminded often enough, were never reached, or it
 * would come after the close. Of an anonymous asking nobody knows who answered: everybody who was reached is reminded, or, with `most` 0,
 * nobody.
 */
export function nextReminder(
  { wentAt, reminded, answered }: Standing,
  { most, days }: Reminding,
  closesAt: Date,
): Date | null {
  if (wentAt === null || answered === true || reminded.length >= most) return null
  const at = new Date(Number(reminded.at(-1) ?? wentAt) + days * day)
  return at < closesAt ? at : null
}
