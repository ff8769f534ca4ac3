import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

async function bring({ api, request }: Workspace, body: string) {
  const sent = await request('/api/v1/uploads?name=担当者.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const [suggested] = (await api.imports.create({ uploadId })).suggestions
  if (suggested === undefined) throw new Error('the file says nothing')
  const { target, columns, also } = suggested
  const { id } = await api.imports.create({ uploadId, mapping: { target, source: 'roster', columns, also } })
  const { id: runId } = await api.imports.run({ id })
  await house.settle()
  return { id, runId, columns }
}

const told = async ({ api }: Workspace, email: string) => {
  const [found] = (await api.search.find({ q: email })).people
  const { rows } = await api.people.consents({ id: found?.id ?? '' })
  return rows.map(({ purpose, channel, given, decidedAt, method, source }) =>
    [purpose, channel ?? 'all', given ? 'yes' : 'no', decidedAt.slice(0, 10), method, source].join(' '),
  )
}

const list = [
  '会社名,氏名,メールアドレス,メール配信可否,同意日,配信停止日',
  '桜フーズ,青木 さくら,aoki@sakura.example,可,2025-05-01,',
  '桜フーズ,加藤 健,kato@sakura.example,不可,,',
  '桜フーズ,小野 真理,ono@sakura.example,配信停止,2025-05-01,2025-09-30',
  '桜フーズ,林 直,hayashi@sakura.example,未確認,,',
  '桜フーズ,森 葵,mori@sakura.example,要相談,,',
].join('\n')

test('the columns of a list of contacts become consents with their days, the same file twice adds none, and an undo takes them back', async () => {
  const own = await house.workspace()
  await own.api.customers.create({ name: '桜フーズ' })
  const { id, columns } = await bring(own, list)
  expect(columns).toMatchObject({
    email_marketing: { column: 'メール配信可否' },
    opted_in_at: '同意日',
    opted_out_at: '配信停止日',
  })
  expect(await told(own, 'aoki@')).toEqual(['marketing email yes 2025-04-30 imported roster'])
  expect(await told(own, 'kato@')).toEqual(['marketing email no 2026-04-01 imported roster'])
  expect(await told(own, 'ono@')).toEqual([
    'marketing email no 2025-09-29 imported roster',
    'marketing email yes 2025-04-30 imported roster',
  ])
  expect([await told(own, 'hayashi@'), await told(own, 'mori@')]).toEqual([[], []])
  await bring(own, list)
  expect([(await told(own, 'kato@')).length, (await told(own, 'ono@')).length]).toEqual([1, 2])
  await own.api.imports.undo({ id })
  await house.settle()
  expect((await own.api.search.find({ q: 'kato@' })).people).toEqual([])
})

test('a yes without a day does not undo a refusal that is on record: it is left out and named', async () => {
  const own = await house.workspace()
  const { id } = await own.api.people.create({ name: '加藤 健', email: 'kato@sakura.example' })
  await own.api.people.decide({ id, purpose: 'marketing', channel: 'email', given: false, on: '2026-02-01' })
  const file = (cells: string) => `氏名,メールアドレス,メール配信可否,同意日\n加藤 健,kato@sakura.example,${cells}\n`
  const brought = await bring(own, file('可,'))
  expect(await told(own, 'kato@')).toHaveLength(1)
  const { rows: rejects } = await own.api.imports.rejects({ id: brought.runId, limit: 50 })
  expect(JSON.stringify(rejects)).toContain('this yes bears no day')
  await bring(own, file('可,2026-03-10'))
  const { rows } = await own.api.people.mayWe({ id, purpose: 'marketing', channel: 'email' })
  expect(rows).toMatchObject([{ answer: 'yes', because: 'agreed', on: '2026-03-10' }])
})

test('a refusal that holds now is a no, also where the file knows an older day of it and a consent between', async () => {
  const own = await house.workspace()
  await own.api.customers.create({ name: '桜フーズ' })
  const body = [
    '会社名,氏名,メールアドレス,メール配信可否,同意日,配信停止日',
    '桜フーズ,小野 真理,ono@sakura.example,配信停止,2024-05-01,2023-01-10',
  ].join('\n')
  await bring(own, body)
  await bring(own, body)
  expect(await told(own, 'ono@')).toEqual([
    'marketing email no 2026-04-01 imported roster',
    'marketing email yes 2024-04-30 imported roster',
  ])
  const id = (await own.api.search.find({ q: 'ono@' })).people[0]?.id ?? ''
  const { rows } = await own.api.people.mayWe({ id, purpose: 'marketing', channel: 'email' })
  expect(rows).toMatchObject([{ answer: 'no', because: 'withdrawnForChannel' }])
})

test('a general refusal without a day is known only where no channel was agreed to since', async () => {
  const own = await house.workspace()
  const { id } = await own.api.people.create({ name: '森 葵', email: 'mori@sakura.example' })
  const asked = { id, purpose: 'marketing' } as const
  await own.api.people.decide({ ...asked, given: false, on: '2026-01-10' })
  const body = '氏名,メールアドレス,案内可否\n森 葵,mori@sakura.example,不可\n'
  await bring(own, body)
  expect(await told(own, 'mori@')).toHaveLength(1)
  await own.api.people.decide({ ...asked, channel: 'email', given: true, on: '2026-02-10' })
  await bring(own, body)
  expect(await told(own, 'mori@')).toEqual([
    'marketing all no 2026-04-01 imported roster',
    'marketing email yes 2026-02-09  ',
    'marketing all no 2026-01-09  ',
  ])
  const { rows } = await own.api.people.mayWe(asked)
  expect(rows.map(({ answer }) => answer)).toEqual(Array(6).fill('no'))
  await bring(own, body)
  expect(await told(own, 'mori@')).toHaveLength(3)
})
