import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Outside } from '#platform/outside/outside.ts'

/** Who sits where, as the address of their pages says it. */
export type Key = {
  /** The same on all pages of one sitting. */
  readonly name: string
  readonly begunAt: Date
  /** When the last page of it was sent. */
  readonly touchedAt: Date
}

const nameBytes = 16
const saidBytes = 20
const markBytes = 16

/**
 * Keys are made here and nowhere else: random bits, the second of the beginning, that of the last touch, and a mark over them, the link
 * and what the browser holds as a cookie. So nobody gives another a key by which to read what they answer, an address that was passed on
 * leads each to a sitting of their own, and when it was touched is known without being kept.
 */
export function keysOf({ mark }: Pick<Outside, 'mark'>, linkId: string, browser: string) {
  const marked = (said: Buffer) =>
    mark(`answer key\0${linkId}\0${browser}\0${said.toString('base64url')}`).subarray(0, markBytes)
  const written = (name: Buffer, touchedAt: Date) => {
    const said = Buffer.concat([name, seconds(touchedAt)])
    return Buffer.concat([said, marked(said)]).toString('base64url')
  }
  return {
    make: (now: Date): string => written(Buffer.concat([randomBytes(nameBytes - 4), seconds(now)]), now),
    touched: ({ name }: Key, now: Date): string => written(Buffer.from(name, 'base64url'), now),
    read(text: string): Key | null {
      const bytes = Buffer.from(text, 'base64url')
      if (bytes.length !== saidBytes + markBytes) return null
      const said = bytes.subarray(0, saidBytes)
      if (!timingSafeEqual(bytes.subarray(saidBytes), marked(said))) return null
      return {
        name: said.subarray(0, nameBytes).toString('base64url'),
        begunAt: new Date(said.readUInt32BE(nameBytes - 4) * 1000),
        touchedAt: new Date(said.readUInt32BE(nameBytes) * 1000),
      }
    },
  }
}

function seconds(at: Date): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(Math.floor(at.getTime() / 1000))
  return bytes
}

/** Under which a sitting is stored: whoever knows its key and reads the tables does not find it without the secret of the installation. */
export function sittingOf(
  { mark }: Pick<Outside, 'mark'>,
  linkId: string,
  by: 'page' | 'program',
  key: string,
): string {
  return mark(`sitting\0${by}\0${linkId}\0${key}`).toString('hex')
}
