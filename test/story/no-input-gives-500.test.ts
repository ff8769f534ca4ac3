import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleWorld } from '../../src/act/sample-world/sample-world.ts'
import { streams } from '../../src/furnished.ts'
import { hostileHeaders, hostileJson, hostileParameter } from '../fuzz/hostile-values.ts'
import { requestsOf, type Tried } from '../fuzz/requests.ts'
import { operations } from '../operations.ts'
import { type World, world } from '../world.ts'

const seed = 20_261_129
const triesEach = Number(process.env.FUZZ_TRIES ?? 6)
const longest = 15_000

let here: World
let owner: Awaited<ReturnType<Awaited<ReturnType<World['workspace']>>['member']>>
let ids: string[]
/** How often each status was answered. */
const answered = new Map<number, number>()

beforeAll(async () => {
  here = await world('2026-04-01')
  const home = await here.workspace()
  await loadSampleWorld(home.desk(), 12)
  await here.settle()
  owner = await home.member('owner')
  ids = await idsOf(home.workspace.id)
}, 240_000)
afterAll(() => here.close())

test.each(['owner', 'stranger'] as const)(
  'whatever stands in a request of the %s, no operation fails, hangs, or refuses in another language',
  async (who) => {
    const faults: string[] = []
    answered.clear()
    for (const [at, { room, name, procedure }] of operations.entries()) {
      let next = at
      const idFor = () => ids[next++ % ids.length] ?? ''
      for (const tried of fc.sample(requestsOf(procedure, idFor), { numRuns: triesEach, seed: seed + at })) {
        const fault = await faultOf({ ...tried, path: `/api/v1${tried.path}` }, who)
        if (fault) faults.push(`${room}.${name}: ${fault}`)
      }
    }
    expect(faults).toEqual([])
    // What is tried reaches past the doors, and is not all refused for one reason.
    if (who === 'owner') expect([...answered.keys()].toSorted()).toEqual(expect.arrayContaining([200, 400, 404, 422]))
    process.stdout.write(`${who} ${JSON.stringify([...answered])}\n`)
  },
  600_000,
)

/** What the house says of its screens in a checkout where nobody has built them yet. */
const notBuilt = 'The screens are not built'

test('no other door fails either', async () => {
  const faults: string[] = []
  const doors = [
    ...streams.map(({ method, path }) => ({ method, path: `/api/v1${path}` })),
    ...[
      '/access/first-run',
      '/access/invitations/:token',
      '/access/password',
      '/auth/sign-in/email',
      '/mcp',
      '/v1/batch',
    ].map((path) => ({ method: 'POST', path })),
    ...[
      '/access/invitations/:token',
      '/access/ways',
      '/auth/magic-link/verify',
      '/auth/get-session',
      '/api/:x',
      '/:x',
    ].map((path) => ({ method: 'GET', path })),
    ...['/operator/sign-in-links', '/v1/identify', '/v1/:x', '/auth/:x', '/access/:x'].map((path) => ({
      method: 'POST',
      path,
    })),
  ]
  const odd = fc.record({ parameter: hostileParameter, headers: hostileHeaders, body: hostileJson })
  for (const [at, { method, path }] of doors.entries()) {
    for (const { parameter, headers, body } of fc.sample(odd, { numRuns: triesEach * 2, seed: seed + 1000 + at })) {
      const address = path.replace(/:\w+/, () => parameter)
      const tried = { method, path: address, headers, body: method === 'GET' ? null : body }
      for (const who of ['owner', 'stranger'] as const) {
        const answer = await ask(tried, who)
        if (answer.status >= 500 && !answer.text.startsWith(notBuilt))
          faults.push(`${who} ${shown(tried)} → ${answer.status} ${answer.text.slice(0, 200)}`)
      }
    }
  }
  expect(faults).toEqual([])
}, 600_000)

test('an assistant that calls tools with anything is told what is wrong', async () => {
  const faults: string[] = []
  for (const [at, { room, name }] of operations.entries()) {
    for (const arguments_ of fc.sample(hostileJson, { numRuns: 2, seed: seed + at })) {
      const body = `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"${room}_${name}","arguments":${arguments_}}}`
      const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
      const answer = await ask({ method: 'POST', path: '/mcp', headers, body }, 'owner')
      if (answer.status >= 500 || /on our side/.test(answer.text))
        faults.push(`${room}.${name} ${arguments_.slice(0, 200)} ${answer.text.slice(0, 300)}`)
    }
  }
  expect(faults).toEqual([])
}, 600_000)

/** What is wrong with the answer; nothing where it is as it should be. */
async function faultOf(tried: Tried, who: 'owner' | 'stranger'): Promise<string | null> {
  const answer = await ask(tried, who)
  answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
  const told = `${who} ${shown(tried)} → ${answer.status} ${answer.text.slice(0, 300)}`
  if (answer.status >= 500) return told
  if (answer.status < 400) return who === 'stranger' && answer.status < 300 ? `let in: ${told}` : null
  if (!answer.type.startsWith('application/problem+json')) return `no problem document: ${told}`
  const { title, code, detail, status } = JSON.parse(answer.text)
  const isComplete =
    [title, code, detail].every((one) => typeof one === 'string' && one !== '') && status === answer.status
  if (!isComplete) return `not complete: ${told}`
  const isJapanese = /[ぁ-んァ-ヶ一-龯]/.test(title)
  const wish = tried.headers['accept-language']
  if (who === 'stranger' && isJapanese !== (wish ?? '').trim().toLowerCase().startsWith('ja'))
    return `in another language: ${told}`
  return null
}

async function ask({ method, path, headers, body }: Tried, who: 'owner' | 'stranger') {
  here.time.now = new Date(here.time.now.getTime() + 1_000)
  const init = {
    method,
    headers: new Headers(headers),
    body,
    signal: AbortSignal.timeout(longest),
  }
  try {
    const answer =
      who === 'owner'
        ? await owner.request(path, { ...init, headers: { ...headers } })
        : await here.meguri.app.fetch(new Request(`http://meguri.test${path}`, init))
    const type = answer.headers.get('content-type') ?? ''
    const text = type.startsWith('text/event-stream') ? '' : await answer.text()
    await answer.body?.cancel().catch(() => undefined)
    return { status: answer.status, type, text }
  } catch (problem) {
    return { status: 599, type: '', text: String(problem) }
  }
}

function shown({ method, path, headers, body }: Tried): string {
  return `${method} ${path.slice(0, 200)} ${JSON.stringify(headers).slice(0, 200)} ${body?.slice(0, 300) ?? ''}`
}

async function idsOf(workspaceId: string): Promise<string[]> {
  const tables = [
    'customers',
    'people',
    'contracts',
    'plays',
    'segments',
    'scorecards',
    'cases',
    'responses',
    'event_names',
  ]
  const found = await Promise.all(
    tables.map((table) =>
      here.house.stores.pools.owner.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE workspace_id = $1 ORDER BY id LIMIT 2`,
        [workspaceId],
      ),
    ),
  )
  return found.flatMap(({ rows }) => rows.map(({ id }) => id))
}
