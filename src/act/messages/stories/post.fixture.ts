import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { openMailServer } from '#platform/outside/mail/mail-server.ts'
import type { World } from '../../../../test/world.ts'

export type Taken = { readonly to: string; readonly raw: string }
/** What the server says to a letter for an address: takes it, an answer with a code, or hangs up after it has it. */
export type Deed = 'takes' | 'cut' | readonly [code: number, text: string]

/** A mail server beside a house of the tests, which sends there from now on. */
export async function postOffice(here: World, deedFor: (to: string, nth: number) => Deed = () => 'takes') {
  const taken: Taken[] = []
  const seen = new Map<string, number>()
  const sockets = new Set<Socket>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const nth = (seen.get(to) ?? 0) + 1
      seen.set(to, nth)
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        const deed = deedFor(to, nth)
        if (typeof deed !== 'string') return done(Object.assign(new Error(deed[1]), { responseCode: deed[0] }))
        taken.push({ to, raw: Buffer.concat(pieces).toString() })
        if (deed === 'takes') return done(null, `kept ${taken.length}`)
        for (const socket of sockets) socket.destroy()
      })
    },
  })
  server.server.on('connection', (socket: Socket) => sockets.add(socket))
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const mail = openMailServer(
    { smtpUrl, mailFrom: 'Meguri <house@meguri.test>', dkim: undefined },
    { connection: 10_000, socket: 20_000 },
  )
  Object.assign(here.house.outside, { mail })
  return {
    taken,
    smtpUrl,
    async close() {
      Object.assign(here.house.outside, { mail: null })
      mail?.close()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** A header as one line; the address of the page in `List-Unsubscribe`, without the house. */
export function headerIn(raw: string, name: string): string | undefined {
  const unfolded = raw.split(/\r\n\r\n/)[0]?.replace(/\r\n[ \t]+/g, ' ')
  return new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded ?? '')?.[1]
}

export function pathIn(raw: string): string {
  return /<https?:\/\/[^/>]+(\/preferences\/[\w-]+)>/.exec(headerIn(raw, 'List-Unsubscribe') ?? '')?.[1] ?? ''
}
