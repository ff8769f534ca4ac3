import { createServer, type Socket } from 'node:net'

/** Where a conversation with a mail server can be, in order. */
export type Stage = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'dot'
/** What the server does there: hang up, say nothing more, or say this line (and, where it ends with "-", hang up in the middle of it). */
export type Deed = 'cut' | 'silence' | (string & {})

const usual: Record<Exclude<Stage, 'body'>, string> = {
  greeting: '220 scripted',
  EHLO: '250 scripted',
  STARTTLS: '220 go ahead',
  AUTH: '235 welcome',
  MAIL: '250 sender',
  RCPT: '250 recipient',
  DATA: '354 go on',
  dot: '250 kept',
}

/** A mail server of the tests that keeps to the protocol up to one stage. `offers`: the extensions that it names. */
export async function scriptedServer(fault: { at: Stage; deed: Deed }, offers: readonly string[] = []) {
  const letters: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let [text, inLetter] = ['', false]
    /** Answers whether the conversation goes on. */
    const come = (stage: Stage): boolean => {
      if (fault.at !== stage) return stage === 'body' || socket.write(`${answerAt(stage)}\r\n`) || true
      if (fault.deed === 'cut') socket.destroy()
      else if (fault.deed.endsWith('-')) socket.end(fault.deed.slice(0, -1))
      else if (fault.deed !== 'silence') return socket.write(`${fault.deed}\r\n`) || true
      return false
    }
    const answerAt = (stage: Exclude<Stage, 'body'>) =>
      stage === 'EHLO' ? ['250-scripted', ...offers.map((one) => `250-${one}`), '250 SIZE'].join('\r\n') : usual[stage]
    come('greeting')
    socket.on('data', (piece) => {
      text += piece.toString()
      for (;;) {
        if (inLetter && fault.at === 'body') return void come('body')
        const end = inLetter ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
        if (end < 0) return
        const said = text.slice(0, end)
        text = text.slice(end + (inLetter ? 5 : 2))
        const stage = inLetter ? 'dot' : stageOf(said)
        if (inLetter) letters.push(said)
        if (stage === undefined) return void socket.end('221 bye\r\n')
        if (!come(stage)) return
        inLetter = stage === 'DATA' && (fault.at !== 'DATA' || fault.deed.startsWith('3'))
        // An empty letter is a dot alone.
        if (inLetter) text = `\r\n${text}`
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    host: `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    letters,
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const verbs: Readonly<Record<string, Stage>> = {
  EHLO: 'EHLO',
  HELO: 'EHLO',
  STARTTLS: 'STARTTLS',
  AUTH: 'AUTH',
  MAIL: 'MAIL',
  RCPT: 'RCPT',
  DATA: 'DATA',
}

const stageOf = (said: string): Stage | undefined => verbs[said.split(' ')[0]?.toUpperCase() ?? '']
