import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { csvOf, encoded, type Written, workbookOf } from '../../../test/written-files.ts'
import type { MappingWish } from '../mappings/contract.ts'

vi.setConfig({ testTimeout: 600_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

type Workspace = Awaited<ReturnType<World['workspace']>>
type Customer = { readonly id: string; readonly name: string; readonly industry: string; readonly since: string }
/** A file with the customers in it, and how many of its records below the headings are none. */
type File = {
  readonly name: string
  readonly bytes: Buffer
  readonly noise: number
  readonly customers: readonly Customer[]
}

const headings = ['顧客コード', '会社名', '業種', '取引開始日']
const mapping: MappingWish = {
  target: 'customers',
  source: 'crm',
  columns: { external_id: '顧客コード', name: '会社名', industry: '業種', since_on: '取引開始日' },
}
const western = ['code', 'company name', 'industry', 'customer since']
const westernMapping: MappingWish = {
  ...mapping,
  columns: { external_id: 'code', name: 'company name', industry: 'industry', since_on: 'customer since' },
}

const japaneseWords = [
  '青空',
  '株式会社緑川',
  'ショーワ浅羽',
  '髙橋',
  '①番',
  '表示',
  'ソース',
  '能登',
  '(有)白石',
  'A&B "特" 商会',
  '二行\nの名',
]
const latinWords = [
  'Ørsted',
  'Café Zürich',
  'Société "Générale"',
  'Müller; Söhne',
  'Peña, S.A.',
  'Two\nlines',
  "O'Neil",
]

const customersOf = (words: readonly string[]) =>
  fc
    .array(
      fc.record({
        word: fc.constantFrom(...words),
        industry: fc.constantFrom('', words[0] ?? '', words[2] ?? ''),
        days: fc.integer({ min: 0, max: 8000 }),
      }),
      { minLength: 3, maxLength: 12 },
    )
    .map((wishes) =>
      wishes.map(
        ({ word, industry, days }, at): Customer => ({
          id: `K${String(at + 1).padStart(4, '0')}`,
          name: `${word} ${at + 1}`,
          industry,
          since: new Date(Date.UTC(2004, 0, 1 + days)).toISOString().slice(0, 10),
        }),
      ),
    )

const cells = ({ id, name, industry, since }: Customer) => [id, name, industry, since]

const japaneseTexts = fc
  .record({
    customers: customersOf(japaneseWords.filter((word) => !word.includes('髙') && !word.includes('①'))),
    encoding: fc.constantFrom<Written>('utf-8', 'utf-8 with a mark', 'utf-16le', 'cp932', 'euc-jp'),
    delimiter: fc.constantFrom(',', '\t', ';'),
    blank: fc.boolean(),
    sums: fc.boolean(),
  })
  .map(({ customers, encoding, delimiter, blank, sums }): File => {
    const rows = customers.map(cells)
    if (blank) rows.splice(1, 0, ['', '', '', ''])
    if (sums) rows.push(['合計', '', '', String(customers.length)])
    return {
      name: delimiter === '\t' ? '顧客.tsv' : '顧客.csv',
      bytes: encoded(csvOf([headings, ...rows], delimiter), encoding),
      noise: Number(blank) + Number(sums),
      customers,
    }
  })

const westernTexts = fc.record({ customers: customersOf(latinWords), delimiter: fc.constantFrom(',', ';', '\t') }).map(
  ({ customers, delimiter }): File => ({
    name: 'customers.csv',
    bytes: encoded(csvOf([western, ...customers.map(cells)], delimiter), 'windows-1252'),
    noise: 0,
    customers,
  }),
)

const workbooks = fc
  .record({
    customers: customersOf(japaneseWords),
    titles: fc.integer({ min: 0, max: 2 }),
    gap: fc.integer({ min: 0, max: 2 }),
    blanks: fc.integer({ min: 0, max: 2 }),
    note: fc.boolean(),
    sums: fc.boolean(),
    cover: fc.boolean(),
    hidden: fc.boolean(),
    merge: fc.boolean(),
  })
  .map(({ customers, titles, gap, blanks, note, sums, cover, hidden, merge }): File => {
    const above = [
      ...Array.from({ length: titles }, (_, at) => [`顧客一覧 ${at + 1}`]),
      ...Array.from({ length: titles === 0 ? 0 : gap }, () => []),
    ]
    const merged = customers.map((one, at) =>
      merge && at === 1 ? { ...one, industry: customers[0]?.industry ?? '' } : one,
    )
    const written = merged.map((one, at) => (merge && at === 1 ? [one.id, one.name, '', one.since] : cells(one)))
    const body = [...written.slice(0, 2), ...Array.from({ length: blanks }, () => []), ...written.slice(2)]
    const below = [...(sums ? [['合計', '', '', customers.length]] : []), ...(note ? [['※社外秘']] : [])]
    const first = above.length + 2
    return {
      name: '顧客.xlsx',
      bytes: workbookOf([
        ...(hidden
          ? [
              {
                name: 'lists',
                hidden: true,
                rows: [
                  ['Active', 'Paused'],
                  ['x', 'y'],
                ],
              },
            ]
          : []),
        ...(cover ? [{ name: '表紙', rows: [['顧客データ'], [], ['作成者', '営業部']] }] : []),
        {
          name: '顧客',
          rows: [...above, headings, ...body, ...below],
          merged: merge ? [`C${first}:C${first + 1}`] : [],
        },
      ]),
      noise: blanks + below.length,
      customers: merged,
    }
  })

test.each([
  ['a Japanese text in five encodings', japaneseTexts, mapping, 3],
  ['a Western text of Windows', westernTexts, westernMapping, 2],
  ['a workbook with titles, blank rows, merged cells, sums, notes and further sheets', workbooks, mapping, 4],
])(
  '%s: what was written comes in or is named, again changes nothing, and an undo leaves nothing',
  async (_, files, said, numRuns) => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const workspace = await house.workspace({ locale: 'ja' })
        const before = await stateOf(workspace)
        const id = await importOf(workspace, file, said)
        const trial = await ended(workspace, (await workspace.api.imports.trial({ id })).id)
        const first = await ended(workspace, (await workspace.api.imports.run({ id })).id)
        const records = file.customers.length + file.noise
        expect(countsOf(first)).toEqual({
          records,
          created: file.customers.length,
          changed: 0,
          unchanged: 0,
          rejected: 0,
          skipped: file.noise,
        })
        expect(countsOf(trial)).toEqual(countsOf(first))
        expect(await named(workspace, first.id)).toBe(file.noise)
        expect(await customersIn(workspace)).toEqual(
          file.customers.map((one) => ({ ...one, industry: one.industry || null })),
        )
        const again = await ended(workspace, (await workspace.api.imports.run({ id })).id)
        expect(countsOf(again)).toEqual({ ...countsOf(first), created: 0, unchanged: file.customers.length })
        expect(await ended(workspace, (await workspace.api.imports.undo({ id })).id)).toMatchObject({ kept: 0 })
        expect(await stateOf(workspace)).toEqual(before)
      }),
      { numRuns },
    )
  },
)

async function importOf({ api, request }: Workspace, { name, bytes }: File, said: MappingWish): Promise<string> {
  const answer = await request(`/api/v1/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
  })
  const upload = (await answer.json()) as { id: string }
  return (await api.imports.create({ uploadId: upload.id, mapping: said })).id
}

async function ended({ api }: Workspace, id: string) {
  for (;;) {
    const run = await api.imports.progress({ id })
    if (run.state === 'failed') throw new Error(run.problem?.en)
    if (run.state === 'completed') return run
    await wait(50)
  }
}

function countsOf({ created, changed, unchanged, rejected, skipped }: Awaited<ReturnType<typeof ended>>) {
  const records = created + changed + unchanged + rejected + skipped
  return { records, created, changed, unchanged, rejected, skipped }
}

/** How many records of the file are named as skipped, a range counted as its rows. */
async function named({ api }: Workspace, id: string): Promise<number> {
  const { rows } = await api.imports.rejects({ id, kind: 'skipped', limit: 200 })
  return rows.reduce((sum, { row, until }) => sum + (until ?? row) - row + 1, 0)
}

async function customersIn({ desk, workspace }: Workspace) {
  const rows = await desk().transaction(({ db }) =>
    db
      .selectFrom('customers')
      .innerJoin('customer_external_ids as x', (join) =>
        join.onRef('x.workspace_id', '=', 'customers.workspace_id').onRef('x.customer_id', '=', 'customers.id'),
      )
      .select(['x.external_id as id', 'customers.name', 'customers.industry', 'customers.since_on as since'])
      .where('customers.workspace_id', '=', workspace.id)
      .orderBy('x.external_id')
      .execute(),
  )
  return rows
}

/** Everything on record about customers, in both stores. */
async function stateOf({ desk, workspace }: Workspace) {
  await house.settle()
  const records = await desk().transaction(async ({ db }) => ({
    customers: await db.selectFrom('customers').selectAll().where('workspace_id', '=', workspace.id).execute(),
    ids: await db.selectFrom('customer_external_ids').selectAll().where('workspace_id', '=', workspace.id).execute(),
    people: await db.selectFrom('people').selectAll().where('workspace_id', '=', workspace.id).execute(),
    attributes: await db.selectFrom('attributes').selectAll().where('workspace_id', '=', workspace.id).execute(),
  }))
  const facts = await desk().facts.all(
    'SELECT toString(id) AS id, name FROM customers FINAL WHERE workspace_id = {workspace:UUID}',
  )
  return { ...records, facts }
}
