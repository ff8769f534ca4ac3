import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { without } from '../../web/asking/two-at-once.ts'
import { everyKind } from './asked/every-kind.fixture.ts'
import {
  answersOf,
  endOf,
  questionnaireVersion,
  refusalText,
  scoresOf,
  shownIn,
  shownOf,
  stepsOf,
  versionInForce,
} from './questionnaires.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
  )
const short = { ...everyKind, questions: everyKind.questions.slice(0, 1), ends: [] }

test('what is asked of every kind is kept as it was written, in both languages', async () => {
  const { api } = await here.workspace()
  const { id } = await api.questionnaires.create({ name: 'Everything', asked: everyKind })
  expect((await api.questionnaires.draft({ id })).asked).toEqual(everyKind)
  const { rows } = await api.questionnaires.list({})
  expect(rows).toMatchObject([{ id, draftNumber: 1, publishedNumber: null, questions: 13, lacks: [], retiredAt: null }])
})

test('a published version does not change, neither by an operation nor beneath it; the next one is begun from it', async () => {
  const home = await here.workspace()
  const { questionnaires } = home.api
  const { id, draftId } = await questionnaires.create({ name: 'Yearly', asked: short })
  if (draftId === null) throw new Error('no draft')
  const first = await questionnaires.publish({ id })
  expect(first).toMatchObject({ id: draftId, number: 1, asked: short })
  expect(await refusalOf(questionnaires.changeDraft({ id: draftId, title: { en: 'Other' } }))).toContain('409')
  const { owner } = here.house.stores.pools
  const change = owner.query(`UPDATE questionnaire_versions SET title = '{"en":"x","ja":"x"}' WHERE id = $1`, [draftId])
  await expect(change).rejects.toThrow('does not change')
  await expect(owner.query('DELETE FROM questionnaire_versions WHERE id = $1', [draftId])).rejects.toThrow()
  await expect(owner.query('DELETE FROM questionnaires WHERE id = $1', [id])).rejects.toThrow('does not change')
  const { id: unpublished } = await questionnaires.create({ name: 'Never', asked: short })
  expect((await owner.query('DELETE FROM questionnaires WHERE id = $1', [unpublished])).rowCount).toBe(1)
  const next = await questionnaires.beginDraft({ id })
  expect(next).toMatchObject({ number: 2, asked: short, published: null })
  expect(await refusalOf(questionnaires.beginDraft({ id }))).toContain('409')
  await questionnaires.changeDraft({ id: next.id, title: { en: 'Second', ja: '第二版' } })
  await questionnaires.publish({ id })
  const read = (versionId: string) => home.desk().transaction((context) => questionnaireVersion(context, versionId))
  expect((await read(draftId)).asked.title).toEqual(short.title)
  expect((await read(next.id)).asked.title).toEqual({ en: 'Second', ja: '第二版' })
  const inForce = await home.desk().transaction((context) => versionInForce(context, id))
  expect(inForce).toMatchObject({ id: next.id, number: 2 })
  await owner.query('DELETE FROM workspaces WHERE id = $1', [home.workspace.id])
  expect((await owner.query('SELECT FROM questionnaire_versions WHERE questionnaire_id = $1', [id])).rowCount).toBe(0)
})

test('what lacks something is kept as a draft and not published, and is told what', async () => {
  const home = await here.workspace()
  const { questionnaires } = home.api
  const { id, draftId } = await questionnaires.create({ name: 'Begun' })
  expect((await questionnaires.draft({ id })).faults.map(({ path }) => path)).toEqual(['title', 'questions'])
  expect(await refusalOf(questionnaires.publish({ id }))).toContain('no question yet')
  expect(await refusalOf(home.desk().transaction((context) => versionInForce(context, id)))).toContain('not published')
  expect(await refusalOf(questionnaires.discardDraft({ id }))).toContain('409')
  await questionnaires.changeDraft({ id: draftId ?? '', title: { en: 'T' }, questions: short.questions })
  expect((await questionnaires.draft({ id })).faults).toEqual([])
  expect((await questionnaires.find({ id })).lacks).toEqual(['ja'])
  await questionnaires.publish({ id })
})

test('two who write one draft do not write over each other: another part stays, the same one is asked about', async () => {
  const home = await here.workspace()
  const { id, draftId } = await home.api.questionnaires.create({ name: 'Two', asked: short })
  const { etag = '', updatedAt } = await home.api.questionnaires.draft({ id })
  const change = (wish: object) =>
    home.request(`/api/v1/questionnaires/drafts/${draftId}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify(wish),
    })
  await here.travelTo('2026-04-16')
  expect((await change({ title: { en: 'One', ja: '一' } })).status).toBe(200)
  expect((await change({ thanks: { title: { en: 'Bye', ja: 'では' } } })).status).toBe(200)
  const met = await change({ title: { en: 'Two', ja: '一' } })
  expect(met.status).toBe(412)
  expect(JSON.stringify(await met.json())).toContain('title.en')
  const { asked } = await home.api.questionnaires.draft({ id })
  expect([asked.title.en, asked.thanks.title.en, asked.questions.length]).toEqual(['One', 'Bye', 1])
  expect(await refusalOf(home.api.questionnaires.publish({ id, asOf: updatedAt }))).toContain('changed since')
})

test('a change says of a text what it says: the language, and of the thanks the part, that it leaves out stays', async () => {
  const home = await here.workspace()
  const { id, draftId } = await home.api.questionnaires.create({ name: 'Parts', asked: short })
  const { etag = '' } = await home.api.questionnaires.draft({ id })
  const save = (wish: object, of = etag) =>
    home.request(`/api/v1/questionnaires/drafts/${draftId}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': of },
      body: JSON.stringify(wish),
    })
  // One has saved; the other saves the whole text over it, is asked, leaves what the first wrote, and saves the rest.
  const meet = async (first: object, wish: object, stays: string) => {
    expect((await save(first)).status).toBe(200)
    const met = await save(wish)
    expect(met.status).toBe(412)
    expect(JSON.stringify(await met.json())).toContain(stays)
    const { etag: now = '' } = await home.api.questionnaires.draft({ id })
    expect((await save(without(wish, [stays]), now)).status).toBe(200)
    return (await home.api.questionnaires.draft({ id })).asked
  }
  const { title, thanks } = short
  await here.travelTo('2026-04-17')
  const titled = await meet({ title: { en: 'A' } }, { title: { en: 'Mine', ja: 'B' } }, 'title.en')
  expect(titled).toEqual({ ...short, title: { en: 'A', ja: 'B' } })
  const wish = { thanks: { title: { en: 'Mine', ja: thanks.title.ja }, text: { en: 'B', ja: 'B' } } }
  const thanked = await meet({ thanks: { title: { en: 'A' } } }, wish, 'thanks.title')
  expect(thanked.thanks).toEqual({ title: { en: 'A', ja: thanks.title.ja }, text: { en: 'B', ja: 'B' } })
  expect(thanked.title).not.toEqual(title)
  const { asked } = await home.api.questionnaires.changeDraft({ id: draftId ?? '', intro: { ja: '' } })
  expect(asked).toEqual({ ...thanked, intro: { en: short.intro.en, ja: '' } })
})

test('it was changed when its questions were, or when they were published', async () => {
  const { questionnaires } = (await here.workspace()).api
  const on = async (day: string, act: () => Promise<unknown>) => {
    await here.travelTo(day)
    await act()
    return (await questionnaires.list({})).rows.map(({ updatedAt }) => String(updatedAt).slice(0, 10))
  }
  const begun = { id: '', draftId: '' }
  const begin = async () => {
    const { id, draftId } = await questionnaires.create({ name: 'Moves', asked: short })
    Object.assign(begun, { id, draftId })
  }
  expect(await on('2026-04-20', begin)).toEqual(['2026-04-20'])
  const change = () => questionnaires.changeDraft({ id: begun.draftId, title: { en: 'Anew' } })
  expect(await on('2026-04-21', change)).toEqual(['2026-04-21'])
  expect(await on('2026-04-22', () => questionnaires.publish({ id: begun.id }))).toEqual(['2026-04-22'])
  expect(await on('2026-04-23', async () => null)).toEqual(['2026-04-22'])
})

test('a name is one survey: it is not given twice, and a copy has one of its own', async () => {
  const { api } = await here.workspace()
  const { id } = await api.questionnaires.create({ name: 'Yearly', asked: short })
  expect(await refusalOf(api.questionnaires.create({ name: ' Yearly ' }))).toContain('422')
  expect(await refusalOf(api.questionnaires.copy({ id, name: 'Yearly' }))).toContain('422')
  const copy = await api.questionnaires.copy({ id, name: 'Yearly 2' })
  expect((await api.questionnaires.draft({ id: copy.id })).asked).toEqual(short)
  expect(await refusalOf(api.questionnaires.change({ id: copy.id, name: 'Yearly' }))).toContain('422')
  await api.questionnaires.change({ id: copy.id, name: 'Yearly 3' })
  expect((await api.questionnaires.list({})).rows.map(({ name }) => name)).toEqual(['Yearly 3', 'Yearly'])
})

test('what was taken out of use is not asked any more, and can be put back', async () => {
  const home = await here.workspace()
  const { questionnaires } = home.api
  const { id } = await questionnaires.create({ name: 'Old', asked: short })
  await questionnaires.publish({ id })
  expect((await questionnaires.retire({ id })).retiredAt).not.toBeNull()
  await questionnaires.retire({ id })
  const inForce = () => home.desk().transaction((context) => versionInForce(context, id))
  expect(await refusalOf(inForce())).toContain('no longer in use')
  expect((await questionnaires.list({})).rows).toEqual([])
  expect((await questionnaires.list({ retired: true })).rows.map((row) => row.id)).toEqual([id])
  await questionnaires.reinstate({ id })
  expect((await inForce()).number).toBe(1)
})

test('a viewer reads what is asked and writes none of it', async () => {
  const home = await here.workspace()
  const { id } = await home.api.questionnaires.create({ name: 'Mine', asked: short })
  const { api } = await home.member('viewer')
  expect((await api.questionnaires.find({ id })).name).toBe('Mine')
  expect(await refusalOf(api.questionnaires.publish({ id }))).toContain('403')
  const elsewhere = await here.workspace()
  expect(await refusalOf(elsewhere.api.questionnaires.find({ id }))).toContain('404')
})

test('a ready one is begun from, published as it is, and compared with the next version question by question', async () => {
  const { questionnaires } = (await here.workspace()).api
  const { rows } = await questionnaires.ready({})
  expect(rows.map(({ key }) => key)).toEqual([
    'relationship',
    'onboarding',
    'case',
    'release',
    'do-without',
    'leaving',
    'event',
  ])
  expect(await refusalOf(questionnaires.create({ name: 'x', from: 'case', asked: short }))).toContain('422')
  const { id } = await questionnaires.create({ name: 'NPS', from: 'relationship' })
  expect(await questionnaires.draft({ id })).toMatchObject({ asked: rows[0]?.asked, faults: [], findings: [] })
  const first = await questionnaires.publish({ id })
  const next = await questionnaires.beginDraft({ id })
  const [recommend, why, ...rest] = next.asked.questions
  if (recommend === undefined || why === undefined) throw new Error('no questions')
  await questionnaires.changeDraft({
    id: next.id,
    questions: [
      { ...recommend, text: { en: 'A 10 helps us. How likely are you to recommend us?', ja: '' } },
      why,
      ...rest,
    ],
  })
  const { findings } = await questionnaires.draft({ id })
  expect(findings.map(({ kind, path }) => [kind, path])).toEqual([
    ['begging', 'questions.0.text'],
    ['language', 'questions.0.text'],
  ])
  const compared = await questionnaires.comparison({ id: next.id, before: first.id })
  expect(compared.questions.map(({ key, standing }) => [key, standing])).toEqual([
    ['recommend', 'reworded'],
    ['why', 'same'],
    ['better', 'same'],
    ['quote', 'same'],
  ])
  const elsewhere = (await here.workspace()).api.questionnaires
  expect(await refusalOf(elsewhere.comparison({ id: next.id, before: first.id }))).toContain('422')
})

test('what stands behind the front door asks, refuses and counts the answers of a version', async () => {
  const home = await here.workspace()
  const { id } = await home.api.questionnaires.create({ name: 'NPS', from: 'relationship' })
  await home.api.questionnaires.publish({ id })
  const { asked } = await home.desk().transaction((context) => versionInForce(context, id))
  const [first] = shownOf(asked, {})
  if (first === undefined) throw new Error('nothing is asked')
  expect(stepsOf(first)).toEqual({ from: 0, to: 10 })
  expect(shownIn(first.text, 'ja').text).toContain('薦める可能性')
  const refused = answersOf(asked).read({ recommend: 42 }, 'complete')
  expect(refused).toEqual({ ok: false, refused: [{ question: 'recommend', because: 'notOnOffer' }] })
  expect(refusalText('notOnOffer', first).ja).toBe('0から10の整数でお答えください。')
  const read = answersOf(asked).read({ recommend: 3, why: ' 遅い ' }, 'complete')
  if (!read.ok) throw new Error('refused')
  expect(endOf(asked, read.answers)?.key).toBe('sorry')
  expect(scoresOf(asked, read.answers, 'ja')).toMatchObject({ nps: 3, comment: '遅い', locale: 'ja' })
})
