import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

const said = (en: string) => ({ en, ja: en })
const option = (key: string) => ({ key, text: said(key) })
const asked = {
  title: said('How is it?'),
  questions: [
    { kind: 'nps' as const, key: 'nps', text: said('Recommend?') },
    { kind: 'csat' as const, key: 'happy', text: said('Happy?') },
    { kind: 'csat' as const, key: 'support', text: said('Support?') },
    { kind: 'scale' as const, key: 'speed', text: said('Speed?') },
    { kind: 'single' as const, key: 'plan', text: said('Plan?'), options: ['pro', 'light'].map(option) },
    { kind: 'multiple' as const, key: 'used', text: said('Used?'), options: ['web', 'app'].map(option) },
    { kind: 'ranking' as const, key: 'order', text: said('Order?'), options: ['fast', 'cheap'].map(option) },
    { kind: 'longText' as const, key: 'why', text: said('Why?') },
  ],
  thanks: { title: said('Thank you') },
}

/** Forty, of whom the last five answer neither about speed nor their own satisfaction. */
const forty = Array.from({ length: 40 }, (_, i) => ({
  nps: (i < 20 ? [9, 10, 9, 8] : [3, 6, 7, 2])[i % 4] ?? 0,
  support: 1 + ((i * 3) % 5),
  ...(i < 35 ? { speed: i < 20 ? 4 + (i % 2) : 1 + (i % 3), happy: 1 + (i % 5) } : {}),
  plan: { option: i % 4 < 2 ? 'pro' : 'light' },
  used: { options: i < 20 ? ['web'] : ['app'] },
  order: { order: i % 3 === 0 ? ['fast', 'cheap'] : ['cheap', 'fast'] },
  why: 'secret',
}))

test('what else was answered is held against the score, and every number opens its answers', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const { id: questionnaireId } = await api.questionnaires.create({ name: 'yearly', asked })
  await api.questionnaires.publish({ id: questionnaireId })
  for (const [i, answers] of forty.entries()) {
    const { id: personId } = await api.people.create({ customerId, name: `Person ${i}` })
    const { id } = await api.answering.make({ questionnaireId, kind: 'personal', personId })
    await api.answering.answer({ id, answers })
  }
  await here.settle()
  const found = await api.voice.drivers({ survey: 'yearly' })
  expect(found).toMatchObject({ n: 40, from: '2025-05-31', to: '2026-05-31', tried: 9 })
  const rows = new Map(found.rows.map((row) => [`${row.key} ${row.option?.value ?? ''}`, row]))
  // In R as the answers above: cor(speed[1:35], nps[1:35], method = "spearman")
  const speed = rows.get('speed ')
  expect(speed).toMatchObject({ n: 35, connection: 'higher' })
  expect(speed?.effect.known && speed.effect.value).toBeCloseTo(0.763360745206261, 10)
  // By hand: of web fifteen promoters and no detractor of twenty, of app none and fifteen.
  expect(rows.get('used.web yes')).toMatchObject({
    ...{ n: 20, others: 20, connection: 'higher', effect: { known: true, value: 150 } },
    says: { en: 'The answer “chosen” to “Used? – web” goes with a higher NPS: 20 answers against 20.' },
  })
  expect(rows.get('plan pro')).toMatchObject({ n: 20, connection: 'no connection seen', effect: { value: 0 } })
  expect([...rows.keys()].filter((key) => /nps|why/.test(key))).toEqual([])
  for (const { key, option: chosen, n } of found.rows) {
    const { total } = await api.voice.answers({
      ...{ survey: 'yearly', from: found.from, to: found.to, slice: `answer:${key}` },
      ...(chosen === null ? { known: 'yes' as const } : { of: chosen.value }),
    })
    expect([key, total]).toEqual([key, n])
  }
  // Where their own satisfaction was not answered, that with support is the score itself.
  const satisfied = await api.voice.drivers({ survey: 'yearly', measure: 'csat' })
  expect(satisfied.rows.find(({ key }) => key === 'support')?.n).toBe(35)
  const none = await api.voice.drivers({ survey: 'yearly', until: '2026-05-30' })
  expect(none).toMatchObject({ n: 0, rows: [], tried: 0 })
})

test('of few nothing is said, and a survey that is hidden is refused', async () => {
  const { api } = await here.workspace()
  for (let i = 0; i < 9; i++) await api.surveys.create({ survey: 'large', nps: 9, answers: { ease: i } })
  for (let i = 0; i < 3; i++) await api.surveys.create({ survey: 'small', nps: 1, answers: { ease: i } })
  for (let i = 0; i < 20; i++) await api.surveys.create({ survey: 'middle', nps: i % 11, answers: { ease: i % 11 } })
  await here.settle()
  const { rows } = await api.voice.drivers({ survey: 'middle' })
  expect(rows).toMatchObject([{ key: 'ease', n: 20, connection: 'higher', effect: { known: true, value: 1 } }])
  await expect(api.voice.drivers({ survey: 'small' })).rejects.toMatchObject({ status: 422 })
  await expect(api.voice.drivers({ survey: 'middle', until: '2026-06-01' })).rejects.toMatchObject({ status: 422 })
})
