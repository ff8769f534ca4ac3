import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

type Workspace = { readonly secret: string; readonly customer: string | null }
export type Watched = { readonly url: string; readonly own: Workspace; readonly other: Workspace }
/** How long what the screens ask took, in milliseconds, and how long it took until a change in another workspace was seen in its list. */
export type Seen = Record<
  'ownList' | 'otherList' | 'ownToday' | 'otherToday' | 'ownFeed' | 'otherFeed' | 'otherLag',
  number[]
>

/** Asks from a thread of its own, so that the server's work is not taken for the time of an answer. */
export function watch(watched: Watched): { stop(): Promise<Seen> } {
  const worker = new Worker(new URL(import.meta.url), { workerData: watched })
  const seen = new Promise<Seen>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  return {
    stop() {
      worker.postMessage('stop')
      return seen
    },
  }
}

async function observe({ url, own, other }: Watched): Promise<void> {
  const seen: Seen = {
    ownList: [],
    otherList: [],
    ownToday: [],
    otherToday: [],
    ownFeed: [],
    otherFeed: [],
    otherLag: [],
  }
  let isOver = false
  parentPort?.once('message', () => {
    isOver = true
  })
  const timed = async (times: number[], secret: string, path: string) => {
    const from = performance.now()
    await ask(url, secret, path)
    times.push(performance.now() - from)
  }
  const lists = async () => {
    for (let turn = 0; !isOver; turn += 1) {
      await timed(seen.ownList, own.secret, `/portfolio?limit=100&sort=${turn % 2 === 0 ? 'name' : 'score'}`)
      await timed(seen.otherList, other.secret, `/portfolio?limit=100&sort=${turn % 2 === 0 ? 'name' : 'yearlyValue'}`)
      await timed(seen.ownToday, own.secret, '/today?scope=team')
      await timed(seen.otherToday, other.secret, '/today?scope=team')
      await timed(seen.ownFeed, own.secret, '/events?limit=100')
      await timed(seen.otherFeed, other.secret, '/events?limit=100')
      await rest(400)
    }
  }
  const lags = async () => {
    for (let turn = 0; !isOver && other.customer !== null; turn += 1) {
      const name = `Renamed ${Date.now()} ${turn}`
      const from = performance.now()
      await ask(url, other.secret, `/customers/${other.customer}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      while (!isOver || performance.now() - from < 60_000) {
        const found = await ask(url, other.secret, `/portfolio?limit=1&text=${encodeURIComponent(name)}`)
        if (found.total === 1) break
        await rest(100)
      }
      seen.otherLag.push(performance.now() - from)
      await rest(1_000)
    }
  }
  await Promise.all([lists(), lags()])
  parentPort?.postMessage(seen)
}

async function ask(url: string, secret: string, path: string, init: RequestInit = {}): Promise<{ total?: number }> {
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as { total?: number }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

if (!isMainThread && workerData?.url) await observe(workerData as Watched)
