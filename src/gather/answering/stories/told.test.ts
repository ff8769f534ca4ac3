import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { handOnAnonymous } from '../sittings/handing-on.ts'
import { tellUntold } from '../sittings/telling.ts'
import { publishedIn } from './published.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

const said = (en: string) => ({ en, ja: en })
const option = (key: string) => ({ key, text: said(key) })
const asked = {
  title: said('How is it?'),
  questions: [
    { kind: 'nps', key: 'nps', text: said('Recommend?') },
    { kind: 'single', key: 'plan', text: said('Plan?'), options: ['pro', 'light'].map(option), other: said('Other') },
    { kind: 'multiple', key: 'used', text: said('Used?'), options: ['web', 'app'].map(option) },
    { kind: 'longText', key: 'why', text: said('Why?') },
  ],
  thanks: { title: said('Thank you') },
}

async function everything(): Promise<unknown[]> {
  const result = await here.house.stores.facts.client.query({
    query: 'SELECT * FROM responses',
    format: 'JSONEachRow',
  })
  return result.json()
}

type Mirrored = { asked_version: number; answer_kinds: object; answer_numbers: object; answer_options: object }
async function mirrored(workspace: string): Promise<Mirrored[]> {
  await here.settle()
  const result = await here.house.stores.facts.client.query({
    query: `SELECT asked_version, answer_kinds, answer_numbers, answer_options FROM responses FINAL
      WHERE workspace_id = {workspace:UUID} ORDER BY answered_at, id`,
    format: 'JSONEachRow',
    query_params: { workspace },
  })
  return result.json<Mirrored>()
}

const answers = {
  nps: 9,
  plan: { option: 'other', other: 'Ask Tanaka' },
  used: { options: ['app'] },
  why: 'Sato helped',
}
const counted = {
  answer_kinds: { nps: 'nps', plan: 'single', 'used.web': 'multiple', 'used.app': 'multiple' },
  answer_numbers: { nps: 9 },
  answer_options: { plan: 'other', 'used.web': 'no', 'used.app': 'yes' },
}

const key = 'a-key-of-mine-0123456789'

test('answers can be counted in the facts by question, version, kind and option, and no word of them is there', async () => {
  const { api, workspace } = await here.workspace()
  const { questionnaireId } = await publishedIn(api, asked)
  const { id } = await api.answering.make({ questionnaireId, kind: 'open' })
  await api.answering.answer({ id, key, answers })
  expect(await mirrored(workspace.id)).toEqual([{ asked_version: 1, ...counted }])
  const rows = JSON.stringify(await everything())
  for (const text of ['Tanaka', 'Sato']) expect(rows).not.toContain(text)
})

test('what a person answers later takes the place of it, a merged person keeps it, and an erased one does not', async () => {
  const { api, workspace, systemDesk } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const { id: personId } = await api.people.create({ customerId, name: '佐藤 花子', email: 'hanako@example.com' })
  const { questionnaireId } = await publishedIn(api, asked)
  const { id } = await api.answering.make({ questionnaireId, kind: 'personal', personId })
  await api.answering.answer({ id, answers })
  await api.answering.answer({ id, answers: { nps: 2, used: { options: ['web'] }, plan: null } })
  const later = {
    asked_version: 1,
    answer_kinds: { nps: 'nps', 'used.web': 'multiple', 'used.app': 'multiple' },
    answer_numbers: { nps: 2 },
    answer_options: { 'used.web': 'yes', 'used.app': 'no' },
  }
  expect(await mirrored(workspace.id)).toEqual([later])
  // From before it was said what can be counted.
  await here.house.stores.pools.owner.query('UPDATE responses SET told = NULL WHERE person_id = $1', [personId])
  expect(await mirrored(workspace.id)).toMatchObject([
    { asked_version: 0, answer_kinds: { nps: 'number', 'used.web': 'flag' }, answer_numbers: { nps: 2 } },
  ])
  await tellUntold(systemDesk())
  expect(await mirrored(workspace.id)).toEqual([later])
  const { id: other } = await api.customers.create({ name: '桜フーズ株式会社' })
  await api.merges.merge({ id: other, absorbedId: customerId })
  expect(await mirrored(workspace.id)).toEqual([later])
  await api.people.erase({ id: personId })
  const nothing = { asked_version: 0, answer_kinds: {}, answer_numbers: {}, answer_options: {} }
  expect(await mirrored(workspace.id)).toEqual([nothing])
})

test('of an anonymous answer the same can be counted, without the version: on the day of a new one it would tell when', async () => {
  const { api, workspace, systemDesk } = await here.workspace()
  const { questionnaireId } = await publishedIn(api, asked)
  const { id } = await api.answering.make({ questionnaireId, kind: 'anonymous' })
  await api.answering.answer({ id, key, answers })
  expect(await mirrored(workspace.id)).toEqual([])
  here.travelTo('2026-04-16T12:00:00Z')
  await handOnAnonymous(systemDesk())
  expect(await mirrored(workspace.id)).toEqual([{ asked_version: 0, ...counted }])
})

test('of an answer that came without its questions numbers and truths are counted, and no text', async () => {
  const { api, workspace } = await here.workspace()
  await api.surveys.create({ survey: 'x', answers: { ease: 4, wants: true, why: 'Tanaka', none: null } })
  expect(await mirrored(workspace.id)).toEqual([
    {
      asked_version: 0,
      answer_kinds: { ease: 'number', wants: 'flag' },
      answer_numbers: { ease: 4 },
      answer_options: { wants: 'yes' },
    },
  ])
})
