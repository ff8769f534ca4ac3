import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>
let cookie = ''
beforeAll(async () => {
  here = await world('2026-04-01', { postgres: 'own' })
  home = await here.workspace()
  cookie = (await home.member('owner', 'sakura@example.test')).cookie
})
afterAll(() => here?.close())

const json = { 'content-type': 'application/json' }
const asMember = () => ({ cookie, 'sec-fetch-site': 'same-origin', 'x-workspace': home.workspace.id })

/** Each way in, as somebody who may use it. */
const doors: readonly (readonly [what: string, ask: () => Promise<Response>])[] = [
  ['a list by a key', () => home.request('/api/v1/customers')],
  ['a change by a key', () => home.request('/api/v1/customers', post({ name: 'Kita Logistics' }))],
  ['a list by a member', () => ask('/api/v1/customers', { headers: asMember() })],
  ['the session', () => ask('/auth/get-session', { headers: asMember() })],
  ['a sign-in', () => ask('/auth/sign-in/email', post({ email: 'sakura@example.test', password: 'a guess of it' }))],
  ['an invitation', () => ask('/access/invitations/unknown')],
  ['a password', () => ask('/access/password', { headers: asMember() })],
  ['an event', () => ask('/v1/track', post({ type: 'track', event: 'Opened', userId: 'u1', writeKey: 'mgw_unknown' }))],
  ['a stream', () => home.request('/api/v1/portfolio/file?format=csv')],
  ['the operator', () => ask('/operator/mirrors', { headers: { authorization: `Bearer ${here.meguri.operatorKey}` } })],
]

test('while PostgreSQL has stopped everybody is told so in time, and served again when it goes on', async () => {
  const processes = await allOfPostgres()
  expect(processes.length).toBeGreaterThan(3)
  const goOn = () => {
    for (const pid of processes) process.kill(pid, 'SIGCONT')
  }
  for (const pid of processes) process.kill(pid, 'SIGSTOP')
  // Also where somebody waits for ever.
  const rescue = setTimeout(goOn, 60_000)
  try {
    const began = performance.now()
    const ready = await ask('/readyz', { headers: { 'accept-language': 'ja' } })
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { postgres: false, clickhouse: true, because: ['PostgreSQLから応答がありません。'] },
    ])
    expect(performance.now() - began).toBeLessThan(5_000)
    const answers = await Promise.all(doors.map(async ([what, knock]) => [what, (await knock()).status]))
    expect(answers).toEqual(doors.map(([what]) => [what, 503]))
    expect(performance.now() - began).toBeLessThan(25_000)
    expect((await ask('/healthz')).status).toBe(200)
  } finally {
    clearTimeout(rescue)
    goOn()
  }
  await expect.poll(async () => (await ask('/readyz')).status, { timeout: 20_000 }).toBe(200)
  await expect.poll(async () => (await home.request('/api/v1/customers')).status, { timeout: 20_000 }).toBe(200)
})

test('when PostgreSQL is killed nobody is answered 500, and all goes on when it is back', async () => {
  const found = new Map<string, Set<number>>(doors.map(([what]) => [what, new Set()]))
  const pid = Number(readFileSync(here.path('postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  const until = performance.now() + 6_000
  let killed = false
  while (performance.now() < until) {
    await Promise.all(doors.map(async ([what, knock]) => found.get(what)?.add((await knock()).status)))
    if (!killed) process.kill(pid, 'SIGKILL')
    killed = true
  }
  const seen = [...found].map(([what, statuses]) => [what, [...statuses].filter((status) => status >= 500).sort()])
  expect(seen.filter(([, statuses]) => statuses?.includes(500 as never))).toEqual([])
  expect(seen.some(([, statuses]) => statuses?.includes(503 as never))).toBe(true)
  await expect.poll(async () => (await ask('/readyz')).status, { timeout: 30_000 }).toBe(200)
  // Whoever knocked so often has used up what a minute lets through, and time stands here.
  here.travelTo('2026-04-02')
  expect((await home.request('/api/v1/customers')).status).toBe(200)
})

function post(body: object): RequestInit {
  return { method: 'POST', headers: json, body: JSON.stringify(body) }
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  return here.meguri.app.fetch(new Request(`http://meguri.test${path}`, init))
}

/** The server and every process that it has started. */
async function allOfPostgres(): Promise<number[]> {
  const server = Number(readFileSync(here.path('postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  const childrenOf = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === server)
  return [server, ...childrenOf.map(Number)]
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return 0
  }
}
