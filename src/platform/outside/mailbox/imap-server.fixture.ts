import { createServer, type Socket } from 'node:net'
import { createServer as createSecure, createSecureContext, TLSSocket } from 'node:tls'
import { certificate, key } from '../web/certificate.fixture.ts'

export type Kept = { readonly uid: number; readonly raw: Buffer; readonly at: Date; readonly size?: number }

/** What happens as a command comes: it is answered, nothing more is said, the line is cut, or cut in the middle of the answer. */
export type Deed = 'answers' | 'silence' | 'cut' | 'cut in the middle' | (string & {})

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')
const dateOf = (at: Date) =>
  `${two(at.getUTCDate())}-${months[at.getUTCMonth()]}-${at.getUTCFullYear()} ${at.toISOString().slice(11, 19)} +0000`

/** A server of IMAP4rev1 for tests: one account, one folder that is named in two alphabets, and what it was asked. */
export async function imapServer({ security = 'tls' as 'tls' | 'starttls', offersTls = true } = {}) {
  const box = { validity: 7, next: 1, mails: [] as Kept[], folder: 'INBOX', password: 'right horse' }
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const script = { deed: (_line: string): Deed => 'answers', open: 0 }

  const literal = (text: string) => `{${Buffer.byteLength(text)}}\r\n${text}`
  const header = (raw: Buffer, name: string) =>
    new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(raw.toString('utf8').split('\r\n\r\n')[0] ?? '')?.[1]?.trim() ?? null
  const said = (text: string | null) => (text === null ? 'NIL' : literal(text))
  const addressIn = (text: string | null) => {
    const [, user, host] = /([^\s<>"]+)@([^\s<>"]+)/.exec(text ?? '') ?? []
    return user === undefined ? 'NIL' : `((NIL NIL "${user}" "${host}"))`
  }
  const envelope = (raw: Buffer) =>
    `(${said(header(raw, 'Date'))} ${said(header(raw, 'Subject'))} ${addressIn(header(raw, 'From'))} NIL NIL NIL NIL NIL NIL ${said(header(raw, 'Message-ID'))})`

  const named = (set: string) => {
    const top = box.mails.reduce((most, { uid }) => Math.max(most, uid), 0)
    const parts = set.split(',').map((part) => part.split(':').map((one) => (one === '*' ? top : Number(one))))
    return box.mails.filter(({ uid }) =>
      parts.some(([from = 0, to = from]) => uid >= Math.min(from, to) && uid <= Math.max(from, to)),
    )
  }

  function answer(tag: string, command: string): Buffer {
    const ok = (text = 'done') => `${tag} OK ${text}\r\n`
    const text = (lines: readonly string[], end = ok()) =>
      Buffer.from([...lines.map((line) => `* ${line}\r\n`), end].join(''))
    if (/^CAPABILITY/i.test(command))
      return text([`CAPABILITY IMAP4rev1${security === 'starttls' && offersTls ? ' STARTTLS' : ''}`])
    const login = /^LOGIN "?([^" ]+)"? "?([^"]*)"?$/i.exec(command)
    if (login !== null)
      return login[2] === box.password
        ? text([])
        : text([], `${tag} NO [AUTHENTICATIONFAILED] not with ${login[2]}\r\n`)
    if (/^LIST "" ""$/i.test(command)) return text(['LIST (\\Noselect) "/" ""'])
    if (/^(LIST|LSUB)/i.test(command)) return text([`LIST () "/" "${box.folder}"`])
    const select = /^(SELECT|EXAMINE) "?([^"]*)"?$/i.exec(command)
    if (select !== null) {
      if (select[2] !== box.folder) return text([], `${tag} NO [NONEXISTENT] no such folder\r\n`)
      return text(
        [
          'FLAGS (\\Seen)',
          `${box.mails.length} EXISTS`,
          '0 RECENT',
          `OK [UIDVALIDITY ${box.validity}] .`,
          `OK [UIDNEXT ${box.next}] .`,
        ],
        ok('[READ-ONLY] done'),
      )
    }
    const search = /^UID SEARCH (.*)$/i.exec(command)
    if (search !== null) {
      const set = /UID ([\d:*,]+)/i.exec(search[1] ?? '')?.[1] ?? '1:*'
      const since = /SINCE "?(\d+-\w+-\d+)"?/i.exec(search[1] ?? '')?.[1]
      const from = since === undefined ? 0 : Date.parse(`${since} UTC`)
      const found = named(set).filter(({ at }) => Number(at) >= from)
      return text([`SEARCH ${found.map(({ uid }) => uid).join(' ')}`.trim()])
    }
    const fetch = /^UID FETCH (\S+) \((.*)\)$/i.exec(command)
    if (fetch !== null) {
      const wish = fetch[2] ?? ''
      const partial = /<\d+\.(\d+)>/.exec(wish)?.[1]
      const rows = named(fetch[1] ?? '').flatMap((mail) => {
        const head = `* ${box.mails.indexOf(mail) + 1} FETCH (UID ${mail.uid}`
        if (!/BODY\.PEEK\[\]/i.test(wish))
          return [
            Buffer.from(
              `${head} RFC822.SIZE ${mail.size ?? mail.raw.length} INTERNALDATE "${dateOf(mail.at)}" ENVELOPE ${envelope(mail.raw)})\r\n`,
            ),
          ]
        const piece = mail.raw.subarray(0, partial === undefined ? undefined : Number(partial))
        return [Buffer.from(`${head} BODY[]<0> {${piece.length}}\r\n`), piece, Buffer.from(')\r\n')]
      })
      return Buffer.concat([...rows, Buffer.from(ok())])
    }
    if (/^LOGOUT/i.test(command)) return text(['BYE'])
    if (/^NOOP/i.test(command)) return text([])
    return text([], `${tag} BAD what?\r\n`)
  }

  function serve(socket: Socket, greets: boolean) {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    script.open++
    if (greets && script.deed('greeting') === 'answers') socket.write('* OK ready\r\n')
    let text = ''
    const hear = (piece: Buffer) => {
      text += piece.toString('latin1')
      for (;;) {
        const end = text.indexOf('\r\n')
        if (end < 0) return
        const line = text.slice(0, end)
        // What is sent as a literal goes on after it has been asked for.
        const more = /\{(\d+)\}$/.exec(line)
        if (more !== null) {
          const length = Number(more[1])
          if (text.length < end + 2 + length) return void socket.write('+ go on\r\n')
          text = `${line.replace(/\{\d+\}$/, '')}"${text.slice(end + 2, end + 2 + length)}"${text.slice(end + 2 + length)}`
          continue
        }
        text = text.slice(end + 2)
        const [tag = '', command = ''] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]
        asked.push(command)
        const deed = script.deed(command)
        if (deed === 'silence') continue
        if (deed === 'cut') return void socket.destroy()
        if (/^STARTTLS$/i.test(command) && offersTls && deed === 'answers') {
          socket.removeListener('data', hear)
          socket.write(`${tag} OK begin\r\n`)
          const secureContext = createSecureContext({ cert: certificate, key })
          return void serve(new TLSSocket(socket, { isServer: true, secureContext }), false)
        }
        const reply =
          deed === 'answers' || deed === 'cut in the middle'
            ? answer(tag, command)
            : Buffer.from(deed.replaceAll('TAG', tag))
        if (deed !== 'cut in the middle') socket.write(reply)
        else socket.write(reply.subarray(0, Math.floor(reply.length / 2)), () => socket.destroy())
      }
    }
    socket.on('data', hear)
  }

  const server =
    security === 'tls'
      ? createSecure({ cert: certificate, key }, (socket) => serve(socket, true))
      : createServer((socket) => serve(socket, true))
  server.on('tlsClientError', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    box,
    asked,
    script,
    put(raw: string, { at = new Date('2026-04-01T00:00:00Z'), size }: { at?: Date; size?: number } = {}) {
      const uid = box.next++
      box.mails.push({ uid, raw: Buffer.from(raw.replace(/\r?\n/g, '\r\n')), at, ...(size !== undefined && { size }) })
      return uid
    },
    /** The same mails under other numbers, as after a move to another server. */
    renumber(from: number, validity: number) {
      box.validity = validity
      box.mails = box.mails.map((mail, at) => ({ ...mail, uid: from + at }))
      box.next = from + box.mails.length
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
