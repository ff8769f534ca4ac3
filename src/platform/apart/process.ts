import { writeFileSync } from 'node:fs'
import { Problem } from '../errors.ts'
import type { Bytes } from '../tables/file-row.ts'
import type { Tasks } from './apart.ts'
import { type Order, portionsAhead, type Reply } from './messages.ts'

/** The process itself: it carries out the tasks of one module, one after the other, and dies alone. */
const { tasks }: { tasks: Tasks } = await import(process.argv[2] ?? '')

let portions = 0
let takeTurn = () => {}
let takePiece = (_: Uint8Array) => {}

// It ends with the house, and not with what a terminal says to both.
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {})
process.on('SIGTERM', () => {})
dieFirst()

process.on('message', (order: Order) => {
  if (order.says === 'piece') takePiece(order.bytes)
  else if (order.says === 'begin') void carryOut(order)
  else {
    portions += 1
    takeTurn()
  }
})
tell({ says: 'ready' })

async function carryOut({ task, input, size }: Extract<Order, { says: 'begin' }>): Promise<void> {
  try {
    const found = tasks[task]?.(input as never, bytesOf(size))
    tell({ says: 'done', answer: isStream(found) ? await sent(found) : await found })
  } catch (problem) {
    const refused = problem instanceof Problem ? { code: problem.code, text: problem.text, data: problem.data } : null
    tell({ says: 'failed', problem: refused, message: problem instanceof Error ? problem.message : String(problem) })
  }
}

async function sent(stream: AsyncIterable<readonly unknown[]>): Promise<null> {
  portions = portionsAhead
  for await (const items of stream) {
    while (portions === 0)
      await new Promise<void>((resolve) => {
        takeTurn = resolve
      })
    portions -= 1
    tell({ says: 'portion', items })
  }
  return null
}

/** The bytes lie with the house, which hands them over piece by piece. */
function bytesOf(size: number): Bytes {
  return {
    size,
    async *stream(from, to) {
      for (let place = from; place < to; ) {
        const piece = await new Promise<Uint8Array>((resolve) => {
          takePiece = resolve
          tell({ says: 'want', from: place, to })
        })
        place += piece.length
        yield piece
      }
    },
  }
}

function isStream(found: unknown): found is AsyncIterable<readonly unknown[]> {
  return typeof found === 'object' && found !== null && Symbol.asyncIterator in found
}

function tell(reply: Reply): void {
  process.send?.(reply)
}

/** Where the whole machine runs out of memory, Linux ends this process before any other of the house. */
function dieFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '900')
  } catch {
    // Another system has no such file.
  }
}
