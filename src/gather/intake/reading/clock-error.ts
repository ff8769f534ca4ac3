/** When something arrived and when its sender says that it sent it. */
export type Sending = { readonly receivedAt: Date; readonly sentAt: Date | undefined }

const minute = 60_000
const twentyYears = 20 * 365.25 * 86_400_000

/**
 * What a client's clock gets wrong is taken out: the time between the event and its sending is true, its zero is not.
 * A difference below a minute is the way of the message and not an error of the clock. A corrected time that lies ahead of the
 * arrival or decades before it is not believed: then the time holds as it was written, or where that is no likelier, the arrival.
 */
export function correctedTime(written: Date, { receivedAt, sentAt }: Sending): Date {
  if (sentAt === undefined || Math.abs(sentAt.getTime() - receivedAt.getTime()) < minute) return written
  const corrected = new Date(receivedAt.getTime() - (sentAt.getTime() - written.getTime()))
  return [corrected, written].find((time) => isLikely(time, receivedAt)) ?? receivedAt
}

function isLikely(time: Date, receivedAt: Date): boolean {
  const ago = receivedAt.getTime() - time.getTime()
  return ago > -minute && ago < twentyYears
}
