import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { lettersOf } from '../content/ui/templates/writing/blocks.ts'
import { loadSampleWorld } from './sample-world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('the sample world is the same every time, and its stories can be read', async () => {
  const { api, desk } = await here.workspace()
  const loaded = await loadSampleWorld(desk(), 12)
  await here.settle()
  expect(loaded.customers).toBe(20)
  const {
    rows: [kita],
  } = await api.search.find({ q: 'Kita Logistics' }).then((found) => ({ rows: found.customers }))
  expect(kita?.name).toBe('Kita Logistics')
  expect(await api.customers.find({ id: kita?.id ?? '' })).toMatchObject({
    prefecture: '01',
    municipalityCode: '011011',
  })
  const people = (await api.people.list({ limit: 200 })).rows
  const members = await desk().transaction(({ db }) => db.selectFrom('members').select('name').execute())
  expect(people.length).toBeGreaterThan(20)
  expect([...people, ...members].filter(({ name }) => /[ぁ-ん一-龯]/.test(name) && name !== '青木 さくら')).toEqual([])
  const director = people.find(({ title, leftOn }) => title === 'Director' && leftOn === null)
  expect(director).toMatchObject({ zone: 'Asia/Tokyo', roles: ['sponsor'] })
  const { rows: answers } = await api.people.mayWe({ id: director?.id ?? '', purpose: 'marketing', channel: 'email' })
  expect(answers).toMatchObject([{ answer: 'yes', because: 'agreed' }])
  expect(members.map(({ name }) => name)).toContain('Sakura Aoki')
  expect(
    (await api.plays.rules({})).rows
      .map(({ event, segmentName, pause }) => [event ?? segmentName, pause === null])
      .toSorted(([one], [other]) => String(one).localeCompare(String(other), 'en')),
  ).toEqual([
    ['cancellation page opened', true],
    ['May be asked for a story', false],
    ['Onboarding', true],
  ])
  const closed = (await api.calendar.closingDays({})).rows.filter(({ firstOn }) => firstOn.startsWith('2026'))
  expect(closed).toMatchObject([
    { name: 'Summer closing', firstOn: '2026-08-12', lastOn: '2026-08-15' },
    { name: 'Turn of the year', firstOn: '2026-12-29', lastOn: '2027-01-03' },
  ])
  const contractsOf = async (q: string) => {
    const { customers } = await api.search.find({ q })
    return (await api.contracts.list({ customerId: customers[0]?.id ?? '', limit: 50 })).rows
  }
  expect((await contractsOf('Sakura Foods'))[0]).toMatchObject({
    seats: 50,
    asSigned: { seats: 40 },
    amendments: [{ changes: { seats: 50 } }],
    renewsId: expect.any(String),
  })
  expect((await contractsOf('Tsubaki Hotels'))[0]?.cancellationRequestedOn).toBe('2026-03-12')
  expect((await contractsOf('Hayashi Clinics'))[0]).toMatchObject({ period: 'two-years', yearlyValue: '2100000' })
  const { counts, rows: doubts } = await api.doubts.list({ list: 'long' })
  expect([counts, doubts[0]?.words]).toEqual([
    { open: 3, long: 1, settled: 1 },
    'Nobody could tell us yet why orders take so long around noon.',
  ])
  const { rows: kpis, hypotheses } = await api.kpis.structure({})
  expect(kpis.map(({ key, unit, gaps }) => [key, unit, ...gaps])).toEqual([
    ['mrr', 'money'],
    ['new-mrr', 'money'],
    ['expanded-mrr', 'money'],
    ['growth', 'money'],
    ['nps', 'points'],
    ['first-order', null, 'not measured'],
    ['ces', 'points', 'nobody answers', 'no principle', 'other aspect'],
    ['on-track', 'share'],
  ])
  expect(hypotheses.map(({ state }) => state)).toEqual(['unknown', 'unknown'])
  const { rows: targets } = await api.targets.list({})
  expect(targets.map(({ kpiName, by, versions }) => [kpiName, by, ...versions.map(({ value }) => value)])).toEqual(
    expect.arrayContaining([
      ['NPS after onboarding', 'quarter', '30', '40'],
      ['NPS after onboarding', 'quarter', '35'],
      ['Customers on track', 'quarter', '0.7'],
      ['Recurring revenue', 'year', '60000000'],
    ]),
  )
  const over = targets.filter(({ verdict }) => verdict.isOver)
  expect(over.map(({ kpiName }) => kpiName)).toEqual(['NPS after onboarding'])
  expect(over.map(({ verdict }) => verdict.state)).not.toContain('unknown')
  expect(await api.targets.phase({})).toMatchObject({ phase: 'churn', number: 1 })
  expect((await api.redesigns.list({})).rows).toMatchObject([
    { department: 'Sales', state: 'proposed', counts: { keep: 1, change: 1, drop: 1, add: 1 } },
  ])
  const { rows: experiments } = await api.experiments.list({})
  const watched = experiments.map(({ card }) => card?.figures[0])
  expect(watched.map((one) => [one?.verdict, one?.index.known && Math.round(one.index.value)])).toEqual([
    ['better', 146],
    ['cannot say', 157],
  ])
  const { rows: quotes } = await api.quotes.list({})
  expect(quotes.map(({ words, consent: { reach, naming } }) => [words, reach, naming]).toSorted()).toEqual([
    ['Support answers before I have finished my coffee.', 'internal', 'anonymous'],
    ['The labels alone are worth the price.', 'outside', 'company'],
  ])
  const { rows: interviews } = await api.interviews.list({})
  expect(interviews).toMatchObject([{ title: 'After the first weeks', notes: 3, tags: ['shift plan', 'speed'] }])
  const { rows: notes } = await api.interviews.notes({ id: interviews[0]?.id ?? '' })
  expect(notes.flatMap(({ passages }) => passages.map(({ words }) => words))).toEqual([
    'We order in half the time now.',
  ])
  const spoken = await api.verbatims.topics({})
  expect(spoken.totals.unread).toBe(0)
  expect(spoken.rows.length).toBeGreaterThan(10)
  expect((await api.verbatims.tags({})).rows.map(({ name }) => name)).toEqual([
    'Answers of support',
    'Labels',
    'Stock does not add up',
  ])
  await api.health.recompute({})
  await here.settle()
  const hayashi = (await api.search.find({ q: 'Hayashi Clinics' })).customers[0]?.id ?? ''
  const why = await api.health.explain({ id: hayashi })
  expect(why.reading).toMatchObject({ band: 'risk', alarms: ['cancellation-requested', 'case-about-leaving'] })
  expect(why.reading?.computed ?? 0).toBeGreaterThan(60)
  expect(
    (await api.questionnaires.list({})).rows.map(({ name, publishedNumber, lacks }) => [name, publishedNumber, lacks]),
  ).toEqual([
    ['After a case', 1, []],
    ['Half-yearly survey', 1, []],
  ])
  expect((await api.surveys.surveys({})).rows.map(({ survey }) => survey)).toContain('Half-yearly survey')
  await here.settle()
  const { rows: drivers } = await api.voice.drivers({ survey: 'Half-yearly survey' })
  expect(drivers.map(({ key, connection }) => [key, connection])).toEqual([
    ['Ease of the invoice (1 to 5)', 'no connection seen'],
    ['Speed of answers (1 to 5)', 'higher'],
  ])
  const again = await here.workspace()
  expect(await loadSampleWorld(again.desk(), 12)).toEqual(loaded)
}, 120_000)

test('it tells what the house can do: segments, an import with what was refused, answers in words, an override, a merged pair', async () => {
  const { api, desk } = await here.workspace({ locale: 'ja', zone: 'Asia/Tokyo' })
  await loadSampleWorld(desk(), 24)
  await here.settle()
  await api.health.recompute({})
  await here.settle()
  for (const { id } of (await api.segments.list({})).rows) await api.segments.rebuild({ id })
  await here.settle()
  const segments = (await api.segments.list({})).rows
  expect(segments.map(({ name }) => name).toSorted()).toEqual(
    [
      '90日以内に契約更新',
      '利用が減少',
      '批判者',
      'Aランク・30日以上接点なし',
      '導入支援中',
      '事例紹介の候補',
      '機能のページを見ていない顧客',
    ].toSorted(),
  )
  expect(segments.filter(({ counted }) => !counted || counted.members === 0).map(({ name }) => name)).toEqual([])
  const [run] = (await api.imports.list({})).rows
  const imported = await api.imports.find({ id: run?.id ?? '' })
  expect(imported.fileName).toBe('サポート満足度アンケート.csv')
  expect(imported.latest).toMatchObject({ state: 'completed', rejected: 3 })
  const { rows: refused } = await api.imports.rejects({ id: imported.latest?.id ?? '', limit: 50 })
  expect(refused).toHaveLength(3)
  expect(refused.every(({ because }) => /[ぁ-ん]/.test(because.ja))).toBe(true)
  const answers = (await api.surveys.list({ limit: 200 })).rows
  expect(answers.some(({ nps }) => nps !== null) && answers.some(({ csat }) => csat !== null)).toBe(true)
  expect((await api.portfolio.views({})).rows.length).toBeGreaterThanOrEqual(4)
  const overridden = (await api.portfolio.list({ limit: 200 })).rows.filter(({ band }) => band === 'watch')
  const set = await Promise.all(overridden.map(({ id }) => api.health.explain({ id })))
  expect(set.filter(({ override }) => override !== null)).toHaveLength(1)
  const twins = (await api.merges.duplicates({})).rows
  expect(twins.map(({ because }) => because)).toContain('domain')
  const everybody = (await api.portfolio.list({ limit: 200 })).total
  expect(everybody, 'who was entered twice is one').toBe(32)
}, 180_000)

test('it has something to show and to write: a library with what is gone and stale, who has not seen it, and three letters that can go', async () => {
  for (const locale of ['ja', 'en'] as const) {
    const { api, desk } = await here.workspace({ locale, zone: 'Asia/Tokyo' })
    await loadSampleWorld(desk(), 60)
    await here.settle()
    const { rows: pieces, counts } = await api.content.pieces({ limit: 50 })
    expect(counts).toEqual({ all: 12, stale: 1, undated: 1, dead: 1, made: 1 })
    expect(pieces.every(({ department, purpose }) => department !== '' && purpose !== '')).toBe(true)
    expect(pieces.filter(({ reach }) => reach.known && reach.views > 0).length).toBeGreaterThan(6)
    const groups = (await api.content.groups({})).rows
    const coverage = await api.content.coverage({ groups: groups.map(({ id }) => id) })
    expect(coverage.rows).toHaveLength(3)
    for (const { percent } of [...coverage.rows, coverage.none ?? { percent: null }]) {
      expect(percent ?? 0).toBeGreaterThan(30)
      expect(percent ?? 100).toBeLessThan(95)
    }
    const recent = await api.content.coverage({ groups: groups.map(({ id }) => id), withinDays: 90 })
    expect(recent.none?.percent ?? 100).toBeLessThan(100)

    const templates = (await api.content.templates({})).rows
    expect(templates).toHaveLength(3)
    expect(templates.every(({ publishedNumber, lacks }) => publishedNumber === 1 && lacks.length === 0)).toBe(true)
    const { people } = await api.search.find({ q: locale === 'ja' ? '北ロジスティクス' : 'Kita Logistics' })
    const anybody = people[0]?.id ?? (await api.people.list({ limit: 1 })).rows[0]?.id ?? ''
    for (const { id, isSafety } of templates) {
      const [version] = (await api.content.template({ id })).versions
      if (version === undefined) throw new Error('no version')
      expect(version.approved === null).toBe(!isSafety)
      const { texts, fallbacks, pieces: used, seasonal } = version
      for (const wished of ['en', 'ja'] as const) {
        expect(lettersOf(texts[wished].body), 'it can be written on in blocks').not.toBeNull()
        const seen = await api.content.previewTemplate({
          texts,
          fallbacks,
          pieces: used,
          seasonal,
          personId: anybody,
          locale: wished,
        })
        expect([seen.missing, seen.findings, seen.locale]).toEqual([[], [], wished])
      }
    }
  }
}, 180_000)

test('where support was slow the scores fell; whom somebody called answered higher, the others did not', async () => {
  const { api, desk } = await here.workspace()
  await loadSampleWorld(desk(), 60)
  await here.settle()
  const span = { from: '2026-01-01', until: '2026-04-01' }
  expect(await api.followUps.figures(span)).toMatchObject({
    opened: 5,
    open: 0,
    contacted: 2,
    closed: 3,
    due: 5,
    promptShare: 40,
    medianHours: 17.5,
    afterContact: { all: 2, again: 2, better: 2, worse: 0 },
    others: { all: 3, again: 1, better: 0, worse: 1 },
  })
  const { rows } = await api.followUps.list(span)
  const [one] = rows
  const cases = (await api.support.list({ customerId: one?.customerId ?? '', limit: 50 })).rows
  const days = cases.map(
    ({ openedAt, closedAt }) => (Number(new Date(closedAt ?? openedAt)) - Number(new Date(openedAt))) / 86_400_000,
  )
  expect(Math.max(...days)).toBeGreaterThan(11)
  const answers = (await api.surveys.list({ customerId: one?.customerId ?? '', limit: 50 })).rows
  expect(
    Math.max(...answers.map(({ nps }) => nps ?? 0)) - Math.min(...answers.map(({ nps }) => nps ?? 10)),
  ).toBeGreaterThan(1)
})
