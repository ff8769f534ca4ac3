import { Hono } from 'hono'
import { invokeThrough } from './commands/invoke.ts'
import { contents, rooms } from './contents.ts'
import { contributions, doorPaths, doorsOf, jobs, notices, openPaths, served, streams } from './furnished.ts'
import { openCallers } from './platform/access/callers.ts'
import { accessDoors } from './platform/access/doors.ts'
import { installationSecret, makeSecret, markOfSecret } from './platform/access/secrets.ts'
import { authDoor, linkPath } from './platform/access/signing-in/auth-door.ts'
import { type Identity, openIdentity } from './platform/access/signing-in/identity.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { healthDoors } from './platform/doors/health-doors.ts'
import { apiDoor } from './platform/doors/http.ts'
import { mcpDoor } from './platform/doors/machines/mcp.ts'
import { operatorDoors } from './platform/doors/operator-doors.ts'
import { problemResponse } from './platform/doors/problem-details.ts'
import { referenceDoors } from './platform/doors/reference.ts'
import { problemOf, routerOf } from './platform/doors/router.ts'
import { webDoor } from './platform/doors/web-door.ts'
import { addressReader } from './platform/front/address.ts'
import { front } from './platform/front/front.ts'
import { collect } from './platform/furnishing/collect.ts'
import type { House } from './platform/house.ts'
import { startCarrier } from './platform/jobs/carrier.ts'
import { orderJob } from './platform/jobs/order.ts'
import { startRunner } from './platform/jobs/runner.ts'
import { openLimits } from './platform/limits/limits.ts'
import { openHearing } from './platform/live/hearing.ts'
import { openLog } from './platform/log.ts'
import { tellLosses } from './platform/losses/told-at-start.ts'
import { openOutside } from './platform/outside/outside.ts'
import { givingUp } from './platform/pulse/giving-up.ts'
import { feelPulse } from './platform/pulse/pulse.ts'
import { openStores } from './platform/stores/stores.ts'
import { localeOf } from './platform/wording/words.ts'
import { attended } from './platform/work/attention.ts'

export type Meguri = Awaited<ReturnType<typeof openMeguri>>

/**
 * The whole house: stores, doors and jobs, ready to serve. A `web` process leaves jobs, mirrors and notices to the
 * workers; a `worker` opens no door but those that tell how it is. `clock` moves in tests.
 */
export async function openMeguri(config: Config, { clock = systemClock }: { clock?: Clock } = {}) {
  const log = openLog(config.log)
  const stores = await openStores(config, rooms, log)
  const url = config.url ?? `http://${config.host}:${config.port}`
  const limits = openLimits(stores.pools.owner, clock)
  const secret = installationSecret(config.data, config.secret)
  const outside = openOutside(config, secret)
  const hearing = await openHearing(stores.databaseUrl)
  const house: House = {
    config,
    stores,
    clock,
    log,
    contributions: collect(contributions),
    limits,
    outside,
    hearing,
    secretMark: markOfSecret(secret),
    enqueue: orderJob,
  }
  const identity = openIdentity(config, stores.databaseUrl, { url, secret, limits })
  const operatorKey = makeSecret('mgo')
  const told = tellLosses(house)
  const work = config.role === 'web' ? undefined : await startWork(house)
  const pulse = feelPulse(stores.databaseUrl)
  const app = new Hono()
  app.use('*', front({ url, takesFiles, takesForms: [linkPath, ...takesAnyType], openPaths }))
  app.onError((problem, context) => {
    const locale = localeOf(context.req.header('accept-language'))
    return problemResponse(problemOf(house, problem, locale), locale)
  })
  // A probe is nobody who waits, and so is a program that comes through a door of a room: they stand before what is attended.
  app.route('/', healthDoors(house, pulse))
  app.use('*', givingUp(house, pulse))
  if (config.role !== 'worker') for (const door of doorsOf(house)) app.route('/', door)
  app.use('*', (_, next) => attended(next))
  if (config.role !== 'worker') openDoors(app, house, identity, { url, operatorKey })
  return {
    config,
    house,
    identity,
    operatorKey,
    app,
    url,
    runner: work?.runner,
    /** Carries everything that waits now, mirrors and notices, where this process does such work. */
    settle: async () => work?.carrier.settle(),
    /** Ends the streams of open screens, which would otherwise hold up whoever waits for the last answer. */
    endStreams: () => hearing.close(),
    async close() {
      await hearing.close()
      pulse.stop()
      await told
      await work?.carrier.stop()
      await work?.runner.stop()
      await identity.close()
      outside.mail?.close()
      await stores.close()
    },
  }
}

/** Files are handed in at streams; at those that take bytes, of any type. */
const handedIn = streams.filter(({ method }) => method === 'POST')
const takesFiles = handedIn.map(({ path }) => `/api/v1${path}`)
const takesAnyType = handedIn
  .filter(({ takes = [] }) => takes.includes('application/octet-stream'))
  .map(({ path }) => `/api/v1${path}`)

async function startWork(house: House) {
  const runner = await startRunner(house, jobs)
  return { runner, carrier: await startCarrier(house, [...jobs, ...runner.listeners], notices, runner) }
}

type Entrance = { url: string; operatorKey: string }

function openDoors(app: Hono, house: House, identity: Identity, { url, operatorKey }: Entrance): void {
  const callers = openCallers(house, identity, operatorKey)
  const answering = served(house, url)
  const router = routerOf(house, answering)
  const addressOf = addressReader(house.config.trustedProxies, house.log)
  app.route('/auth', authDoor(house, identity, addressOf))
  app.route('/access', accessDoors(house, identity, addressOf))
  app.route('/api', referenceDoors(router, answering, streams, doorPaths))
  app.route('/api/v1', apiDoor({ house, callers, router, streams, addressOf }))
  app.route('/operator', operatorDoors(house, identity, operatorKey))
  app.route(
    '/mcp',
    mcpDoor(contents, (headers) => invokeThrough(app, headers)),
  )
  app.route('/', webDoor())
}
