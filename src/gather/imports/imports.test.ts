import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { MappingWish } from '../mappings/contract.ts'
import { startRun } from './imports.ts'
import { jobs } from './jobs.ts'

vi.setConfig({ testTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

const mapping: MappingWish = {
  target: 'customers',
  source: 'crm',
  columns: { external_id: '顧客コード', name: '会社名', since_on: '取引開始日' },
}
const table =
  '顧客コード,会社名,取引開始日,担当数\n001,株式会社　桜フーズ,令和6年4月1日,3\n002,北ロジスティクス（株）,2024/5/1,\n003,,2024/6/1,2\n'

test('a file is tried, imported, imported again without change, and taken back', async () => {
  const { api, request, heard } = await house.workspace()
  const made = await api.imports.create({ uploadId: await upload(request, '顧客.csv', table), mapping })
  expect(made.reading).toMatchObject({
    encoding: 'utf-8',
    delimiter: ',',
    header: 1,
    headings: ['顧客コード', '会社名', '取引開始日', '担当数'],
    rows: 3,
  })

  const trial = await run(api, () => api.imports.trial({ id: made.id }))
  expect(trial).toMatchObject({ state: 'completed', rows: 3, created: 2, rejected: 1, partial: false })
  expect((await api.customers.list({})).rows).toEqual([])

  const first = await run(api, () => api.imports.run({ id: made.id }))
  expect(first).toMatchObject({ state: 'completed', rows: 3, created: 2, changed: 0, unchanged: 0, rejected: 1 })
  expect((await heard()).filter(({ name }) => name === 'import.completed')).toMatchObject([
    { about: null, data: { importId: made.id, target: 'customers', created: 2, changed: 0 } },
  ])

  expect(await run(api, () => api.imports.run({ id: made.id }))).toMatchObject({
    created: 0,
    changed: 0,
    unchanged: 2,
    rejected: 1,
  })
  // Two customers, their ids, and the attribute that came along.
  expect(await run(api, () => api.imports.undo({ id: made.id }))).toMatchObject({ kind: 'undo', created: 5, kept: 0 })
  expect((await api.imports.find({ id: made.id })).undone).toBe(true)
  expect((await api.customers.list({})).rows).toEqual([])
})

test('what has been taken back is not taken back again, and the report of the first time stays', async () => {
  const { api, request } = await house.workspace()
  const made = await api.imports.create({ uploadId: await upload(request, 'c.csv', table), mapping })
  await run(api, () => api.imports.run({ id: made.id }))
  const undone = await run(api, () => api.imports.undo({ id: made.id }))
  await expect(api.imports.undo({ id: made.id })).rejects.toMatchObject({ code: 'CONFLICT' })
  expect((await api.imports.find({ id: made.id })).latest).toMatchObject({ id: undone.id, created: 5 })
  await run(api, () => api.imports.run({ id: made.id }))
  expect(await run(api, () => api.imports.undo({ id: made.id }))).toMatchObject({ created: 5 })
})

test('rejected rows come as a file, with row, column and reason in the language of the reader, and no formula runs', async () => {
  const { api, request } = await house.workspace()
  const made = await api.imports.create({
    uploadId: await upload(request, 'c.csv', `${table}004,,"=cmd|' /C calc'!A0",1\n`),
    mapping,
  })
  const { id, faults } = await run(api, () => api.imports.run({ id: made.id }))
  expect(faults).toMatchObject([{ name: 'rejected', count: 2, examples: ['4', '5'] }])
  const file = await request(`/api/v1/import-runs/${id}/rejects.csv`, { headers: { 'accept-language': 'ja' } })
  expect(file.headers.get('content-disposition')).toContain('c-rejects.csv')
  const bytes = new Uint8Array(await file.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
    '行,列,理由,顧客コード,会社名,取引開始日,担当数',
    '4,会社名,「003」に該当する顧客が登録されていません。新しく登録するには名称が必要です。,003,,2024/6/1,2',
    "5,会社名,「004」に該当する顧客が登録されていません。新しく登録するには名称が必要です。,004,,'=cmd|' /C calc'!A0,1",
    '',
  ])
})

test('whoever has a last day to come is leaving and still served; the end of a contract is not taken for it', async () => {
  const { api, request } = await house.workspace()
  const file = '会社名,終了日\n桜フーズ,2026-03-31\n北ロジスティクス,2026-04-02\n'
  const made = await api.imports.create({ uploadId: await upload(request, 'c.csv', file) })
  const suggested = made.suggestions.find(({ target }) => target === 'customers')
  expect(suggested?.columns).toEqual({ name: '会社名' })
  const columns = { name: '会社名', left_on: '終了日' }
  await api.imports.map({ id: made.id, mapping: { target: 'customers', source: 'crm', columns } })
  await run(api, () => api.imports.run({ id: made.id }))
  const stages = (await api.customers.list({})).rows.map(({ name, stage }) => [name, stage])
  expect(Object.fromEntries(stages)).toEqual({ 桜フーズ: 'left', 北ロジスティクス: 'leaving' })
})

test('rows that were shown or rejected are gone after thirty days, and at once when one of them is about an erased person', async () => {
  const { api, request, systemDesk, workspace } = await house.workspace()
  const file =
    'contact,email,company,note\nInes Moreau,ines@harbor.example,,never\nPaul Weiss,paul@harbor.example,,“soon”\n'
  const made = await api.imports.create({
    uploadId: await upload(request, 'people.csv', file),
    mapping: { target: 'customers', source: 'crm', columns: { name: 'company' }, skip: ['contact', 'email'] },
  })
  const { id } = await run(api, () => api.imports.run({ id: made.id }))
  const { id: person } = await api.people.create({ name: 'Ines Moreau', email: 'ines@harbor.example' })
  const rejected = async () => (await api.imports.rejects({ id })).rows.map(({ cells }) => cells[0])
  expect(await rejected()).toEqual(['Ines Moreau', 'Paul Weiss'])
  await api.people.erase({ id: person })
  expect(await rejected()).toEqual(['Paul Weiss'])
  expect((await api.imports.find({ id: made.id })).reading.sample).toEqual([])

  const next = await api.imports.create({ uploadId: await upload(request, 'people.csv', file) })
  expect(next.reading.sample).toHaveLength(2)
  const clear = jobs.find(({ name }) => name === 'imports.clear')
  if (clear?.kind !== 'every') throw new Error('imports.clear is done every night')
  await clear.run({ ...systemDesk(), now: new Date('2026-05-02') })
  expect((await api.imports.find({ id: next.id })).reading).toMatchObject({
    sample: [],
    headings: next.reading.headings,
  })
  expect(await rejected()).toEqual([])
  for (const table of [
    'imports',
    'import_runs',
    'import_samples',
    'import_rejects',
    'upload_pieces',
    'record_changes',
  ]) {
    const { rows } = await house.house.stores.pools.owner.query(
      `SELECT t::text FROM ${table} t WHERE workspace_id = $1 AND t::text ~* 'moreau|weiss|soon'`,
      [workspace.id],
    )
    expect(rows, table).toEqual([])
  }
})

test('a Japanese file of Windows is read, and the wizard knows what its columns are', async () => {
  const { api, request } = await house.workspace()
  const cp932 = new Uint8Array([
    ...[0x8e, 0xe6, 0x88, 0xf8, 0x90, 0xe6, 0x96, 0xbc],
    0x2c,
    ...[0x96, 0x40, 0x90, 0x6c, 0x94, 0xd4, 0x8d, 0x86],
    0x0a,
    ...[0x8d, 0xf7],
    0x2c,
    ...new TextEncoder().encode('5070001000715\n'),
  ])
  const made = await api.imports.create({ uploadId: await upload(request, 'x.csv', cp932) })
  expect(made.reading).toMatchObject({
    encoding: 'cp932',
    headings: ['取引先名', '法人番号'],
    sample: [{ row: 2, cells: ['桜', '5070001000715'] }],
  })
  expect(made.suggestions[0]).toMatchObject({
    target: 'customers',
    columns: { name: '取引先名', corporate_number: '法人番号' },
  })
  expect(made.mapping).toBeNull()
})

test('what was done with a file is done with the next one of the same headings', async () => {
  const { api, request } = await house.workspace()
  const first = await api.imports.create({ uploadId: await upload(request, 'march.csv', table), mapping })
  await run(api, () => api.imports.run({ id: first.id }))
  const next = await api.imports.create({
    uploadId: await upload(request, 'april.csv', table.replace('顧客コード', '顧客 コード')),
  })
  expect(next.mapping).toMatchObject({ target: 'customers', source: 'crm', columns: mapping.columns })
})

test('several files run in order, so that contracts find the customers that come with them', async () => {
  const { api, request } = await house.workspace()
  const customers = await api.imports.create({ uploadId: await upload(request, 'c.csv', table), mapping })
  const contracts = await api.imports.create({
    uploadId: await upload(
      request,
      'k.csv',
      'no,code,start,fee\nK-1,001,2024-04-01,"¥1,200"\nK-2,999,2024-04-01,5\nK-1,002,2024-04-01,7\n',
    ),
    mapping: {
      target: 'contracts',
      source: 'crm',
      columns: { external_id: 'no', customer: 'code', starts_on: 'start', amount: 'fee' },
      defaults: { period: 'month' },
    },
  })
  await api.imports.runAll({ importIds: [customers.id, contracts.id] })
  await house.settle()
  const { latest } = await api.imports.find({ id: contracts.id })
  expect(latest).toMatchObject({ state: 'completed', created: 1, rejected: 1, skipped: 1 })
  const { rows } = await api.imports.rejects({ id: latest?.id ?? '' })
  expect(rows.map(({ kind, row, column }) => [kind, row, column])).toEqual([
    ['skipped', 2, null],
    ['rejected', 3, 'code'],
  ])
  expect(rows[0]?.because.en).toBe('About the same record as row 4, where they are taken together')
})

test('an undo leaves alone what somebody has changed or used since', async () => {
  const { api, request } = await house.workspace()
  const made = await api.imports.create({ uploadId: await upload(request, 'c.csv', table), mapping })
  await run(api, () => api.imports.run({ id: made.id }))
  const { rows } = await api.customers.list({})
  const sakura = rows.find(({ name }) => name.includes('桜'))
  const kita = rows.find(({ name }) => name.includes('北'))
  await api.customers.change({ id: sakura?.id ?? '', industry: 'Food' })
  await api.imports
    .create({ uploadId: await upload(request, 'n.csv', table.replace('北ロジスティクス（株）', '北物流')), mapping })
    .then(({ id }) => run(api, () => api.imports.run({ id })))
  const undone = await run(api, () => api.imports.undo({ id: made.id }))
  expect(undone).toMatchObject({ state: 'completed', created: 1, kept: 4 })
  expect((await api.customers.list({})).rows.map(({ id }) => id).sort()).toEqual([sakura?.id, kita?.id].sort())
})

test('the undo of a change brings back what was there before', async () => {
  const { api, request } = await house.workspace()
  const first = await api.imports.create({ uploadId: await upload(request, 'a.csv', table), mapping })
  await run(api, () => api.imports.run({ id: first.id }))
  const second = await api.imports.create({
    uploadId: await upload(request, 'b.csv', table.replace('北ロジスティクス（株）', '北物流株式会社')),
    mapping,
  })
  expect(await run(api, () => api.imports.run({ id: second.id }))).toMatchObject({
    created: 0,
    changed: 1,
    unchanged: 1,
  })
  await run(api, () => api.imports.undo({ id: second.id }))
  expect((await api.customers.list({})).rows.map(({ name }) => name).sort()).toEqual([
    '北ロジスティクス（株）',
    '株式会社　桜フーズ',
  ])
  await run(api, () => api.imports.undo({ id: first.id }))
  expect((await api.customers.list({})).rows).toEqual([])
})

test('the undo of events tells how many it has taken back', async () => {
  const { api, request } = await house.workspace()
  await api.customers.create({ name: '桜フーズ', externalIds: [{ source: 'crm', externalId: '001' }] })
  const lines = Array.from({ length: 600 }, (_, at) => `001,order placed,2026-03-01T00:00:00Z,m-${at}`)
  const made = await api.imports.create({
    uploadId: await upload(request, 'events.csv', `customer,name,at,id\n${lines.join('\n')}\n`),
    mapping: {
      target: 'events',
      source: 'crm',
      columns: { customer: 'customer', name: 'name', occurred_at: 'at', message_id: 'id' },
    },
  })
  expect(await run(api, () => api.imports.run({ id: made.id }))).toMatchObject({ created: 600, rejected: 0 })
  expect(await run(api, () => api.imports.undo({ id: made.id }))).toMatchObject({ rows: 600, created: 600, kept: 0 })
  expect((await api.events.names({})).rows.map(({ name }) => name)).toEqual(['order placed'])
})

test('a run that is cut off goes on where its last transaction ended; when the last attempt is, it has failed until tried again', async () => {
  const workspace = await house.workspace()
  const { api, request } = workspace
  const lines = Array.from({ length: 5001 }, (_, at) => `${at},Customer ${at},2024-01-01,1`)
  const made = await api.imports.create({
    uploadId: await upload(
      request,
      'big.csv',
      `${table.split('\n')[0]}\n${lines.join('\n')}\n4,CUSTOMER 4,2024-01-01,1\n`,
    ),
    mapping,
  })
  const started = await workspace
    .desk()
    .transaction((context) => startRun({ ...context, enqueue: async () => '' }, made.id, 'run'))
  const job = jobs.find(({ name }) => name === 'imports.run')
  if (job?.kind !== 'work') throw new Error('imports.run is work')
  const input = { runIds: [started.id] } as never
  const desk = workspace.systemDesk()
  const cutAfter = (batches: number): typeof desk => ({
    ...desk,
    transaction: (act, source, wish) => {
      if (source?.startsWith('import:') && batches-- === 0) throw new Error('the machine stopped')
      return desk.transaction(act, source, wish)
    },
  })
  const attempt = (number: number, isLast = false) => ({ number, isLast })
  const whole = { state: 'completed', rows: 5002, created: 5001, rejected: 0, skipped: 1, problem: null }
  const cut = {
    state: 'running',
    skipped: 1,
    problem: { en: expect.stringContaining('not in the file: Error: the machine stopped') },
  }
  await expect(job.run(cutAfter(1), input, async () => {}, attempt(1))).rejects.toThrow('the machine stopped')
  const stopped = await api.imports.progress({ id: started.id })
  expect(stopped).toMatchObject(cut)
  // How much one batch is goes by whether somebody asks for something meanwhile.
  expect([1999, 4999]).toContain(stopped.created)
  expect(stopped.rows).toBe(stopped.created + 1)
  await expect(job.run(cutAfter(0), input, async () => {}, attempt(5, true))).rejects.toThrow('the machine stopped')
  expect(await api.imports.progress({ id: started.id })).toMatchObject({ state: 'failed', rows: stopped.rows })
  await job.run(desk, input, async () => {}, attempt(6))
  expect(await api.imports.progress({ id: started.id })).toMatchObject({ state: 'failed', rows: stopped.rows })
  await job.run(desk, input, async () => {}, attempt(1))
  expect(await api.imports.progress({ id: started.id })).toMatchObject(whole)
  await job.run(desk, input, async () => {}, attempt(1))
  expect(await api.imports.progress({ id: started.id })).toMatchObject({ rows: 5002, created: 5001 })
})

test('a field may have one value for all rows, and a file columns without names', async () => {
  const { api, request } = await house.workspace()
  const uploadId = await upload(request, 'c.csv', '1,桜\n2,北\n')
  const columns = { external_id: 1, name: { columns: [2, 1], between: '-' }, kind: { constant: '個人' } }
  const made = await api.imports.create({
    uploadId,
    mapping: {
      target: 'customers',
      source: 'x',
      columns,
      reading: { header: null },
    },
  })
  expect(made.mapping?.columns).toEqual(columns)
  expect(await run(api, () => api.imports.run({ id: made.id }))).toMatchObject({ created: 2 })
  expect((await api.customers.list({})).rows.map(({ name, kind }) => [name, kind]).sort()).toEqual([
    ['北-2', 'person'],
    ['桜-1', 'person'],
  ])
})

test('progress is told until the run has ended', async () => {
  const { api, request } = await house.workspace()
  const made = await api.imports.create({ uploadId: await upload(request, 'c.csv', table), mapping })
  const { id } = await api.imports.run({ id: made.id })
  const answer = await request(`/api/v1/import-runs/${id}/progress`)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const told = (await answer.text()).split('\n\n').filter((part) => part.startsWith('event: progress'))
  expect(JSON.parse(told.at(-1)?.split('data: ')[1] ?? '{}')).toMatchObject({
    id,
    state: 'completed',
    share: 1,
    rows: 3,
  })
})

test('what cannot be is refused with what can', async () => {
  const { api, as, request } = await house.workspace()
  const uploadId = await upload(request, 'c.csv', table)
  await expect(api.imports.create({ uploadId, mapping: { ...mapping, target: 'customer' } })).rejects.toThrow(
    'There is: customers',
  )
  await expect(api.imports.create({ uploadId, mapping: { ...mapping, columns: { name: '社名' } } })).rejects.toThrow(
    'no column “社名”. It has: 顧客コード',
  )
  const { id } = await api.imports.create({ uploadId })
  await expect(api.imports.run({ id })).rejects.toThrow('Say first what becomes of the columns')
  await expect(api.imports.undo({ id })).rejects.toThrow('nothing to take back')
  await expect((await as('csm', 'ja')).imports.run({ id })).rejects.toThrow('先に')
  await expect((await as('viewer')).imports.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await request('/api/v1/uploads?name=x', { method: 'POST', body: '' })).status).toBe(422)
  expect(
    (await request('/api/v1/uploads?name=x.xls', { method: 'POST', body: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]) }))
      .status,
  ).toBe(422)
})

async function upload(
  request: Workspace['request'],
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
): Promise<string> {
  const answer = await request(`/api/v1/uploads?name=${encodeURIComponent(name)}`, { method: 'POST', body })
  expect(answer.status).toBe(201)
  const { id } = (await answer.json()) as { id: string }
  return id
}

async function run(api: Workspace['api'], start: () => PromiseLike<{ id: string }>) {
  const { id } = await start()
  await house.settle()
  return api.imports.progress({ id })
}
