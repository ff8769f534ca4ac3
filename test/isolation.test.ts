import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleWorld } from '../src/act/sample-world/sample-world.ts'
import { streams } from '../src/furnished.ts'
import { ownFacts, recordTables } from '../src/platform/backup/tables.ts'
import { roles } from '../src/platform/permissions.ts'
import { inventedInput } from './invented-input.ts'
import { frozenOperations, operations } from './operations.ts'
import { type World, world } from './world.ts'

type Workspace = Awaited<ReturnType<World['workspace']>>

let here: World
let theirs: Workspace
let ours: Workspace
let ids: Map<string, string[]>

beforeAll(async () => {
  here = await world('2026-04-01')
  theirs = await here.workspace({ name: 'Theirs' })
  ours = await here.workspace({ name: 'Ours' })
  await loadSampleWorld(theirs.desk(), 12)
  await here.settle()
  ids = await idsByTable(theirs.workspace.id)
}, 240_000)
afterAll(() => here.close())

test('there is something to protect', () => {
  expect(operations.length).toBeGreaterThan(40)
  expect([...ids.values()].flat().length).toBeGreaterThan(100)
})

test('no operation shows or changes anything of another workspace', async () => {
  const before = await fingerprint(theirs.workspace.id)
  const names = await namesOf(theirs.workspace.id)
  const leaks: string[] = []
  for (const { room, name, procedure } of operations) {
    for (const id of candidates(`${room} ${name}`)) {
      const input = inventedInput(procedure['~orpc'].inputSchema, () => id)
      const said = await call(ours, room, name, input)
      const leaked = names.find((one) => said.text.includes(one))
      if (leaked) leaks.push(`${room}.${name} shows ${leaked}`)
      if (said.status >= 500) leaks.push(`${room}.${name} fails with ${said.status}: ${said.text.slice(0, 200)}`)
    }
  }
  await here.settle()
  expect(leaks).toEqual([])
  expect(await fingerprint(theirs.workspace.id)).toEqual(before)
}, 240_000)

test('no operation is open to a role that lacks its permission, or to nobody', async () => {
  const open: string[] = []
  const clients = await Promise.all(
    roles
      .filter((role) => role !== 'owner')
      .map(async (role) => [role, role === 'partner' ? (await ours.member(role)).api : await ours.as(role)] as const),
  )
  for (const { room, name, procedure } of operations) {
    const { permission, roles: may } = frozenOperations.get(`${room}.${name}`) ?? { permission: 'none', roles: [] }
    const input = inventedInput(procedure['~orpc'].inputSchema, () => '018f0000-0000-7000-8000-000000000000')
    for (const [role, client] of clients) {
      if (may.includes(role)) continue
      const status = await statusOf(client, room, name, input)
      if (status !== 403) open.push(`${room}.${name} answers ${status} to ${role}, who lacks ${permission}`)
    }
    const { method = 'GET', path = '' } = procedure['~orpc'].route
    const stranger = await here.meguri.app.request(
      `/api/v1${path.replace(/\{\w+\}/g, '018f0000-0000-7000-8000-000000000000')}`,
      { method },
    )
    if (stranger.status !== 401) open.push(`${room}.${name} answers ${stranger.status} to nobody`)
  }
  expect(open).toEqual([])
}, 240_000)

test('a partner sees nothing of a customer that is not shared with them, whatever they ask for', async () => {
  const partner = await theirs.member('partner', 'partner@elsewhere.test')
  const [shared = '', other = ''] = ids.get('customers') ?? []
  await theirs.api.customers.assignMember({ id: shared, role: 'partner', memberId: partner.id })
  const { name } = await theirs.api.customers.find({ id: shared })
  const wish = { columns: ['name' as const], order: { sort: 'name' as const, down: false }, filter: {} }
  await theirs.api.portfolio.saveView({ name: 'Everybody', shared: true, wish })
  await here.settle()
  const strangers = (await namesOf(theirs.workspace.id)).filter((one) => !name.includes(one) && !one.includes('@'))
  const leaks: string[] = []
  for (const { room, name: operation, procedure } of operations) {
    for (const id of [shared, other, ...candidates(`${room} ${operation}`)]) {
      const input = inventedInput(procedure['~orpc'].inputSchema, () => id)
      const said = await call({ api: partner.api }, room, operation, input)
      const leaked = strangers.find((one) => said.text.includes(one))
      if (leaked) leaks.push(`${room}.${operation} shows ${leaked}`)
    }
  }
  for (const stream of streams) {
    const answer = await partner.request(`/api/v1${stream.path.replace(/:\w+/g, other)}`, { method: stream.method })
    const text = await heardAtFirst(answer)
    if (strangers.some((one) => text.includes(one))) leaks.push(stream.path)
  }
  expect(leaks).toEqual([])
  const { rows, total } = await partner.api.portfolio.list({})
  expect({ total, names: rows.map((row) => row.name) }).toEqual({ total: 1, names: [name] })
  expect((await partner.api.portfolio.list({ text: strangers[0] ?? '' })).total).toBe(0)
  expect((await partner.api.portfolio.totals({})).customers).toBe(1)
  expect((await partner.api.portfolio.views({})).rows.every(({ mine }) => mine)).toBe(true)
}, 240_000)

test('no upload, download or feed is open to nobody or shows another workspace', async () => {
  const names = await namesOf(theirs.workspace.id)
  for (const stream of streams) {
    for (const id of candidates(stream.path)) {
      const path = `/api/v1${stream.path.replace(/:\w+/g, id)}`
      expect((await here.meguri.app.request(path, { method: stream.method })).status, path).toBe(401)
      const answer = await ours.request(path, { method: stream.method, signal: AbortSignal.timeout(3000) })
      const text = await heardAtFirst(answer)
      expect(
        names.filter((one) => text.includes(one)),
        path,
      ).toEqual([])
    }
  }
})

test('row-level security holds below the code: the application role sees one workspace only', async () => {
  const { app, owner } = here.house.stores.pools
  for (const table of await recordTables(owner)) {
    const { rows } = await owner.query<{ has: boolean }>(
      "SELECT EXISTS (SELECT FROM pg_attribute WHERE attrelid = $1::regclass AND attname = 'workspace_id') AS has",
      [table],
    )
    if (!rows[0]?.has) continue
    const { rows: guard } = await owner.query<{ on: boolean }>(
      'SELECT relrowsecurity AS on FROM pg_class WHERE oid = $1::regclass',
      [table],
    )
    expect(guard[0]?.on, `${table} has row-level security`).toBe(true)
  }
  const seen = await ours
    .desk()
    .transaction((context) => context.db.selectFrom('customers').select('workspace_id').distinct().execute())
  expect(seen.every((row) => row.workspace_id === ours.workspace.id)).toBe(true)
  await expect(
    ours
      .desk()
      .transaction((context) =>
        context.db.insertInto('customers').values({ workspace_id: theirs.workspace.id, name: 'smuggled' }).execute(),
      ),
  ).rejects.toThrow(/row-level security/)
  expect(await app.selectFrom('customers').select('id').execute()).toEqual([])
})

/** Ids of every table that the operation's words may mean: all are tried when none is named. */
function candidates(words: string): string[] {
  const nouns = words.toLowerCase()
  const named = [...ids].filter(
    ([table]) => nouns.includes(table.split('_').at(-1)?.slice(0, 5) ?? table) || nouns.includes(table.slice(0, 5)),
  )
  const chosen =
    named.length > 0 ? named : [...ids].filter(([table]) => ['customers', 'people', 'members'].includes(table))
  return [
    ...new Set(
      [...chosen, ...[...ids].filter(([table]) => table === 'customers')].flatMap(([, found]) => found.slice(0, 1)),
    ),
  ]
}

async function idsByTable(workspaceId: string): Promise<Map<string, string[]>> {
  const { owner } = here.house.stores.pools
  const found = new Map<string, string[]>()
  for (const table of await recordTables(owner)) {
    const { rows } = await owner.query<{ n: string }>(
      "SELECT count(*) AS n FROM pg_attribute WHERE attrelid = $1::regclass AND attname IN ('workspace_id', 'id')",
      [table],
    )
    if (rows[0]?.n !== '2') continue
    const { rows: some } = await owner.query<{ id: string }>(
      `SELECT id FROM ${table} WHERE workspace_id = $1 LIMIT 20`,
      [workspaceId],
    )
    if (some.length > 0)
      found.set(
        table.replace('public.', ''),
        some.map((row) => row.id),
      )
  }
  return found
}

async function namesOf(workspaceId: string): Promise<string[]> {
  const { rows } = await here.house.stores.pools.owner.query<{ name: string }>(
    'SELECT name FROM customers WHERE workspace_id = $1 UNION SELECT email FROM people WHERE workspace_id = $1 AND email IS NOT NULL',
    [workspaceId],
  )
  return rows.map((row) => row.name)
}

/** All records and all facts of a workspace, summed; a row of facts that another replaces is not counted, whether it is swept away yet or not. */
async function fingerprint(workspaceId: string): Promise<Record<string, string>> {
  const { owner } = here.house.stores.pools
  const sums: Record<string, string> = {}
  for (const [table] of ids) {
    const { rows } = await owner.query<{ sum: string }>(
      `SELECT md5(string_agg(t::text, ',' ORDER BY id)) AS sum FROM ${table} t WHERE workspace_id = $1`,
      [workspaceId],
    )
    sums[table] = rows[0]?.sum ?? ''
  }
  for (const { name } of await ownFacts(owner, here.house.stores.facts.client)) {
    const row = await here.house.stores.facts
      .of(workspaceId)
      .first<{ n: string }>(
        `SELECT toString(count()) AS n FROM ${name} WHERE workspace_id = {workspace:UUID} SETTINGS final = 1`,
      )
    sums[`facts ${name}`] = row?.n ?? ''
  }
  return sums
}

let calls = 0

/** Asked this often nobody is refused for asking too often, which would hide what else is answered: the clock moves on meanwhile. */
async function call(
  workspace: Pick<Workspace, 'api'>,
  room: string,
  name: string,
  input: unknown,
): Promise<{ status: number; text: string }> {
  const rooms = workspace.api as Readonly<
    Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
  >
  calls += 1
  if (calls % 500 === 0) here.time.now = new Date(Number(here.time.now) + 60_000)
  try {
    return { status: 200, text: JSON.stringify((await rooms[room]?.[name]?.(input)) ?? null) }
  } catch (problem) {
    const { status = 500, message } = problem as { status?: number; message: string }
    if (status === 429) throw problem
    return { status, text: message }
  }
}

async function statusOf(client: unknown, room: string, name: string, input: unknown): Promise<number> {
  return (await call({ api: client as Workspace['api'] }, room, name, input)).status
}

/** A stream of events goes on for ever: what it says at once. */
async function heardAtFirst(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.includes('event-stream')) return answer.text()
  const reader = answer.body?.getReader()
  const { value } = (await reader?.read()) ?? {}
  await reader?.cancel().catch(() => undefined)
  return new TextDecoder().decode(value)
}
