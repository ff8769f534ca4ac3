import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

async function bring({ api, request }: Workspace, lines: readonly string[]) {
  const sent = await request('/api/v1/uploads?name=担当者.csv', {
    method: 'POST',
    body: ['id,sei,mei,seikana,meikana', ...lines].join('\n'),
  })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const columns = {
    external_id: 'id',
    family_name: 'sei',
    given_name: 'mei',
    family_kana: 'seikana',
    given_kana: 'meikana',
  }
  const { id } = await api.imports.create({ uploadId, mapping: { target: 'people', source: 'crm', columns } })
  const run = await api.imports.run({ id })
  await house.settle()
  return api.imports.progress({ id: run.id })
}

test('a row that tells half of a name or of a reading leaves the whole as it is on record', async () => {
  const own = await house.workspace()
  const { api } = own
  const record = (externalId: string, wish: object) =>
    api.people.create({ externalIds: [{ source: 'crm', externalId }], ...wish })
  const { id: taro } = await record('1', { name: '山田 太郎', nameKana: 'ヤマダ タロウ' })
  const { id: mari } = await record('2', {
    familyName: '小野',
    givenName: '真理',
    familyKana: 'オノ',
    givenKana: 'マリ',
  })
  const lines = ['1,山田,,ヤマダ,', '2,,,コノ,', '3,森,,モリ,', '4,林,直,ハヤシ,ナオ', '4,林,,ハヤシ,']
  await bring(own, lines)
  expect(await api.people.find({ id: taro })).toMatchObject({
    name: '山田 太郎',
    familyName: '山田',
    nameKana: 'ヤマダ タロウ',
    familyKana: 'ヤマダ',
  })
  expect(await api.people.find({ id: mari })).toMatchObject({ name: '小野 真理', nameKana: 'コノ マリ' })
  const found = async (q: string) => (await api.search.find({ q })).people.map(({ name }) => name)
  expect([await found('タロウ'), await found('モリ'), await found('ナオ'), await found('このまり')]).toEqual([
    ['山田 太郎'],
    ['森'],
    ['林 直'],
    ['小野 真理'],
  ])
  expect(await bring(own, lines)).toMatchObject({ unchanged: 4, rejected: 0 })
})
