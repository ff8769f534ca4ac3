import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Home = Awaited<ReturnType<World['workspace']>>
type Mapping = Parameters<Home['api']['imports']['map']>[0]['mapping']

async function told({ api, request }: Home, body: string, mapping: Mapping) {
  const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const { id } = await api.imports.create({ uploadId, mapping })
  await api.imports.run({ id })
  await house.settle()
  const { latest } = await api.imports.find({ id })
  expect(latest).toMatchObject({ state: 'completed', rejected: 0 })
  return latest?.faults.filter(({ name }) => name === 'perhaps counted twice')
}

const terms = { plan: 'プラン', starts_on: '開始日', ends_on: '終了日' }
const ledger: Mapping = {
  target: 'customers',
  source: 'ledger',
  columns: { external_id: 'コード', name: '会社名' },
  also: [{ target: 'contracts', columns: terms }],
}
const list = (source: string): Mapping => ({
  target: 'contracts',
  source,
  columns: { external_id: '契約番号', customer: 'コード', ...terms },
})
const heading = 'コード,契約番号,プラン,開始日,終了日\n'

test('contracts of a list that a ledger without numbers may have brought already are named, and no others', async () => {
  const home = await house.workspace()
  const book =
    'コード,会社名,プラン,開始日,終了日\n1,青葉,Pro,2025-05-01,\n2,Blue Harbor,Pro,2025-05-01,2027-04-30\n3,千歳,Pro,2025-05-01,\n4,大黒,Pro,2024-05-01,2025-04-30\n5,江戸,Pro,2025-05-01,\n'
  expect(await told(home, book, ledger)).toEqual([])
  const numbered = `${heading}1,K-1,ＰＲＯ,2025-05-01,\n2,K-2,Pro,2025-05-01,2027-04-30\n3,K-3,Basic,2025-05-01,\n4,K-4,Pro,2024-05-01,2025-04-30\n5,K-5,Pro,2025-06-01,\n5,K-6,Pro,2025-06-01,\n`
  expect(await told(home, numbered, list('ledger'))).toEqual([
    {
      name: 'perhaps counted twice',
      count: 2,
      label: {
        en: '2 contracts may be the same as another contract of the customer: counted twice',
        ja: '同じ顧客の別の契約と同一の可能性がある契約が2件あります（二重に集計されています）',
      },
      examples: ['Blue Harbor / Pro / 2025-05-01', '青葉 / ＰＲＯ / 2025-05-01'],
    },
  ])
  expect(await told(home, book, ledger)).toEqual([])
})
