import type { Desk } from '../context.ts'
import type { Stream } from '../doors/streams.ts'
import { customersOfCaller, seesAll } from '../wall/wall.ts'
import { heardOf, kindsHeard } from './hears.ts'
import { greeting, heartbeat, written } from './message.ts'
import { openPending } from './pending.ts'
import { openPlaces } from './places.ts'

/** A connection that is silent for longer is taken for a dead one, here and on the way. */
const heartbeatMs = 15_000
/** What nobody tells, such as a session that has run out, is found this late. */
const stillThereMs = 60_000
/** Which customers somebody sees is asked again when anything has changed, this often at most. */
const seenAnewMs = 500

const places = openPlaces()

export const streams: Stream[] = [
  {
    operationId: 'live.changes',
    method: 'GET',
    path: '/live',
    summary:
      'Tells, as server-sent events, which records are changed (`changed`), or that something was missed (`again`), for as long as one listens.',
    permission: 'workspace.read',
    answers: { types: ['text/event-stream'] },
    serve: async (desk, { request, userId, isStill }) => {
      const giveBack = places.take(`${desk.workspace.id} ${desk.actor.author}`)
      const stop = new AbortController()
      const seen = await customersSeen(desk).catch((problem) => {
        giveBack()
        throw problem
      })
      const texts = told(desk, request.headers.get('last-event-id'), { seen, userId, isStill, stop })
      const encoder = new TextEncoder()
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const { value, done } = await texts.next()
          if (!done) return controller.enqueue(encoder.encode(value))
          giveBack()
          controller.close()
        },
        cancel: () => stop.abort(),
      })
      stop.signal.addEventListener('abort', () => {
        giveBack()
        void texts.return(undefined)
      })
      request.signal.addEventListener('abort', () => stop.abort())
      return new Response(body, {
        headers: {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        },
      })
    },
  },
]

type Listener = {
  seen: ReadonlySet<string> | null
  readonly userId: string | null
  readonly isStill: () => Promise<boolean>
  readonly stop: AbortController
}

async function* told(desk: Desk, lastId: string | null, listener: Listener): AsyncGenerator<string> {
  const { hearing, workspace, actor } = desk
  const { stop, isStill } = listener
  const { signal } = stop
  const kinds = kindsHeard(desk.contributions.live ?? [], actor)
  const pending = openPending()
  let wake = () => {}
  let isDoubted = false
  let isSeenAnew = false
  const hearer = {
    workspaceId: workspace.id,
    userId: listener.userId,
    change: (change: Parameters<typeof heardOf>[0], mark: string) => {
      isSeenAnew = listener.seen !== null
      const heard = heardOf(change, kinds, listener.seen)
      if (heard !== null) pending.change(heard, mark)
      wake()
    },
    missed: (mark: string) => {
      pending.again(mark)
      wake()
    },
    doubt: () => {
      isDoubted = true
      wake()
    },
    end: () => stop.abort(),
  }
  const leave = hearing.add(hearer)
  signal.addEventListener('abort', () => wake())
  try {
    const missed = lastId === null ? [] : hearing.since(lastId, workspace.id)
    // What was shared meanwhile is not told: whoever sees some customers asks everything again.
    if (missed === null || (lastId !== null && listener.seen !== null)) pending.again(hearing.mark(workspace.id))
    else for (const change of missed) hearer.change(change, hearing.mark(workspace.id))
    yield greeting(hearing.mark(workspace.id))
    let spokeAt = performance.now()
    let lookedAt = performance.now()
    let sawAt = performance.now()
    while (!signal.aborted) {
      const now = performance.now()
      if (isDoubted || now - lookedAt > stillThereMs) {
        isDoubted = false
        lookedAt = now
        if (!(await isStill())) return
      }
      if (isSeenAnew && now - sawAt >= seenAnewMs) {
        isSeenAnew = false
        sawAt = now
        if (await isOtherNow(desk, listener)) pending.again(hearing.mark(workspace.id))
      }
      const dueIn = pending.dueIn()
      if (dueIn === 0) {
        yield written(pending.take())
        spokeAt = performance.now()
      } else if (performance.now() - spokeAt >= heartbeatMs) {
        yield heartbeat
        spokeAt = performance.now()
      } else {
        const waits = [heartbeatMs - (performance.now() - spokeAt), dueIn, isSeenAnew ? seenAnewMs : null]
        const woken = new Promise<void>((resolve) => {
          wake = resolve
        })
        if (!isDoubted && !signal.aborted) await atMost(woken, Math.min(...waits.filter((one) => one !== null)))
      }
    }
  } finally {
    leave()
  }
}

/** Which customers are seen changes with what is shared: whoever sees others now asks everything again. */
async function isOtherNow(desk: Desk, listener: Listener): Promise<boolean> {
  const before = listener.seen
  listener.seen = await customersSeen(desk)
  return before?.symmetricDifference(listener.seen ?? new Set()).size !== 0
}

async function customersSeen(desk: Desk): Promise<ReadonlySet<string> | null> {
  if (seesAll(desk.actor)) return null
  const ids = await desk.transaction(({ db }) => customersOfCaller(db), undefined, { readOnly: true })
  return new Set(ids)
}

async function atMost(woken: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([woken, late]).finally(() => clearTimeout(timer))
}
