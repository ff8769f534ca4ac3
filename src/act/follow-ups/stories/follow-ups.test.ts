import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { ResponseWish } from '../../../gather/surveys/contract.ts'
import { recordResponse } from '../../../gather/surveys/surveys.ts'
import { published } from '../../askings/stories/asked.fixture.ts'
import { lookAtAll, lookAtSome } from '../judging/judging.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterEach(() => here.travelTo('2026-04-01'))
afterAll(() => here?.close())

type Home = Awaited<ReturnType<World['workspace']>>
const act = { en: 'Call and listen', ja: '電話で話を聞く' }

async function home(wish: Partial<Parameters<Home['api']['followUps']['addRule']>[0]> = { npsAtMost: 6 }) {
  const made = await here.workspace()
  const rule = await made.api.followUps.addRule({ act, ...wish })
  const { id: customerId } = await made.api.customers.create({ name: '北物流' })
  const person = async (name: string) =>
    (await made.api.people.create({ customerId, name, email: `${name}@north.example` })).id
  const plays = async () => (await made.api.plays.list({ limit: 200 })).rows
  const states = async () => (await plays()).map(({ state }) => state).toSorted()
  return { ...made, rule, customerId, person, plays, states }
}

/** A link of a person under which answers take the place of earlier ones. */
async function linkOf(made: Home, personId: string): Promise<(nps: number, more?: string) => Promise<void>> {
  const questionnaireId = await published(made)
  const { id } = await made.api.answering.make({ questionnaireId, kind: 'personal', personId })
  return async (nps, why) => {
    await made.api.answering.answer({ id, answers: { nps, ...(why !== undefined && { why }) } })
    await here.settle()
  }
}

test('a low score opens one play, due in working days, for whoever looks after the customer, or who is said where nobody does', async () => {
  const own = await here.workspace()
  const { api } = own
  const fallback = own.ownerId
  await api.followUps.addRule({ act, npsAtMost: 6, dueInDays: 2, fallbackId: fallback })
  const { id: customerId } = await api.customers.create({ name: 'Mill' })
  // A Thursday: two working days later it is Monday.
  here.travelTo('2026-04-02T01:00:00Z')
  const { id } = await api.surveys.create({ customerId, survey: 'Yearly', nps: 3, comment: 'Nobody calls back' })
  await api.surveys.create({ customerId, survey: 'Yearly', nps: 7 })
  await here.settle()
  const { rows } = await api.plays.list({})
  expect(rows).toMatchObject([
    {
      reason: `answer:${id}`,
      kind: 'risk',
      doing: 'call',
      ownerId: fallback,
      dueOn: '2026-04-06',
      because: { en: '**NPS 3** in an answer to “Yearly”.', ja: '「Yearly」の回答が**NPS 3**でした。' },
    },
  ])
  await lookAtAll(own.systemDesk())
  expect((await api.plays.list({})).rows).toHaveLength(1)
  expect(await api.followUps.answer({ id: rows[0]?.id ?? '' })).toMatchObject({
    nps: 3,
    survey: 'Yearly',
    texts: [{ question: '', said: 'Nobody calls back' }],
    isWithheld: false,
  })
})

test('an answer that is replaced opens or withdraws its play, which nobody has touched', async () => {
  const own = await home()
  const answer = await linkOf(own, await own.person('ann'))
  await answer(9)
  expect(await own.states()).toEqual([])
  await answer(6)
  expect(await own.states()).toEqual(['open'])
  await answer(9)
  expect(await own.states()).toEqual(['dismissed'])
  const [gone] = await own.plays()
  expect(gone?.dismissal?.reason).toContain('does not ask for it any more')
  await answer(2)
  expect(await own.states()).toEqual(['dismissed', 'open'])
  const open = (await own.plays()).find(({ state }) => state === 'open')
  expect(open?.because.en).toContain('NPS 2')
  // Somebody is at it: what they took up is not taken away from them.
  await own.api.plays.change({ id: open?.id ?? '', ownerId: own.ownerId })
  await answer(10)
  expect(await own.states()).toEqual(['dismissed', 'open'])
  await own.api.plays.complete({ id: open?.id ?? '' })
  await answer(1)
  expect(await own.states(), 'one play for an answer').toEqual(['dismissed', 'done'])
})

test('satisfaction on its scale, effort and words ask for it as well, of one survey where one is named', async () => {
  const own = await home({ csatAtMost: 2, cesAtLeast: 6, phrases: ['解約', 'cancel'], survey: 'Care' })
  const { customerId } = own
  const say = (wish: object) => own.api.surveys.create({ customerId, survey: 'Care', ...wish })
  const asks = [
    await say({ csat: 2 }),
    await say({ ces: 6 }),
    await say({ comment: '来月解約するかもしれません' }),
    await say({ comment: 'We may CANCEL.' }),
  ]
  await say({ csat: 3 })
  await say({ csat: 2, csatScale: 7 })
  await say({ ces: 5, comment: 'cancellation was easy' })
  await say({ nps: 0 })
  await own.api.surveys.create({ customerId, survey: 'Other', csat: 1 })
  await here.settle()
  expect((await own.plays()).map(({ reason }) => reason).toSorted()).toEqual(
    asks.map(({ id }) => `answer:${id}`).toSorted(),
  )
})

test('the next answer of the same person closes an open loop, and takes the place of an earlier low one', async () => {
  const own = await home()
  const personId = await own.person('bob')
  const say = async (nps: number, answeredAt: string) => {
    await own.api.surveys.create({ personId, survey: 'Yearly', nps, answeredAt })
    await here.settle()
  }
  await say(2, '2026-03-28T00:00:00Z')
  await say(3, '2026-03-30T00:00:00Z')
  expect(await own.states()).toEqual(['dismissed', 'open'])
  // One that was given earlier and is told later is no news.
  await say(0, '2026-03-29T00:00:00Z')
  expect(await own.states()).toEqual(['dismissed', 'open'])
  await say(9, '2026-03-31T00:00:00Z')
  expect(await own.states()).toEqual(['dismissed', 'dismissed'])
  expect((await own.plays()).map(({ dismissal }) => dismissal?.reason)).toEqual([
    'The same person has answered anew',
    'The same person has answered anew',
  ])
  // Nobody spoke to bob before he answered anew, lower after the 28th and higher after the 30th: two of those who were not spoken to.
  here.travelTo('2026-04-03')
  const figures = await own.api.followUps.figures({})
  expect(figures).toMatchObject({ opened: 0, withdrawn: 2, others: { all: 2, again: 2, better: 1, same: 0, worse: 1 } })
  expect((await own.api.followUps.list({ figure: 'others' })).total).toBe(2)
})

test('a rule whose member has left is changed in something else, and says who does it anew where that is changed', async () => {
  const own = await home()
  const { owner } = here.house.stores.pools
  const gone = '00000000-0000-4000-8000-000000000001'
  await owner.query('UPDATE follow_up_rules SET fallback_id = $2 WHERE workspace_id = $1', [own.workspace.id, gone])
  expect(await own.api.followUps.changeRule({ id: own.rule.id, npsAtMost: 5 })).toMatchObject({
    npsAtMost: 5,
    fallbackId: gone,
  })
  await expect(own.api.followUps.changeRule({ id: own.rule.id, ownerId: gone })).rejects.toMatchObject({ status: 422 })
})

test('an answer that was changed many times is one, and what comes after it waits for no other round', async () => {
  const own = await home()
  const { owner } = here.house.stores.pools
  const said = await own.api.surveys.create({ customerId: own.customerId, survey: 'Yearly', nps: 0 })
  const last = await own.api.surveys.create({ customerId: own.customerId, survey: 'Yearly', nps: 6 })
  await here.settle()
  expect(await own.states()).toEqual(['open', 'open'])
  await owner.query(
    `INSERT INTO follow_up_marks (workspace_id, response_id)
     SELECT workspace_id, $2::uuid FROM follow_up_rules CROSS JOIN generate_series(1, 450) WHERE workspace_id = $1`,
    [own.workspace.id, said.id],
  )
  await own.api.surveys.remove({ id: last.id })
  await lookAtAll(own.systemDesk())
  expect(await own.states()).toEqual(['dismissed', 'open'])
})

test('answers of a file are heard as a set: old ones open nothing, those without a customer are counted, a day has its bound', async () => {
  const own = await home({ npsAtMost: 6, withinDays: 14 })
  const body = [
    'id,company,nps,at',
    ...Array.from({ length: 6 }, (_, n) => `A${n},北物流,${n},2026-03-30 10:00`),
    'OLD,北物流,0,2026-03-10 10:00',
    'GOOD,北物流,9,2026-03-30 10:00',
  ].join('\n')
  const bring = async (name: string, opensPlays = true) => {
    const sent = await own.request(`/api/v1/uploads?name=${name}.csv`, {
      method: 'POST',
      body: body.replaceAll(/^(A|OLD|GOOD)/gm, `${name}$1`),
    })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const columns = { external_id: 'id', customer_name: 'company', nps: 'nps', answered_at: 'at' }
    const mapping = { target: 'responses' as const, source: name, columns, opensPlays, defaults: { survey: 'Yearly' } }
    const { id } = await own.api.imports.create({ uploadId, mapping })
    const run = await own.api.imports.run({ id })
    await here.settle()
    expect(await own.api.imports.progress({ id: run.id })).toMatchObject({ state: 'completed', created: 8 })
    return id
  }
  await bring('quiet', false)
  await lookAtAll(own.systemDesk())
  expect(await own.states(), 'a file that wishes for no plays opens none').toEqual([])
  here.travelTo('2026-04-03')
  const run = await bring('loud')
  expect(await own.states()).toEqual(Array.from({ length: 6 }, () => 'open'))
  await own.api.imports.undo({ id: run })
  await here.settle()
  await lookAtAll(own.systemDesk())
  expect(await own.states(), 'what was taken back asks for nothing').toEqual(
    Array.from({ length: 6 }, () => 'dismissed'),
  )
  await own.api.surveys.create({ survey: 'Yearly', nps: 0 })
  await here.settle()
  expect(await own.api.followUps.figures({})).toMatchObject({ ofNobody: 1, leftOut: 0 })
})

test('more than a day’s bound are left out and counted, the lowest scores first served', async () => {
  const own = await home()
  const ids: string[] = []
  for (const nps of [5, 1, 4, 0, 3]) ids.push(await own.person(`p${nps}`))
  await own.systemDesk().transaction(async (context) => {
    for (const [at, nps] of [5, 1, 4, 0, 3].entries())
      await recordResponse(context, ResponseWish.parse({ personId: ids[at], survey: 'Yearly', nps }))
    await lookAtSome(context, 2)
  })
  await here.settle()
  const low = (await own.plays()).map(({ because }) => because.en.slice(0, 9)).toSorted()
  expect(low).toEqual(['**NPS 0**', '**NPS 1**'])
  expect(await own.api.followUps.figures({})).toMatchObject({ opened: 2, leftOut: 3 })
  // What has had its play is left out of nothing, however often it is looked at.
  for (const { id } of await own.plays()) await own.api.plays.complete({ id })
  await here.house.stores.pools.owner.query(
    'INSERT INTO follow_up_marks (workspace_id, response_id) SELECT workspace_id, response_id FROM follow_ups WHERE workspace_id = $1',
    [own.workspace.id],
  )
  await own.systemDesk().transaction((context) => lookAtSome(context, 2))
  expect(await own.api.followUps.figures({})).toMatchObject({ opened: 2, leftOut: 3 })
})

test('the play has the id of the answer and not its words: erased or withheld, they are nowhere', async () => {
  const own = await home({ npsAtMost: 6, phrases: ['quetzalcoatl'] })
  const secret = 'quetzalcoatl-7341 never called me'
  const personId = await own.person('carl')
  await own.api.surveys.create({ personId, survey: 'Yearly', nps: 2, comment: secret })
  await here.settle()
  const [play] = await own.plays()
  const id = play?.id ?? ''
  const said = async () => (await own.api.followUps.answer({ id })).texts.map((one) => one.said)
  expect(await said()).toEqual([secret])
  await own.api.people.decide({ id: personId, purpose: 'analysis', given: false, source: 'telephone' })
  expect(await own.api.followUps.answer({ id })).toMatchObject({ texts: [], isWithheld: true })
  await own.api.people.decide({ id: personId, purpose: 'analysis', given: true, source: 'telephone' })
  expect(await said()).toEqual([secret])
  await own.api.people.erase({ id: personId })
  await here.settle()
  expect(await said()).toEqual([])
  const rows = await everyRow(own)
  const traces = rows.filter((row) => row.includes('7341'))
  expect(traces).toEqual([])
  expect(
    rows.some((row) => row.includes(`answer:`)),
    'what was grepped has the play',
  ).toBe(true)
})

/** All rows of all tables of both stores that are of the workspace, as text. */
async function everyRow({ workspace }: Home): Promise<string[]> {
  const { owner } = here.house.stores.pools
  const { rows: tables } = await owner.query<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'workspace_id'",
  )
  const all: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(
      `SELECT t::text AS row FROM "${name}" t WHERE workspace_id = $1`,
      [workspace.id],
    )
    all.push(...rows.map(({ row }) => row))
  }
  const { client } = here.house.stores.facts
  const read = (query: string) => client.query({ query, format: 'JSONEachRow' })
  const named = await (await read('SELECT name FROM system.tables WHERE database = currentDatabase()')).json()
  for (const { name } of named as { name: string }[])
    all.push(...(await (await read(`SELECT * FROM ${name}`)).text()).split('\n'))
  return all
}

test('the figures are those of a list that was written by hand, and each opens its rows', async () => {
  const own = await home()
  const { api } = own
  const say = async (name: string, nps: number, at: string, personId?: string) => {
    const who = personId ?? (await own.person(name))
    await api.surveys.create({ personId: who, survey: 'Yearly', nps, answeredAt: at })
    await here.settle()
    return who
  }
  const playOf = async (name: string) => {
    const { rows } = await api.followUps.list({ figure: 'open' })
    return rows.find(({ personName }) => personName === name)?.playId ?? ''
  }
  const finish = async (name: string, hasContact = true) => {
    await api.plays.finish({ id: await playOf(name), note: 'spoke', contact: hasContact ? { kind: 'call' } : null })
  }
  // By hand: ann after 10 h, bob after 47 h, cat after 72 h (hours 10, 47, 72: median 47); dan closed without a contact; eve still open
  // after more than 48 h; fay answered an hour ago. So 5 of 6 are due, of which 2 within 48 hours: 40 %.
  here.travelTo('2026-04-01T00:00:00Z')
  const people: Record<string, string> = {}
  for (const [name, nps] of [
    ['ann', 2],
    ['bob', 6],
    ['cat', 4],
    ['dan', 5],
    ['eve', 3],
  ] as const)
    people[name] = await say(name, nps, '2026-04-01T00:00:00Z')
  here.travelTo('2026-04-01T10:00:00Z')
  await finish('ann')
  here.travelTo('2026-04-02T23:00:00Z')
  await finish('bob')
  await finish('dan', false)
  here.travelTo('2026-04-04T00:00:00Z')
  await finish('cat')
  here.travelTo('2026-04-20T00:00:00Z')
  // Ann rises, bob stays, dan falls; cat answered nothing more. Eve has an open play that her next answer, a better one, would close.
  await say('ann', 9, '2026-04-20T00:00:00Z', people.ann)
  await say('bob', 6, '2026-04-20T00:00:00Z', people.bob)
  await say('dan', 1, '2026-04-20T00:00:00Z', people.dan)
  here.travelTo('2026-04-20T01:00:00Z')
  await say('fay', 0, '2026-04-20T00:00:00Z')
  const span = { from: '2026-04-01', until: '2026-04-20' }
  const figures = await api.followUps.figures(span)
  // Bob's second 6 and dan's 1 ask for a reply themselves: three answers of the 20th are open and not due.
  expect(figures).toEqual({
    ...span,
    opened: 8,
    open: 4,
    contacted: 3,
    closed: 1,
    withdrawn: 0,
    due: 5,
    prompt: 2,
    promptShare: 40,
    medianHours: 47,
    afterContact: { all: 3, again: 2, better: 1, same: 1, worse: 0, still: 3 },
    others: { all: 2, again: 1, better: 0, same: 0, worse: 1, still: 2 },
    ofNobody: 0,
    leftOut: 0,
  })
  const behind = async (figure: Parameters<typeof api.followUps.list>[0]['figure']) => {
    const { rows, total } = await api.followUps.list({ ...span, figure })
    expect(total).toBe(rows.length)
    return rows.map(({ personName }) => personName).toSorted()
  }
  expect(await behind('prompt')).toEqual(['ann', 'bob'])
  expect(await behind('due')).toEqual(['ann', 'bob', 'cat', 'dan', 'eve'])
  expect(await behind('others')).toEqual(['dan', 'eve'])
  expect(await behind('contactedBetter')).toEqual(['ann'])
  expect(await behind('othersAgain')).toEqual(['dan'])
  expect(await behind('othersWorse')).toEqual(['dan'])
  expect(await behind('contactedSame')).toEqual(['bob'])
  const { rows } = await api.followUps.list({ ...span, figure: 'contacted' })
  expect(
    rows
      .map(({ personName, hours, next }) => [personName, hours, next?.score ?? null, next?.change ?? null])
      .toSorted(),
  ).toEqual([
    ['ann', 10, 9, 'better'],
    ['bob', 47, 6, 'same'],
    ['cat', 72, null, null],
  ])
  await api.customers.change({ id: own.customerId, stage: 'left' })
  expect((await api.followUps.figures(span)).afterContact.still).toBe(0)
  const first = await api.followUps.list({ ...span, limit: 3 })
  const second = await api.followUps.list({ ...span, limit: 200, cursor: first.next ?? '' })
  expect(new Set([...first.rows, ...second.rows].map(({ playId }) => playId)).size).toBe(8)
})

test('what cannot be is refused with the reason', async () => {
  const own = await home()
  const { api, rule } = own
  const refusal = (wish: Promise<unknown>) =>
    wish.then(
      () => 'taken',
      (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
    )
  expect(await refusal(api.followUps.addRule({ act }))).toContain('at least one thing')
  expect(await refusal(api.followUps.addRule({ act, csatAtMost: 6, csatScale: 5 }))).toContain('above the highest step')
  const nobody = '00000000-0000-4000-8000-000000000000'
  expect(await refusal(api.followUps.addRule({ act, npsAtMost: 6, ownerId: nobody }))).toContain('no such member')
  expect(await refusal(api.followUps.changeRule({ id: rule.id, npsAtMost: null }))).toContain('at least one thing')
  expect(await refusal(api.followUps.figures({ from: '2026-04-02', until: '2026-04-01' }))).toContain(
    'before the first',
  )
  expect(await refusal(api.followUps.answer({ id: nobody }))).toContain('404')
  await api.followUps.pauseRule({ id: rule.id })
  expect(await refusal(api.followUps.pauseRule({ id: rule.id }))).toContain('409')
  await api.surveys.create({ customerId: own.customerId, survey: 'Yearly', nps: 0 })
  await here.settle()
  expect(await own.states(), 'a rule that is off opens nothing').toEqual([])
  await api.followUps.resumeRule({ id: rule.id })
  expect((await api.followUps.changeRule({ id: rule.id, npsAtMost: 3 })).npsAtMost).toBe(3)
})
