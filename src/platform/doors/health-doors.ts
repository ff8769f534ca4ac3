import { Hono } from 'hono'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { House } from '../house.ts'
import { inTime } from '../pulse/probe.ts'
import type { Pulse } from '../pulse/pulse.ts'
import { isDiskFull } from '../stores/disk.ts'
import { noRoom } from '../stores/store-down.ts'
import { localeOf, type Text } from '../wording/words.ts'

/** `/healthz` the process lives, `/readyz` both stores answer in time and have room, `/metrics` for Prometheus, to this machine alone (a proxy on it may open it). */
export function healthDoors(house: House, pulse: Pick<Pulse, 'answers'>): Hono {
  const doors = new Hono()
  const registry = metricsOf(house)
  doors.get('/healthz', (call) => call.json({ status: 'ok' }))
  doors.get('/readyz', async (call) => {
    const { client } = house.stores.facts
    const [postgres, clickhouse] = await Promise.all([
      pulse.answers(),
      inTime(client.ping().then(({ success }) => success || Promise.reject())),
    ])
    const locale = localeOf(call.req.header('accept-language'))
    const because = [
      ...(postgres ? [] : [words.postgresSilent]),
      ...(clickhouse ? [] : [words.clickhouseSilent]),
      ...(isDiskFull(house.config) ? [noRoom] : []),
    ].map((text) => text[locale])
    return call.json({ postgres, clickhouse, ...(because.length > 0 && { because }) }, because.length > 0 ? 503 : 200)
  })
  doors.get('/metrics', async (call) => {
    if (!isFromHere(call.env as Connected | undefined)) return call.notFound()
    return call.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
  return doors
}

type Connected = { incoming?: { socket?: { remoteAddress?: string } } }

/** The server hands the connection along; a call from within the process has none. */
function isFromHere(call: Connected | undefined): boolean {
  const address = call?.incoming?.socket?.remoteAddress
  return address === undefined || /^(::ffff:)?127\.|^::1$/.test(address)
}

const words = {
  postgresSilent: { en: 'PostgreSQL does not answer.', ja: 'PostgreSQLから応答がありません。' } satisfies Text,
  clickhouseSilent: { en: 'ClickHouse does not answer.', ja: 'ClickHouseから応答がありません。' } satisfies Text,
}

function metricsOf(house: House): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const waiting = (name: string, help: string, sql: string) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const { rows } = await house.stores.pools.owner.query<{ n: string }>(sql)
        this.set(Number(rows[0]?.n ?? 0))
      },
    })
  waiting(
    'meguri_mirror_queue',
    'Rows whose mirror among the facts is out of date',
    'SELECT count(*) AS n FROM mirror_queue',
  )
  waiting(
    'meguri_notices_waiting',
    'Notices not yet delivered',
    'SELECT count(*) AS n FROM notices WHERE delivered_at IS NULL',
  )
  waiting(
    'meguri_jobs_waiting',
    'Ordered jobs not yet ended',
    "SELECT count(*) AS n FROM job_runs WHERE state IN ('waiting', 'running')",
  )
  waiting(
    'meguri_dead_letters',
    'Jobs and notices that failed too often',
    "SELECT (SELECT count(*) FROM job_runs WHERE state = 'failed') + (SELECT count(*) FROM notice_deliveries WHERE failed_at IS NOT NULL) AS n",
  )
  return registry
}
