import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const headers = { 'content-type': 'application/json', 'accept-language': 'ja' }

async function twoAdmins(path: string, method: 'PATCH' | 'PUT') {
  const { api, member } = await here.workspace()
  const mark = crypto.randomUUID()
  const [ken, mari] = [await member('admin', `ken-${mark}@live.test`), await member('admin', `mari-${mark}@live.test`)]
  const read = async (who: typeof ken) => {
    const answer = await who.request(`/api/v1${path}`)
    const body = (await answer.json()) as Record<string, unknown>
    expect(answer.headers.get('etag')).toBe(body.etag)
    return { etag: String(body.etag), body }
  }
  const save = async (who: typeof ken, etag: string | null, wish: object) => {
    const answer = await who.request(`/api/v1${path}`, {
      method,
      headers: { ...headers, ...(etag !== null && { 'if-match': etag }) },
      body: JSON.stringify(wish),
    })
    const body = (await answer.json()) as Record<string, unknown>
    return { status: answer.status, body, differs: body.differs as { field: string; theirs: unknown }[] | undefined }
  }
  return { api, ken, mari, read, save }
}

// Of each: where it is, how it is saved, what one says of a field, what the other says, and another field.
const settings: [path: string, method: 'PATCH' | 'PUT', one: object, other: object, beside: object][] = [
  ['/workspace', 'PATCH', { currency: 'EUR' }, { currency: 'USD' }, { zone: 'Asia/Tokyo' }],
  ['/calendar', 'PUT', { weekend: [3, 7] }, { weekend: [7] }, { yearStartsIn: 9 }],
  ['/play-settings', 'PUT', { renewalDays: 90 }, { renewalDays: 30 }, { riskDayKind: 'working' }],
  ['/message-settings', 'PUT', { organisation: '桜' }, { organisation: '梅' }, { restsOn: ['dealings'] }],
  ['/engagement-settings', 'PUT', { clicks: ['news'] }, { clicks: ['surveys'] }, { keptDays: 90 }],
  [
    '/courtesy-settings',
    'PUT',
    { caps: [{ purpose: 'news', most: 2, days: 7 }] },
    { caps: [{ purpose: 'news', most: 3, days: 7 }] },
    { onlyWorkingDays: true },
  ],
]

test.each(settings)(
  '%s: who saves over the change of somebody else is shown both, also of the first',
  async (...row) => {
    const [path, method, one, other, beside] = row
    const { ken, mari, read, save } = await twoAdmins(path, method)
    const { etag } = await read(ken)
    expect(etag).toBe('"0"')
    expect((await save(ken, etag, one)).status).toBe(200)
    const refused = await save(mari, etag, other)
    const [field = '', theirs] = Object.entries(one)[0] ?? []
    expect([refused.status, refused.body.code]).toEqual([412, 'CHANGED'])
    expect(refused.differs).toMatchObject([
      { field, yours: Object.values(other)[0], theirs, author: `member:${ken.id}`, authorName: expect.any(String) },
    ])
    expect((await read(mari)).body).toMatchObject(one)
    // Hers after all, and another field beside what Ken goes on changing.
    expect((await save(mari, String(refused.body.etag), other)).status).toBe(200)
    const seen = await read(ken)
    expect((await save(ken, seen.etag, one)).status).toBe(200)
    expect((await save(mari, seen.etag, beside)).status).toBe(200)
    expect((await read(ken)).body).toMatchObject({ ...one, ...beside })
    expect((await save(mari, null, other)).status).toBe(200)
  },
)

test.each(settings)('%s: of two who save at once, one is asked', async (path, method, one, other) => {
  for (let turn = 0; turn < 3; turn += 1) {
    const { ken, mari, read, save } = await twoAdmins(path, method)
    const { etag } = await read(ken)
    const answers = await Promise.all([save(ken, etag, one), save(mari, etag, other)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
  }
})

test('who changed the settings of a workspace, from what to what, is on record; filling a sample is no change of theirs', async () => {
  const { api, ken, save } = await twoAdmins('/workspace', 'PATCH')
  await save(ken, null, { currency: 'EUR', name: 'すみれ' })
  await save(ken, null, { currency: 'EUR' })
  const { id } = await api.access.workspace()
  await here.house.stores.pools.owner.query('UPDATE workspaces SET sample_filled_at = now() WHERE id = $1', [id])
  const { rows } = await here.house.stores.pools.owner.query<{ author: string; after: object }>(
    "SELECT author, after FROM record_changes WHERE workspace_id = $1 AND record = 'workspaces'",
    [id],
  )
  expect(rows).toEqual([{ author: `member:${ken.id}`, after: { currency: 'EUR', name: 'すみれ' } }])
})
