import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { MappingWish } from '../mappings/contract.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

async function uploaded({ request }: Workspace, body: string | Uint8Array): Promise<{ status: number; id: string }> {
  const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
  const { id = '' } = (await sent.json()) as { id?: string }
  return { status: sent.status, id }
}

async function imported(workspace: Workspace, body: string, mapping: MappingWish) {
  const { id: uploadId } = await uploaded(workspace, body)
  const { id } = await workspace.api.imports.create({ uploadId, mapping })
  const run = await workspace.api.imports.run({ id })
  await house.settle()
  return workspace.api.imports.progress({ id: run.id })
}

test('a file in an encoding that is only guessed is certain of nothing', async () => {
  const workspace = await house.workspace()
  // 客户编号,公司名称 and two companies in GBK.
  const names = ['d6d0b9fac1d9cda8d0c5', 'b1b1bea9caa9b9a4b9abcbbe'].map((hex) => Buffer.from(hex, 'hex'))
  const body = Buffer.concat([
    Buffer.from('Customer ID,Company\n'),
    ...names.flatMap((name, at) => [Buffer.from(`C${at},`), name, Buffer.from('\n')]),
  ])
  const { id: uploadId } = await uploaded(workspace, body)
  const { suggestions } = await workspace.api.imports.create({ uploadId })
  expect(suggestions.length).toBeGreaterThan(0)
  expect(suggestions.filter(({ certain }) => certain)).toEqual([])
})

test('ISO-2022-JP is refused also where it begins far down', async () => {
  const workspace = await house.workspace()
  const rows = Array.from({ length: 900 }, (_, at) => `C${at},Company ${at}\n`).join('')
  expect((await uploaded(workspace, `id,name\n${rows}X,\x1b$B;3ED\x1b(B\n`)).status).toBe(422)
})

test('an id that means several customers creates no further one, and names them', async () => {
  const workspace = await house.workspace()
  for (const [source, name] of [
    ['a', 'Alpha Inc'],
    ['b', 'Beta LLC'],
  ])
    await imported(workspace, `id,name\n1,${name}\n`, {
      target: 'customers',
      source: source ?? '',
      columns: { external_id: 'id', name: 'name' },
    })
  const contracts: MappingWish = {
    target: 'contracts',
    source: 'c',
    createMissing: true,
    columns: { external_id: 'no', customer: 'customer', plan: 'plan', starts_on: 'from' },
  }
  const run = await imported(workspace, 'no,customer,plan,from\n9,1,Pro,2026-01-01\n10,2,Pro,2026-01-01\n', contracts)
  expect(run).toMatchObject({ created: 1, rejected: 1 })
  const { rows } = await workspace.api.imports.rejects({ id: run.id })
  expect(rows.map(({ row, because, about }) => [row, because.en, about?.map(({ name }) => name)])).toEqual([
    [2, expect.stringContaining('“Alpha Inc”, “Beta LLC”'), ['Alpha Inc', 'Beta LLC']],
    [3, 'No name is known for “2”: the new customer is called by its id.', []],
  ])
  expect((await workspace.api.customers.list({})).rows.map(({ name }) => name).toSorted()).toEqual([
    '2',
    'Alpha Inc',
    'Beta LLC',
  ])
})

test('what is known beside an amount that cannot be read is kept', async () => {
  const workspace = await house.workspace()
  await imported(workspace, 'id,who,arr,cur,from\nK1,Acme,to be checked,USD,2026-01-01\n', {
    target: 'contracts',
    source: 'c',
    createMissing: true,
    columns: { external_id: 'id', customer_name: 'who', arr: 'arr', currency: 'cur', starts_on: 'from' },
  })
  const [acme] = (await workspace.api.customers.list({})).rows
  const { rows } = await workspace.api.contracts.list({ customerId: acme?.id ?? '' })
  expect(rows).toMatchObject([{ amount: null, currency: 'USD', period: 'year' }])
})

test('rows of another table below are passed over, each named, and the counts add up; the last row that is chosen takes them in', async () => {
  const workspace = await house.workspace()
  const text = `会社名,契約日,月額
青葉商事,2026-01-01,1000
若葉商事,2026-01-02,2000

月別集計
月,件数,売上
1月,2,3000
2月,0,0

大阪支店
会社名,契約日,月額
双葉商事,2026-01-03,3000
`
  const mapping: MappingWish = {
    target: 'customers',
    source: 'list',
    columns: { name: '会社名', since_on: '契約日' },
    remaining: 'leave',
  }
  const run = await imported(workspace, text, mapping)
  expect(run).toMatchObject({ created: 3, changed: 0, unchanged: 0, rejected: 0, skipped: 8, rows: 11 })
  const { rows } = await workspace.api.imports.rejects({ id: run.id, kind: 'skipped' })
  expect(rows.map(({ row, until, because }) => [row, until, because.ja])).toEqual([
    [4, null, '空白の行です'],
    [5, null, '6行目を見出しとする別の表、またはその下の行です'],
    [6, null, '6行目を見出しとする別の表、またはその下の行です'],
    [7, null, '6行目を見出しとする別の表、またはその下の行です'],
    [8, null, '6行目を見出しとする別の表、またはその下の行です'],
    [9, null, '空白の行です'],
    [10, null, '6行目を見出しとする別の表、またはその下の行です'],
    [11, null, '見出し行の繰り返しです'],
  ])
  expect((await workspace.api.customers.list({})).rows.map(({ name }) => name).toSorted()).toEqual(
    ['青葉商事', '若葉商事', '双葉商事'].toSorted(),
  )
  const whole = await imported(workspace, text, { ...mapping, reading: { lastRow: 8 } })
  expect(whole).toMatchObject({ created: 4, unchanged: 2, skipped: 5, rows: 11 })
})

test('a picture, whatever it is called, is refused as no table before anything is kept of it', async () => {
  const { request, api } = await house.workspace()
  const send = (name: string, bytes: readonly number[]) =>
    request(`/api/v1/uploads?name=${name}`, {
      method: 'POST',
      headers: { 'accept-language': 'ja' },
      body: new Uint8Array(bytes),
    })
  const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]
  const refused: [number[], string][] = [
    [png, '画像'],
    [[0x61, 0x2c, 0, 0x62, 0x0a, 0x31, 0x2c, 0, 0, 0x0a], 'CSV・TSV・Excelファイルではありません。'],
  ]
  for (const [bytes, because] of refused) {
    const answer = await send('x.csv', bytes)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(because)
  }
  const zip = [0x50, 0x4b, 0x05, 0x06, ...Array.from({ length: 18 }, () => 0)]
  expect((await send('x.zip', zip)).status).toBe(422)
  expect((await api.imports.list({})).rows).toEqual([])
})
