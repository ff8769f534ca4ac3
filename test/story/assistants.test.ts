import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadSampleWorld } from '../../src/act/sample-world/sample-world.ts'
import { contents } from '../../src/contents.ts'
import { type Operation, operationsOf } from '../../src/platform/doors/machines/operations-of.ts'
import { requestsOf, type Tried } from '../fuzz/requests.ts'
import { inventedInput } from '../invented-input.ts'
import { type World, world } from '../world.ts'

let here: World
let home: Awaited<ReturnType<World['workspace']>>
const operations = operationsOf(contents)
const writes = operations.filter(({ meta }) => meta.effect !== 'reads')

beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
  await loadSampleWorld(home.desk(), 12)
  await here.settle()
}, 240_000)
afterAll(() => here?.close())

type Listed = { name: string; description: string; inputSchema: unknown; annotations: Record<string, boolean> }

async function mcp(method: string, params: object, path = '/mcp') {
  const answer = await home.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  return (await answer.json()) as { result: { tools: Listed[]; isError?: boolean; content: { text: string }[] } }
}

async function called(name: string, given: object = {}) {
  const { result } = await mcp('tools/call', { name, arguments: given })
  const text = result.content[0]?.text ?? ''
  return { isError: result.isError ?? false, text, answer: result.isError ? undefined : JSON.parse(text) }
}

/** A token is about four bytes of English and JSON. */
const tokensOf = (tools: Listed[]) => Math.round(Buffer.byteLength(JSON.stringify(tools)) / 4)

describe('what an assistant is offered', () => {
  test('is some twenty tools named after questions, and three for the rest, at a tenth of the price of all', async () => {
    const { tools } = (await mcp('tools/list', {})).result
    const all = (await mcp('tools/list', {}, '/mcp?tools=all')).result.tools
    process.stdout.write(
      `MCP tools, tokens as bytes/4: all ${all.length} operations ${tokensOf(all)}, offered ${tools.length} tools ${tokensOf(tools)}\n`,
    )
    expect(tools.length).toBeGreaterThanOrEqual(18)
    expect(tools.length).toBeLessThanOrEqual(26)
    expect(tools.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['who_needs_a_person_today', 'why_did_this_score_change', 'preview_this_segment', 'draft_a_play'],
        ...['find_operation', 'describe_operation', 'call_operation'],
      ]),
    )
    expect(tokensOf(tools)).toBeLessThan(tokensOf(all) / 6)
    expect(all).toHaveLength(operations.length)
    for (const { description, inputSchema } of tools) {
      expect(description.length).toBeGreaterThan(10)
      expect(inputSchema).toMatchObject({ type: 'object' })
    }
  })

  test('who needs a person today is answered without anything else', async () => {
    const { answer } = await called('who_needs_a_person_today', { limit: 3 })
    expect(answer).toHaveProperty('rows')
  })

  test.each([
    ['merge two duplicates', 'merges.merge'],
    ['erase a person', 'people.erase'],
    ['close a case', 'support.close'],
    ['publsh the scorecard', 'scorecards.publish'],
    ['api key', 'access.createApiKey'],
    ['holidays', 'calendar.holidays'],
  ])('"%s" finds %s', async (words, expected) => {
    const { answer } = await called('find_operation', { words })
    expect(answer.map(({ operation }: { operation: string }) => operation).slice(0, 5)).toContain(expected)
  })

  test('an operation is described with what it takes and does, and one that is none with what was meant', async () => {
    const { answer } = await called('describe_operation', { operation: 'people.erase' })
    expect(answer).toMatchObject({ effect: 'destroys', dryRun: false, permission: 'people.erase' })
    expect(answer.cannotBeTried).toContain('cannot be tried')
    expect(answer.input.properties).toHaveProperty('id')
    const wrong = await called('describe_operation', { operation: 'people.earse' })
    expect([wrong.isError, wrong.text]).toEqual([
      true,
      '"people.earse" is not known here. Did you mean "people.erase"?',
    ])
  })

  test('a tool of a wrong name, and a wrong field, are answered with what was meant', async () => {
    expect((await called('who_need_a_person_today')).text).toContain('Did you mean "who_needs_a_person_today"?')
    const wrong = await called('call_operation', { operation: 'customers.list', input: { limt: 3 } })
    expect([wrong.isError, wrong.text]).toEqual([true, 'limt: "limt" is not known here. Did you mean "limit"?'])
  })
})

describe('trying', () => {
  test('tells what would change, record by record, and keeps nothing', async () => {
    const before = await everything()
    const { answer } = await called('call_operation', {
      operation: 'customers.create',
      input: { name: 'Aoba Works', kind: 'company' },
      dryRun: true,
    })
    expect(answer).toMatchObject({ dryRun: true, answer: { name: 'Aoba Works' } })
    expect(answer.changes[0]).toMatchObject({ record: 'customers', act: 'created', before: null })
    expect(answer.changes[0].after.name).toBe('Aoba Works')
    expect(await everything()).toEqual(before)
  })

  test('over HTTP and by the tool of a question as well', async () => {
    const { rows } = await home.api.customers.list({ limit: 1 })
    const tool = await called('draft_a_play', {
      customerId: rows[0]?.id,
      ...{
        kind: 'risk',
        reason: 'adoption',
        act: { en: 'Call about seats', ja: '席数について電話する' },
        dueOn: '2026-04-08',
      },
      dryRun: true,
    })
    expect(tool.text).toContain('"dryRun":true')
    const body = JSON.stringify({ name: 'Sakura' })
    const path = `/api/v1/customers/${rows[0]?.id}`
    const answer = await home.request(`${path}?dryRun=true`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(200)
    const told = (await answer.json()) as { changes: { before: { name: string }; after: { name: string } }[] }
    expect(told.changes[0]).toMatchObject({ before: { name: rows[0]?.name }, after: { name: 'Sakura' } })
    expect((await home.api.customers.find({ id: rows[0]?.id ?? '' })).name).toBe(rows[0]?.name)
    const odd = await home.request(`${path}?dryRun=perhaps`, { method: 'PATCH', body })
    expect([odd.status, ((await odd.json()) as { detail: string }).detail]).toEqual([422, 'dryRun is true or false.'])
    expect((await home.request('/api/v1/customers?dryRun=true')).status).toBe(422)
  })

  test('is refused plainly where a transaction does not take back what is done', async () => {
    const letter = await called('call_operation', {
      operation: 'access.invite',
      input: { email: 'new@example.test', role: 'csm' },
      dryRun: true,
    })
    expect([letter.isError, letter.text]).toEqual([
      true,
      'This sends a letter, which cannot be called back. It cannot be tried.',
    ])
    for (const { name, meta } of writes.filter(({ meta }) => meta.leaves)) {
      const answer = await called('call_operation', { operation: name, input: sampleOf(name), dryRun: true })
      expect(answer.isError, `${name} ${meta.leaves}`).toBe(true)
    }
  })

  test('whatever is tried, with whatever input, leaves both stores as they were', async () => {
    const ids = await idsOf()
    const before = await everything()
    const answered = new Map<string, number>()
    let next = 0
    const idFor = () => ids[next++ % ids.length] ?? ''
    for (const [at, one] of writes.entries()) {
      const hostile = fc.sample(requestsOf(one.procedure, idFor), { numRuns: 2, seed: 7 + at })
      for (const tried of [invented(one, idFor), invented(one, idFor), ...hostile]) {
        const [path = '', query = ''] = tried.path.split('?')
        const answer = await home.request(`/api/v1${path}?${query}${query && '&'}dryRun=true`, {
          method: tried.method,
          headers: { ...tried.headers },
          body: tried.body,
        })
        const told = await answer.text()
        expect(answer.status, `${one.name} ${told.slice(0, 300)}`).toBeLessThan(500)
        if (answer.ok) expect(JSON.parse(told), one.name).toMatchObject({ dryRun: true })
        answered.set(`${answer.status}`, (answered.get(`${answer.status}`) ?? 0) + 1)
      }
    }
    process.stdout.write(`tried ${writes.length} writes: ${JSON.stringify([...answered])}\n`)
    expect(answered.get('200') ?? 0).toBeGreaterThan(10)
    expect(await everything()).toEqual(before)
  }, 300_000)
})

test('what a key did bears the name of whoever made it', async () => {
  const owner = await home.member('owner', 'maker@example.test')
  const { secret } = await owner.api.access.createApiKey({ name: 'Assistant', role: 'csm' })
  const answer = await here.meguri.app.request('http://meguri.test/api/v1/customers', {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'By an assistant', kind: 'company' }),
  })
  expect(answer.status).toBe(201)
  const { rows } = await home.api.operations.audit({ record: 'customers', limit: 1 })
  expect(rows[0]?.authorName).toBe('Assistant · owner')
})

/** A request of good faith. */
function invented({ procedure, path, method }: Operation, idFor: () => string): Tried {
  const { ...input } = Object(inventedInput(procedure['~orpc'].inputSchema, idFor)) as Record<string, unknown>
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { [name]: value = idFor() } = input
    delete input[name]
    return encodeURIComponent(String(value))
  })
  return { method, path: address, headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
}

function sampleOf(name: string): object {
  const one = operations.find((operation) => operation.name === name) as Operation
  return /\{id\}/.test(one.path) ? { id: '00000000-0000-4000-8000-000000000000' } : {}
}

/** All rows of all tables, as one mark for each table; what counts calls and sessions is not the house's content. */
async function everything(): Promise<Record<string, string>> {
  const { owner } = here.house.stores.pools
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'auth') AND table_name NOT LIKE '%limit%'
     ORDER BY 1`,
  )
  const marks: Record<string, string> = {}
  for (const { name } of rows) {
    const found = await owner.query<{ rows: string[] | null }>(
      `SELECT array_agg(t::text ORDER BY t::text) AS rows FROM ${name} t`,
    )
    marks[name] = createHash('md5')
      .update(JSON.stringify(found.rows[0]?.rows ?? []))
      .digest('hex')
  }
  return marks
}

async function idsOf(): Promise<string[]> {
  const tables = ['customers', 'people', 'contracts', 'plays', 'segments', 'scorecards', 'cases', 'responses']
  const found = await Promise.all(
    tables.map((table) =>
      here.house.stores.pools.owner.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE workspace_id = $1 ORDER BY id LIMIT 2`,
        [home.workspace.id],
      ),
    ),
  )
  return found.flatMap(({ rows }) => rows.map(({ id }) => id))
}
