import type { Head } from '#platform/outside/mailbox/mailbox.ts'

export type Numbers = { readonly epoch: number; readonly lastUid: number; readonly knownUntil: number }

/**
 * Where reading begins in a mailbox whose numbers are not those that were kept. `top`: the highest UID that is there, 0 where there is none.
 * The first time it is after what is there, or with what came since a day that was chosen; later, when the numbers begin anew, with all that may not
 * have been read yet, and what was met before is known by its Message-ID.
 */
export function beginningOf({
  epoch,
  isFirst,
  fromNow,
  top,
}: {
  readonly epoch: number
  readonly isFirst: boolean
  readonly fromNow: boolean
  readonly top: number
}): Numbers {
  if (!isFirst) return { epoch: epoch + 1, lastUid: 0, knownUntil: top }
  return { epoch, lastUid: fromNow ? top : 0, knownUntil: top }
}

/** So long before the last good visit a mail that was read then may have come. */
const margin = 30 * 86_400_000

/** What came before is not looked at among what was there as this epoch began. */
export function sinceOf(
  { epoch }: Numbers,
  { beginsAt, succeededAt }: { readonly beginsAt: Date; readonly succeededAt: Date | null },
): Date {
  if (epoch === 0 || succeededAt === null) return beginsAt
  return new Date(Math.max(Number(beginsAt), Number(succeededAt) - margin))
}

/**
 * Whether a mail is older than what is read. Moving a mailbox to another server may date all mails anew, so that what they say of themselves
 * counts as well then; what came after reading began is never too old.
 */
export function isBefore(since: Date, { epoch, knownUntil }: Numbers, head: Head): boolean {
  if (head.uid > knownUntil) return false
  return datesOf({ epoch }, head).some((date) => date < since)
}

/** When a mail came, the earliest of what is known of it; null where nobody says. What came after reading began came when the server says. */
export function cameAt({ epoch, knownUntil }: Numbers, head: Head): Date | null {
  const dates = datesOf({ epoch: head.uid > knownUntil ? 0 : epoch }, head)
  return dates.length === 0 ? null : new Date(Math.min(...dates.map(Number)))
}

function datesOf({ epoch }: Pick<Numbers, 'epoch'>, { arrivedAt, sentAt }: Head): Date[] {
  return [arrivedAt, epoch === 0 ? null : sentAt].filter((date) => date !== null)
}
