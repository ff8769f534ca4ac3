import { Agent, request } from 'node:http'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { addRule } from '#act/plays/rules/rules.ts'
import { intake } from '#gather/intake/intake.ts'
import { createWriteKey } from '#gather/intake/write-keys.ts'
import { systemActor } from '#platform/access/callers.ts'
import type { Workspace } from '#platform/context.ts'
import { deskOf, type House } from '#platform/house.ts'
import { nobody } from '#platform/stores/facts.ts'

export type BenchRow = { name: string; value: number; unit: string; ratio?: number; budget?: number }
export type Load = { events: number; batch: number; senders: number; rounds: number }

const usual: Load = { events: 60_000, batch: 100, senders: 32, rounds: 3 }

/**
 * Events over HTTP in batches of 100, against a bare server that only parses the same batches and inserts them into the
 * same table; in turns, so that both meet the same machine. Then how long it takes from the sending of an event to the play that
 * a rule opens for it, at 1,000 events a second.
 */
export async function ingestionBench(house: House, workspace: Workspace, load: Load = usual): Promise<BenchRow[]> {
  const desk = deskOf(house, { workspace, actor: systemActor, locale: 'en', source: 'bench' })
  const { secret } = await desk.transaction((context) => createWriteKey(context, 'bench'))
  const ours = await served(intake(house))
  const bare = await served(bareServer(house, workspace.id))
  const rates = { ours: [] as number[], bare: [] as number[] }
  await sent(ours.port, secret, { ...load, events: load.batch * load.senders }, 'warm')
  for (let round = 0; round < load.rounds; round++) {
    rates.bare.push(await sent(bare.port, secret, load, `bare-${round}`))
    rates.ours.push(await sent(ours.port, secret, load, `ours-${round}`))
  }
  const again = await sent(ours.port, secret, load, 'ours-0')
  const latencies = await actionLatencies(house, workspace, ours.port, secret)
  await Promise.all([ours.close(), bare.close()])
  const [fast, plain] = [median(rates.ours), median(rates.bare)]
  return [
    { name: 'ingestion: bare server, parse and insert', value: plain, unit: 'events/s' },
    { name: 'ingestion: batches of 100 over HTTP', value: fast, unit: 'events/s', ratio: fast / plain, budget: 0.6 },
    { name: 'ingestion: the same events again, none stored', value: again, unit: 'events/s', ratio: again / plain },
    { name: 'event → play at 1,000 events/s, p50', value: quantile(latencies, 0.5), unit: 'ms' },
    { name: 'event → play at 1,000 events/s, p99', value: quantile(latencies, 0.99), unit: 'ms', budget: 1_000 },
  ]
}

/** Parses each batch and inserts it, one insert for each, into the very table; it checks, looks up and places nothing. */
function bareServer(house: House, workspaceId: string): Hono {
  const facts = house.stores.facts.of(workspaceId)
  const app = new Hono()
  app.post('/v1/batch', async ({ req, json }) => {
    const {
      batch,
    }: { batch: { messageId: string; event: string; userId: string; timestamp: string; properties: object }[] } =
      await req.json()
    await facts.insert(
      'events',
      batch.map((one) => ({
        customer_id: nobody,
        person_id: nobody,
        occurred_at: one.timestamp,
        received_at: new Date().toISOString(),
        name: one.event,
        type: 'track',
        message_id: one.messageId,
        user_id: one.userId,
        anonymous_id: '',
        group_id: '',
        properties: JSON.stringify(one.properties),
        source: 'bare',
        import_id: nobody,
        moved_from: nobody,
      })),
    )
    return json({ success: true })
  })
  return app
}

async function served(app: Hono): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) =>
      resolve({ port, close: () => new Promise((done) => server.close(() => done())) }),
    )
  })
}

/** All events in batches from several senders at once; answers how many a second. */
async function sent(port: number, secret: string, { events, batch, senders }: Load, prefix: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: senders })
  let next = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: senders }, async () => {
      while (next < events) {
        const first = next
        next += batch
        await post(agent, port, secret, batchOf(prefix, first, batch))
      }
    }),
  )
  agent.destroy()
  return events / ((performance.now() - from) / 1000)
}

function batchOf(prefix: string, first: number, size: number): string {
  const timestamp = new Date().toISOString()
  const batch = Array.from({ length: size }, (_, n) => ({
    type: 'track',
    event: `Feature ${(first + n) % 24}`,
    messageId: `${prefix}-${first + n}`,
    userId: `user-${(first + n) % 5_000}`,
    timestamp,
    properties: { count: n, screen: 'orders', plan: 'standard' },
  }))
  return JSON.stringify({ batch, sentAt: timestamp })
}

function post(agent: Agent, port: number, secret: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${secret}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    }
    const call = request({ agent, port, host: '127.0.0.1', path: '/v1/batch', method: 'POST', headers }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`answered ${answer.statusCode}`)),
      )
    })
    call.on('error', reject)
    call.end(body)
  })
}

const watchedEvents = 100

/** From the sending of a watched event to the play that a rule opens for its customer, a hundred customers one after another. */
async function actionLatencies(house: House, workspace: Workspace, port: number, secret: string): Promise<number[]> {
  const desk = deskOf(house, { workspace, actor: systemActor, locale: 'en', source: 'bench' })
  const owner = house.stores.pools.owner
  await desk.transaction(async (context) => {
    await addRule(context, {
      event: 'Watched',
      kind: 'activity',
      act: { en: 'Say thank you', ja: 'お礼を伝える' },
      dueInDays: 1,
    })
    await sql`WITH made AS (INSERT INTO customers (workspace_id, name) SELECT ${workspace.id}, 'bench-' || n FROM generate_series(0, ${watchedEvents - 1}::int) AS n RETURNING id, name)
      INSERT INTO customer_external_ids (workspace_id, customer_id, source, external_id) SELECT ${workspace.id}, id, 'bench', name FROM made`.execute(
      context.db,
    )
  })
  await new Promise((resolve) => setTimeout(resolve, 2_500))
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  const latencies: number[] = []
  const stamp = Date.now()
  for (let second = 0; second < watchedEvents / 10; second++) {
    const started = performance.now()
    await Promise.all(
      Array.from({ length: 10 }, async (_, part) => {
        await new Promise((resolve) => setTimeout(resolve, part * 90))
        const watched = {
          type: 'track',
          event: 'Watched',
          messageId: `w-${stamp}-${second}-${part}`,
          userId: `person-${second * 10 + part}`,
          context: { groupId: `bench-${second * 10 + part}` },
        }
        const sentAt = performance.now()
        await post(
          agent,
          port,
          secret,
          JSON.stringify({ batch: [watched, ...JSON.parse(batchOf(`load-${stamp}-${second}-${part}`, 0, 99)).batch] }),
        )
        for (;;) {
          const { rowCount } = await owner.query(
            'SELECT FROM plays p JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id WHERE p.workspace_id = $1 AND c.name = $2',
            [workspace.id, watched.context.groupId],
          )
          if (rowCount) break
          await new Promise((resolve) => setTimeout(resolve, 2))
        }
        latencies.push(performance.now() - sentAt)
      }),
    )
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 1_000 - (performance.now() - started))))
  }
  agent.destroy()
  return latencies
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}
