import { isContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type World, world } from '../../../../test/world.ts'
import { contents } from '../../../contents.ts'
import { furnished } from '../../../furnished.ts'
import type { Document } from '../../doors/machines/openapi.ts'
import type { AnyRoom } from '../../furnishing/furniture.ts'
import { nameOf } from '../../furnishing/room-name.ts'
import { asOne, type FieldColumns, inParts } from './columns.ts'
import { snake } from './differences.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const json = { 'content-type': 'application/json' }

async function twoPeople() {
  const { api, member } = await here.workspace()
  const mark = crypto.randomUUID()
  const [ken, tomas] = [await member('csm', `ken-${mark}@live.test`), await member('csm', `tomas-${mark}@live.test`)]
  const { id } = await api.customers.create({ name: '桜フーズ', kind: 'company', industry: '食品' })
  const path = `/api/v1/customers/${id}`
  const change = (who: typeof ken, etag: string | null, body: object, method = 'PATCH') =>
    who.request(path, {
      method,
      headers: { ...json, ...(etag === null ? {} : { 'if-match': etag }) },
      ...(method === 'PATCH' && { body: JSON.stringify(body) }),
    })
  const read = async (who: typeof ken) => {
    const answer = await who.request(path)
    return { etag: answer.headers.get('etag'), body: (await answer.json()) as Record<string, unknown> }
  }
  return { api, ken, tomas, id, change, read, path }
}

test('who saves over somebody else’s change is shown both values, who and when; in either order', async () => {
  for (const kenFirst of [true, false]) {
    const { ken, tomas, change, read } = await twoPeople()
    const [first, second] = kenFirst ? [ken, tomas] : [tomas, ken]
    const { etag, body } = await read(first)
    expect(etag).toMatch(/^"\d+"$/)
    expect(etag).toBe(body.etag)
    expect((await read(second)).etag).toBe(etag)
    const saved = await change(first, etag, { stage: 'onboarding' })
    expect(saved.status).toBe(200)
    expect(saved.headers.get('etag')).not.toBe(etag)
    const refused = await change(second, etag, { stage: 'leaving', industry: '食品加工' })
    expect(refused.status).toBe(412)
    expect(refused.headers.get('content-type')).toContain('application/problem+json')
    const problem = (await refused.json()) as Record<string, unknown>
    expect(problem).toMatchObject({
      code: 'CHANGED',
      status: 412,
      record: 'customers',
      etag: saved.headers.get('etag'),
      differs: [
        { field: 'stage', column: 'stage', yours: 'leaving', theirs: 'onboarding', author: `member:${first.id}` },
      ],
    })
    const { body: kept } = await read(second)
    expect([kept.stage, kept.industry]).toEqual(['onboarding', '食品'])
    // Mine after all, on what is known now.
    const again = await change(second, String(problem.etag), { stage: 'leaving', industry: '食品加工' })
    expect(again.status).toBe(200)
    expect((await read(first)).body).toMatchObject({ stage: 'leaving', industry: '食品加工' })
  }
}, 120_000)

test('changes of different fields go together, and so does what both changed alike', async () => {
  const { api, ken, tomas, change, read } = await twoPeople()
  const label = 'x'
  await api.attributes.declare({ subject: 'customer', name: 'grade', type: 'text', label })
  await api.attributes.declare({ subject: 'customer', name: 'seats', type: 'number', label })
  const { etag } = await read(ken)
  expect((await change(ken, etag, { stage: 'onboarding', attributes: { grade: 'A' } })).status).toBe(200)
  expect((await change(tomas, etag, { industry: '食品加工', attributes: { seats: 3 } })).status).toBe(200)
  expect((await change(tomas, etag, { stage: 'onboarding' })).status).toBe(200)
  expect((await change(tomas, etag, { attributes: { grade: 'B' } })).status).toBe(412)
  expect((await read(ken)).body).toMatchObject({
    stage: 'onboarding',
    industry: '食品加工',
    attributes: { grade: 'A', seats: 3 },
  })
})

test('of two who save the same field at once, one is asked', async () => {
  const { ken, tomas, change, read } = await twoPeople()
  const { etag } = await read(ken)
  const answers = await Promise.all([
    change(ken, etag, { stage: 'onboarding' }),
    change(tomas, etag, { stage: 'leaving' }),
    change(ken, etag, { stage: 'left', leftOn: '2026-03-31' }),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412])
})

test('what somebody changes by another way is another version as well', async () => {
  const { ken, change, read, id } = await twoPeople()
  const { etag } = await read(ken)
  await here.house.stores.pools.owner.query("UPDATE customers SET stage = 'onboarding' WHERE id = $1", [id])
  expect((await read(ken)).etag).not.toBe(etag)
  expect((await change(ken, etag, { stage: 'leaving' })).status).toBe(412)
})

test('who takes away what was changed since is told first', async () => {
  const { ken, tomas, change, read } = await twoPeople()
  const { etag } = await read(tomas)
  await change(ken, etag, { stage: 'onboarding' })
  const refused = await change(tomas, etag, {}, 'DELETE')
  expect(refused.status).toBe(412)
  expect(await refused.json()).toMatchObject({ differs: [{ field: 'stage', theirs: 'onboarding' }] })
  expect((await change(tomas, (await read(tomas)).etag, {}, 'DELETE')).status).toBe(200)
})

test('without a version the last one wins, as before; what is no version, or none of this record, is refused', async () => {
  const { ken, tomas, change, read } = await twoPeople()
  const { etag } = await read(ken)
  await change(ken, etag, { stage: 'onboarding' })
  expect((await change(tomas, null, { stage: 'leaving' })).status).toBe(200)
  expect((await change(tomas, '*', { stage: 'active' })).status).toBe(200)
  for (const bad of ['42', 'W/"42"', '"a"', '"1", "2"', '""', '"9999999999999999999999"'])
    expect((await change(tomas, bad, { stage: 'leaving' })).status, bad).toBe(422)
  const unknown = await change(tomas, '"999999999999"', { stage: 'leaving' })
  expect([unknown.status, ((await unknown.json()) as { differs: unknown[] }).differs]).toEqual([412, []])
  const elsewhere = await ken.request('/api/v1/customers', {
    method: 'POST',
    headers: { ...json, 'if-match': '"1"' },
    body: JSON.stringify({ name: 'Old Mill Bakery', kind: 'company' }),
  })
  expect(elsewhere.status).toBe(422)
})

test('lists bring the version of each row', async () => {
  const { api, read, ken } = await twoPeople()
  const { rows } = await api.customers.list({})
  expect(rows.map(({ etag }) => etag)).toEqual([(await read(ken)).etag])
})

test('each field of a change is a column of its record, or it is said where it is kept', async () => {
  const { rows } = await here.house.stores.pools.owner.query<{ name: string }>(
    "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'",
  )
  const columns = new Set(rows.map(({ name }) => name))
  const logged = await here.house.stores.pools.owner.query<{ name: string }>(
    "SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname = 'log_changed'",
  )
  const faults: string[] = []
  let seen = 0
  for (const [place, { live }] of Object.entries(furnished) as [string, AnyRoom][])
    for (const { record, of, columns: named = {} } of live?.versions ?? []) {
      if (!logged.rows.some(({ name }) => name === record)) faults.push(`${record} is not logged`)
      for (const name of of) {
        const operation = Reflect.get(Reflect.get(contents, nameOf(place)), name)
        if (!isContractProcedure(operation)) {
          faults.push(`${place}: ${name}`)
          continue
        }
        if (!['PATCH', 'PUT'].includes(operation['~orpc'].route.method ?? '')) continue
        const path = operation['~orpc'].route.path ?? ''
        const shape: Record<string, unknown> = Reflect.get(operation['~orpc'].inputSchema ?? {}, 'shape') ?? {}
        for (const field of Object.keys(shape).filter((one) => !path.includes(`{${one}}`))) {
          seen += 1
          for (const column of columnsOf(named[field] ?? snake(field), field))
            if (!columns.has(`${record}.${column}`)) faults.push(`${place}.${name}: ${field} is no ${record}.${column}`)
          if (named[field] === undefined && goesAsOne(shape[field]))
            faults.push(`${place}.${name}: no part of ${field} can be left out, and it is not said to go as one`)
        }
        for (const column of Object.values(named).flatMap((one) => (typeof one === 'string' ? [] : columnsOf(one))))
          if (!columns.has(`${record}.${column}`)) faults.push(`${place}.${name}: there is no ${record}.${column}`)
      }
    }
  expect(seen).toBeGreaterThan(60)
  expect(faults).toEqual([])
})

function columnsOf(named: FieldColumns[string], field = ''): readonly string[] {
  if (named === asOne) return [snake(field)]
  if (typeof named === 'string') return named === inParts ? [] : [named]
  return Object.values(named)
}

/** Whoever leaves a part of it to another sends it without that part, and is refused; or makes a third of two of another kind each. */
function goesAsOne(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return goesAsOne(schema.unwrap())
  if (schema instanceof z.ZodUnion) return schema.options.some((one) => one instanceof z.ZodObject)
  return schema instanceof z.ZodObject && Object.values(schema.shape).some((part) => !part.safeParse(undefined).success)
}

test('the API says where a version is heeded', async () => {
  const document = (await (await here.meguri.app.request('/api/openapi.json')).json()) as Document
  const names = (path: string, method: string) =>
    (document.paths?.[path]?.[method]?.parameters ?? []).map(({ name }) => name)
  expect(names('/customers/{id}', 'patch')).toContain('If-Match')
  expect(names('/customers/{id}', 'get')).not.toContain('If-Match')
  expect(names('/customers/{id}/external-ids', 'post')).not.toContain('If-Match')
})
