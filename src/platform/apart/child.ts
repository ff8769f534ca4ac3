import { type ChildProcess, fork } from 'node:child_process'
import { Socket } from 'node:net'
import { Problem } from '../errors.ts'
import type { Bytes } from '../tables/file-row.ts'
import type { Order, Reply } from './messages.ts'
import { words } from './words.ts'

/** One process of ours that carries out tasks, and what is heard of it. */
export type Child = {
  /** Begins a task and hands on what it sends, portion by portion; ends with its answer. */
  carryOut(task: string, input: unknown, bytes: Bytes | null): AsyncGenerator<readonly unknown[], unknown>
  /** Whether it lives and has nothing to do. */
  isFree(): boolean
  /** Lets the house end while the process is free. */
  rest(): void
  end(): void
}

export type Bounds = {
  /** How much its heap may hold, in megabytes. */
  readonly heap: number
  /** How long it may be silent while it is waited for, in milliseconds. */
  readonly silence: number
}

const entry = new URL('./process.ts', import.meta.url)

/** It is given nothing of our environment but what tells how texts and times are read: no address of a store, no secret. */
export function openChild(module: URL, bounds: Bounds): Child {
  const { TZ = '', LANG = '' } = process.env
  const child = fork(entry, [module.href], {
    env: { TZ, LANG },
    execArgv: [`--max-old-space-size=${bounds.heap}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const heard = replies(child, bounds)
  const tell = (order: Order) => {
    // One that died says so where it is listened to.
    if (child.connected) child.send(order, () => undefined)
  }
  let isReady = false
  let isFree = true
  return {
    async *carryOut(task, input, bytes) {
      isFree = false
      child.ref()
      child.channel?.ref()
      if (!isReady) await heard.next()
      isReady = true
      tell({ says: 'begin', task, input, size: bytes?.size ?? 0 })
      for (;;) {
        const reply = await heard.next()
        if (reply.says === 'want') tell({ says: 'piece', bytes: await pieceOf(bytes, reply.from, reply.to) })
        else if (reply.says === 'portion') {
          yield reply.items
          tell({ says: 'more' })
        } else if (reply.says === 'done' || reply.says === 'failed') {
          isFree = true
          if (reply.says === 'failed') throw problemIn(reply)
          return reply.answer
        }
      }
    },
    isFree: () => isFree && heard.isAlive(),
    rest() {
      child.unref()
      child.channel?.unref()
      if (child.stderr instanceof Socket) child.stderr.unref()
    },
    end: () => void child.kill('SIGKILL'),
  }
}

async function pieceOf(bytes: Bytes | null, from: number, to: number): Promise<Uint8Array> {
  for await (const piece of bytes?.stream(from, to) ?? []) return piece
  throw new Error(`no bytes from ${from} to ${to}`)
}

function problemIn({ problem, message }: Extract<Reply, { says: 'failed' }>): Error {
  return problem === null ? new Error(message) : new Problem(problem.code, problem.text, problem.data)
}

/** What the process says, one after the other; its death is a problem of the file that it reads, unless somebody ended it. */
function replies(child: ChildProcess, { heap, silence }: Bounds) {
  const waiting: Reply[] = []
  let death: Error | null = null
  let wake = () => {}
  let lament = ''
  child.stderr?.on('data', (said: Buffer) => {
    lament = `${lament}${said}`.slice(-2000)
  })
  child.on('message', (reply: Reply) => {
    waiting.push(reply)
    wake()
  })
  child.once('error', (problem) => {
    death ??= problem
    wake()
  })
  child.once('exit', (code, signal) => {
    death ??= deathOf({ code, signal, lament }, heap)
    wake()
  })
  return {
    isAlive: () => death === null,
    async next(): Promise<Reply> {
      const tooLong = setTimeout(() => child.kill('SIGKILL'), silence)
      try {
        for (;;) {
          const reply = waiting.shift()
          if (reply !== undefined) return reply
          if (death !== null) throw death
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      } finally {
        clearTimeout(tooLong)
      }
    },
  }
}

type Death = { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly lament: string }

function deathOf({ code, signal, lament }: Death, heap: number): Error {
  const isOfTheFile = (signal !== null && !asked.has(signal)) || (code !== null && code > 128)
  if (!isOfTheFile) return new Error(`a process of the house ended: ${signal ?? code} ${lament}`)
  const text = { en: words.tooMuch.en(heap), ja: words.tooMuch.ja(heap) }
  return new Problem('BAD_INPUT', text, { issues: [{ path: 'file', message: text }] })
}

const asked: ReadonlySet<NodeJS.Signals> = new Set(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT'])
