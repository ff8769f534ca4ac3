import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { addClosingDays, groundOf, nextOccurrence } from './calendar.ts'
import { Rhythm } from './contract.ts'
import { rhythmInWords } from './words.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

const newYear = { name: '年末年始', firstOn: '2026-12-29', lastOn: '2027-01-03' }
const refusal = (problem: Promise<unknown>) =>
  problem.then(
    () => 'taken',
    ({ code, data }) => [code, data],
  )

test('the calendar follows the zone until somebody chooses', async () => {
  const { api } = await house.workspace()
  const inTokyo = { holidays: 'japan', weekend: [6, 7], weekStartsOn: 1, yearStartsIn: 4, isChosen: false }
  expect(await api.calendar.settings({})).toEqual({
    etag: '"0"',
    ...inTokyo,
    knownFrom: '2019-01-01',
    knownTo: '2050-12-31',
  })
  const { api: abroad } = await house.workspace({ zone: 'Europe/London' })
  expect(await abroad.calendar.settings({})).toMatchObject({ holidays: 'none', yearStartsIn: 1, isChosen: false })
  expect(await abroad.calendar.day({ day: '2026-05-06' })).toEqual({ known: true, works: true, because: null })
  const chosen = {
    holidays: 'japan' as const,
    weekend: [7 as const, 3 as const],
    weekStartsOn: 7 as const,
    yearStartsIn: 10,
  }
  expect(await abroad.calendar.set(chosen)).toMatchObject({ ...chosen, weekend: [3, 7], isChosen: true })
  expect(await abroad.calendar.settings({})).toMatchObject({ weekend: [3, 7], yearStartsIn: 10 })
  expect(await abroad.calendar.day({ day: '2026-05-07' })).toMatchObject({ works: true })
  expect(await abroad.calendar.day({ day: '2026-05-13' })).toMatchObject({
    works: false,
    because: { en: 'no working day: Wednesday' },
  })
  expect(await refusal(abroad.calendar.set({ ...chosen, weekend: [7, 7] }))).toMatchObject([
    'BAD_INPUT',
    { issues: [{ path: 'weekend' }] },
  ])
})

test('working days are counted, at ours and at theirs, and refused beyond the table', async () => {
  const { api } = await house.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  await api.calendar.addClosingDays(newYear)
  await api.calendar.addClosingDaysOf({ customerId, name: '夏季休業', firstOn: '2026-08-10', lastOn: '2026-08-14' })
  expect(await api.calendar.workingDay({ from: '2026-12-28', days: 1 })).toEqual({ day: '2027-01-04' })
  expect(await api.calendar.workingDay({ from: '2027-01-06', days: -3 })).toEqual({ day: '2026-12-28' })
  expect(await api.calendar.workingDay({ from: '2026-12-28', days: 1, customerId })).toEqual({ day: '2026-12-29' })
  expect(await api.calendar.workingDay({ from: '2026-08-07', days: 1, customerId })).toEqual({ day: '2026-08-17' })
  expect(await api.calendar.workingDays({ from: '2026-12-24', to: '2027-01-08' })).toEqual({ days: 7 })
  expect(await api.calendar.day({ day: '2026-08-12', customerId })).toEqual({
    known: true,
    works: false,
    because: { en: 'the customer is closed: 夏季休業', ja: '顧客の休業日：夏季休業' },
  })
  expect(await api.calendar.day({ day: '2051-01-04' })).toMatchObject({ known: false })
  const beyond = await refusal(api.calendar.workingDay({ from: '2050-12-30', days: 1 }))
  expect(beyond).toMatchObject([
    'BAD_INPUT',
    { issues: [{ message: 'The count leaves the years 2019 to 2050, which alone the calendar covers.' }] },
  ])
  expect(await refusal(api.calendar.holidays({ year: 2051 }))).toMatchObject([
    'BAD_INPUT',
    { issues: [{ path: 'year' }] },
  ])
  expect((await api.calendar.holidays({ year: 2026 })).rows).toHaveLength(18)
  for (const day of ['0000-01-01', '9999-12-31'])
    for (const asking of [
      () => api.calendar.workingDay({ from: day, days: 2000 }),
      () => api.calendar.workingDays({ from: day, to: '2026-04-01' }),
    ])
      expect(await refusal(asking())).toMatchObject(['BAD_INPUT', {}])
})

test('closing days are added, changed, removed; what makes no sense is refused with the reason', async () => {
  const { api, desk } = await house.workspace()
  const { id } = await api.calendar.addClosingDays(newYear)
  const add = (wish: Partial<typeof newYear>) => refusal(api.calendar.addClosingDays({ ...newYear, ...wish }))
  expect(await add({ firstOn: '2026-08-14', lastOn: '2026-08-10' })).toMatchObject([
    'BAD_INPUT',
    { issues: [{ path: 'lastOn', message: 'The last day lies before the first.' }] },
  ])
  expect(await add({ firstOn: '2027-03-01', lastOn: '2028-03-02' })).toMatchObject([
    'BAD_INPUT',
    { issues: [{ path: 'lastOn' }] },
  ])
  expect(await add({ firstOn: '0001-01-01', lastOn: '0001-01-02' })).toMatchObject([
    'BAD_INPUT',
    { issues: [{ path: 'firstOn' }] },
  ])
  expect(await add({ name: '  ' })).toMatchObject(['BAD_INPUT', {}])
  const double = { because: 'Some of these days are closing days already: “年末年始”, 29 Dec 2026 to 3 Jan 2027.' }
  expect(await add({})).toEqual(['CONFLICT', double])
  expect(await add({ name: 'Stocktaking', firstOn: '2027-01-03', lastOn: '2027-01-04' })).toEqual(['CONFLICT', double])
  expect(await api.calendar.changeClosingDays({ id, lastOn: '2027-01-04' })).toEqual({
    id,
    customerId: null,
    ...newYear,
    lastOn: '2027-01-04',
    etag: expect.any(String),
  })
  expect(await refusal(api.calendar.changeClosingDays({ id, lastOn: '2026-01-04' }))).toMatchObject(['BAD_INPUT', {}])
  expect((await api.calendar.closingDays({})).rows.map(({ name }) => name)).toEqual(['年末年始'])
  await api.calendar.removeClosingDays({ id })
  expect(await refusal(api.calendar.removeClosingDays({ id }))).toMatchObject(['NOT_FOUND', {}])
  const { rows } = await desk().transaction(({ db }) =>
    sql<{
      act: string
    }>`SELECT act FROM record_changes WHERE record = 'closing_days' AND record_id = ${id} ORDER BY sequence`.execute(
      db,
    ),
  )
  expect(rows.map(({ act }) => act)).toEqual(['created', 'changed', 'deleted'])
})

test('two who close overlapping days at once do not both get their way', async () => {
  const { api, desk } = await house.workspace()
  const summer = { name: '夏季休業', firstOn: '2026-08-12', lastOn: '2026-08-14' }
  const slowly = desk().transaction(async (context) => {
    await addClosingDays(context, null, summer)
    await new Promise((resolve) => setTimeout(resolve, 600))
  })
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await refusal(api.calendar.addClosingDays({ ...summer, lastOn: '2026-08-15' }))).toMatchObject([
    'CONFLICT',
    {},
  ])
  await slowly
  expect((await api.calendar.closingDays({})).rows).toHaveLength(1)
})

test('ours are the administrators’ to say, a customer’s those who may change customers; none reaches the other’s', async () => {
  const { api, as } = await house.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const csm = await as('csm')
  expect(await refusal(csm.calendar.addClosingDays(newYear))).toMatchObject(['FORBIDDEN', {}])
  const theirs = await csm.calendar.addClosingDaysOf({ customerId, ...newYear })
  expect(await refusal(api.calendar.removeClosingDays({ id: theirs.id }))).toMatchObject(['NOT_FOUND', {}])
  expect(await refusal((await as('viewer')).calendar.removeClosingDaysOf({ customerId, id: theirs.id }))).toMatchObject(
    ['FORBIDDEN', {}],
  )
  const { api: stranger } = await house.workspace()
  expect(await refusal(stranger.calendar.closingDaysOf({ customerId }))).toMatchObject(['NOT_FOUND', {}])
})

test('a merge takes closing days along, and gives them back', async () => {
  const { api } = await house.workspace()
  const { id: keptId } = await api.customers.create({ name: '桜フーズ' })
  const { id: absorbedId } = await api.customers.create({ name: '桜フーズ 大阪' })
  await api.calendar.addClosingDaysOf({ customerId: absorbedId, ...newYear })
  const merge = await api.merges.merge({ id: keptId, absorbedId, take: [] })
  expect((await api.calendar.closingDaysOf({ customerId: keptId })).rows).toMatchObject([newYear])
  const late = api.calendar.addClosingDaysOf({
    customerId: absorbedId,
    ...newYear,
    firstOn: '2027-05-01',
    lastOn: '2027-05-02',
  })
  expect(await refusal(late)).toMatchObject(['CONFLICT', {}])
  await api.merges.unmerge({ id: merge.id })
  expect((await api.calendar.closingDaysOf({ customerId: keptId })).rows).toEqual([])
  expect((await api.calendar.closingDaysOf({ customerId: absorbedId })).rows).toMatchObject([newYear])
})

test('closing days that overlap because of a merge can be renamed and removed, but not moved onto each other', async () => {
  const { api } = await house.workspace()
  const { id: keptId } = await api.customers.create({ name: '桜フーズ' })
  const { id: absorbedId } = await api.customers.create({ name: '桜フーズ 大阪' })
  const long = await api.calendar.addClosingDaysOf({ customerId: keptId, ...newYear, firstOn: '2026-12-28' })
  await api.calendar.addClosingDaysOf({ customerId: absorbedId, ...newYear })
  await api.merges.merge({ id: keptId, absorbedId, take: [] })
  const { rows } = await api.calendar.closingDaysOf({ customerId: keptId })
  expect(rows).toHaveLength(2)
  for (const { id } of rows) await api.calendar.changeClosingDaysOf({ customerId: keptId, id, name: '年末年始' })
  const moved = api.calendar.changeClosingDaysOf({ customerId: keptId, id: long.id, firstOn: '2026-12-27' })
  expect(await refusal(moved)).toMatchObject(['CONFLICT', {}])
  await api.calendar.removeClosingDaysOf({ customerId: keptId, id: long.id })
  expect((await api.calendar.closingDaysOf({ customerId: keptId })).rows).toHaveLength(1)
})

test('when a customer who is a person is away is forgotten with the person, in the change log too', async () => {
  const { api, desk } = await house.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Ines Moreau', kind: 'person' })
  const { id } = await api.people.create({ customerId, name: 'Ines Moreau' })
  const away = { customerId, name: 'Secret cure', firstOn: '2026-06-01', lastOn: '2026-06-20' }
  const first = await api.calendar.addClosingDaysOf(away)
  await api.calendar.removeClosingDaysOf({ customerId, id: first.id })
  await api.calendar.addClosingDaysOf(away)
  await api.people.erase({ id })
  expect((await api.calendar.closingDaysOf({ customerId })).rows).toEqual([])
  const { rows } = await desk().transaction(({ db }) =>
    sql<{ text: string }>`SELECT c::text AS text FROM record_changes c WHERE c::text ~ 'Secret'`.execute(db),
  )
  expect(rows).toEqual([])
})

test('a rhythm is said in words, with its next times in the zone, and where they end, why', async () => {
  const { api, desk } = await house.workspace()
  await api.calendar.addClosingDays(newYear)
  const rhythm = { on: 'working day of month' as const, nth: 'last' as const, at: '09:00' }
  expect(await api.calendar.occurrences({ rhythm, after: '2026-11-30T00:00:00Z', count: 2 })).toEqual({
    inWords: rhythmInWords(rhythm),
    at: ['2026-12-28T00:00:00.000Z', '2027-01-29T00:00:00.000Z'],
    endsBecause: null,
  })
  const late = await api.calendar.occurrences({ rhythm, after: '2050-11-01T00:00:00Z' })
  expect(late.at).toEqual(['2050-11-30T00:00:00.000Z', '2050-12-30T00:00:00.000Z'])
  expect(late.endsBecause?.en).toContain('the calendar covers 2019 to 2050 alone')
  const coming = await desk().transaction(async (context) =>
    nextOccurrence(Rhythm.parse(rhythm), await groundOf(context), context.now),
  )
  expect(coming?.toISOString()).toBe('2026-04-30T00:00:00.000Z')
  const far = { ...rhythm, every: { n: 2, from: '9999-12-31' } }
  expect(await refusal(api.calendar.occurrences({ rhythm: far }))).toMatchObject([
    'BAD_INPUT',
    { issues: [{ path: 'rhythm.every.from' }] },
  ])
  expect(await refusal(api.calendar.occurrences({ rhythm, after: '+200000-01-01T00:00:00Z' }))).toMatchObject([
    'BAD_INPUT',
    {},
  ])
})
