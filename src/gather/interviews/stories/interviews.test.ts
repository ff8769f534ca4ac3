import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-20')
})
afterAll(() => here?.close())

const issueOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status?: number; data?: { issues?: { path: string }[] } }) =>
      problem.data?.issues?.[0]?.path ?? problem.status,
  )

async function aoba(api: Api) {
  const { id: customerId } = await api.customers.create({ name: 'Aoba Foods' })
  const { id: personId } = await api.people.create({ customerId, name: 'Mori Hanako', email: 'mori@aoba.example' })
  return { customerId, personId }
}

test('a sheet begins with the questions of a script in the language of whoever asks, and keeps them when the script is changed', async () => {
  const { api, as } = await here.workspace()
  const { personId, customerId } = await aoba(api)
  const script = await api.interviews.addScript({
    name: 'First weeks',
    questions: [{ en: 'What did you expect?', ja: '何を期待していましたか？' }, { en: 'Only English?' }],
  })
  const sheet = await api.interviews.create({
    personId,
    scriptId: script.id,
    title: 'How it began',
    hypothesis: 'Setup is what holds them up',
  })
  expect(sheet).toMatchObject({ customerId, personName: 'Mori Hanako', heldOn: '2026-04-20', notes: 0, tags: [] })
  const inJapanese = await (await as('admin', 'ja')).interviews.create({ personId, scriptId: script.id })
  await api.interviews.changeScript({ id: script.id, questions: [{ en: 'Something else?' }] })
  const questions = async (id: string) => (await api.interviews.notes({ id })).rows.map(({ question }) => question)
  expect(await questions(sheet.id)).toEqual(['What did you expect?', 'Only English?'])
  expect(await questions(inJapanese.id)).toEqual(['何を期待していましたか？', 'Only English?'])
  await api.interviews.removeScript({ id: script.id })
  expect(await questions(sheet.id)).toHaveLength(2)
  const { rows, ready } = await api.interviews.scripts({})
  expect([rows.length, ready.map(({ name }) => name)]).toEqual([0, ['After the first weeks', 'Why somebody left']])
})

test('what is said stands on the timeline as an interview, is found by words and tags, and counted', async () => {
  const { api } = await here.workspace()
  const { customerId, personId } = await aoba(api)
  const sheet = await api.interviews.create({ personId, heldOn: '2026-04-10', title: 'Renewal' })
  const note = await api.interviews.addNote({ id: sheet.id, question: 'What hurts?' })
  await api.interviews.changeNote({
    id: note.id,
    said: 'Ordering at noon is slow.',
    kind: 'fact',
    tags: ['speed', 'speed'],
  })
  await api.interviews.addNote({ id: sheet.id, said: 'They like the labels.', kind: 'opinion' })
  expect(await api.interviews.find({ id: sheet.id })).toMatchObject({ notes: 2, tags: ['speed'] })
  const told = await api.customers.timeline({ id: customerId, kinds: 'interview' })
  expect(told.rows).toMatchObject([
    { title: 'Interview: Renewal', body: 'Mori Hanako\n\nOrdering at noon is slow.\n\nThey like the labels.' },
  ])
  const found = async (wish: object) => (await api.interviews.list(wish)).total
  expect(await found({ q: 'NOON slow' })).toBe(1)
  expect(await found({ q: 'midnight' })).toBe(0)
  expect(await found({ tag: 'speed' })).toBe(1)
  expect(await found({ tag: 'spe' })).toBe(0)
  expect(await found({ customerId })).toBe(1)
})

test('what is not as it should be is refused by name', async () => {
  const { api, workspace } = await here.workspace()
  const { customerId, personId } = await aoba(api)
  const { id: birch } = await api.customers.create({ name: 'Birch' })
  const begin = (wish: Parameters<Api['interviews']['create']>[0]) => issueOf(api.interviews.create(wish))
  expect(await begin({})).toBe('customerId')
  expect(await begin({ customerId: birch, personId })).toBe('personId')
  expect(await begin({ customerId, heldOn: '2026-04-21' })).toBe('heldOn')
  expect(await begin({ customerId, memberId: customerId })).toBe('memberId')
  expect(await begin({ customerId, scriptId: customerId })).toBe('scriptId')
  const script = { name: 'One', questions: [{ en: 'What?' }] }
  expect(await issueOf(api.interviews.addScript({ ...script, questions: [{ en: 'What?' }, { en: ' ' }] }))).toBe(
    'questions.1',
  )
  await api.interviews.addScript(script)
  expect(await issueOf(api.interviews.addScript(script))).toBe('name')
  await here.house.stores.pools.owner.query(
    `INSERT INTO interview_scripts (workspace_id, name, questions)
     SELECT $1, 'Script ' || n, '[{"en": "What?", "ja": ""}]' FROM generate_series(2, 200) n`,
    [workspace.id],
  )
  expect(await issueOf(api.interviews.addScript({ ...script, name: 'One more' }))).toBe(409)
  const sheet = await api.interviews.create({ customerId })
  expect(await issueOf(api.interviews.addNote({ id: sheet.id }))).toBe('said')
  const note = await api.interviews.addNote({ id: sheet.id, said: 'It is slow' })
  expect(await issueOf(api.interviews.changeNote({ id: note.id, said: '' }))).toBe('said')
  expect(await issueOf(api.interviews.mark({ id: note.id, words: 'It is fast' }))).toBe('words')
})

test('a marked passage becomes a request, a doubt and a quote in one act each, once however often it is said', async () => {
  const { api } = await here.workspace()
  const { personId } = await aoba(api)
  const sheet = await api.interviews.create({ personId, heldOn: '2026-04-10' })
  const said = 'We print labels by hand. 👍 We could not do without the orders. Is it safe?'
  const note = await api.interviews.addNote({ id: sheet.id, said })
  const mark = async (words: string) =>
    (await api.interviews.mark({ id: note.id, words })).passages.find((one) => one.words === words)?.id ?? ''
  const [labels, orders, safe] = [
    await mark('We print labels by hand.'),
    await mark('We could not do without the orders.'),
    await mark('Is it safe?'),
  ]
  expect(await mark('Is it safe?')).toBe(safe)
  const made = await api.interviews.makeRequest({ id: labels })
  expect(made.title).toBe('We print labels by hand')
  expect(await api.interviews.makeRequest({ id: labels })).toEqual(made)
  expect((await api.requests.voices({ id: made.requestId })).rows).toMatchObject([
    { words: 'We print labels by hand.', personName: 'Mori Hanako', saidOn: '2026-04-10' },
  ])
  const { doubtId } = await api.interviews.makeDoubt({ id: safe })
  expect(await api.interviews.makeDoubt({ id: safe })).toEqual({ doubtId })
  const consent = { method: 'orally', evidence: 'At the end', reach: 'outside', naming: 'person' } as const
  const quote = await api.quotes.create({ source: { kind: 'interview', id: orders }, consent })
  expect(quote).toMatchObject({ words: 'We could not do without the orders.', signature: 'Mori Hanako, Aoba Foods' })
  const quoted = async () => (await api.quotes.list({})).rows.map(({ words }) => words)
  // What is written on after the words leaves them; what is written before moves them, and is another text there.
  await api.interviews.changeNote({ id: note.id, said: `${said} She laughed.` })
  expect(await quoted()).toEqual(['We could not do without the orders.'])
  await api.interviews.changeNote({ id: note.id, said: `Well: ${said}` })
  expect((await api.interviews.notes({ id: sheet.id })).rows[0]?.passages).toEqual([])
  expect(await quoted()).toEqual([])
  // What was made of a passage stays.
  expect((await api.doubts.find({ id: doubtId })).words).toBe('Is it safe?')
})

test('two who write at once: to different questions nobody asks, to the same one the second is shown both', async () => {
  const { api, request } = await here.workspace()
  const { customerId } = await aoba(api)
  const sheet = await api.interviews.create({ customerId })
  const [one, other] = [
    await api.interviews.addNote({ id: sheet.id, question: 'One?' }),
    await api.interviews.addNote({ id: sheet.id, question: 'Other?' }),
  ]
  const write = async (note: { id: string; etag?: string | undefined }, said: string) =>
    (
      await request(`/api/v1/interview-notes/${note.id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': note.etag ?? '' },
        body: JSON.stringify({ said }),
      })
    ).status
  expect(await write(one, 'Mine')).toBe(200)
  expect(await write(other, 'Hers')).toBe(200)
  expect(await write(one, 'His')).toBe(412)
})

test('a file has a line for each note; interviews follow a merge and back', async () => {
  const { api, request } = await here.workspace()
  const { customerId, personId } = await aoba(api)
  const { id: kept } = await api.customers.create({ name: 'Elm' })
  const sheet = await api.interviews.create({ personId, heldOn: '2026-04-10', hypothesis: 'Price' })
  await api.interviews.addNote({
    id: sheet.id,
    question: 'What, then?',
    said: 'Too "dear"',
    kind: 'opinion',
    tags: ['price', 'plan'],
  })
  await api.interviews.addNote({ id: sheet.id, question: 'And now?' })
  await api.interviews.create({ customerId: kept, heldOn: '2026-04-01' })
  const lines = (await (await request('/api/v1/interview-file')).text()).trim().split(/\r?\n/)
  expect(lines).toHaveLength(4)
  expect(lines[1]).toContain('"What, then?","Too ""dear""",Opinion,"price, plan"')
  expect((await request('/api/v1/interview-file?customerId=moon')).status).toBe(422)
  const merge = await api.merges.merge({ id: kept, absorbedId: customerId })
  expect((await api.interviews.list({ customerId: kept })).total).toBe(2)
  await api.merges.unmerge({ id: merge.id })
  expect((await api.interviews.list({ customerId })).total).toBe(1)
})

test('nothing that an erased person said stays, nor what was marked in it; that they were asked does', async () => {
  const { api } = await here.workspace()
  const { customerId, personId } = await aoba(api)
  const sheet = await api.interviews.create({ personId, title: 'Mori on her shoulder' })
  const note = await api.interviews.addNote({ id: sheet.id, said: 'my-shoulder-hurts at the till' })
  const { passages } = await api.interviews.mark({ id: note.id, words: 'my-shoulder-hurts' })
  await api.interviews.makeRequest({ id: passages[0]?.id ?? '', title: 'Lower tills' })
  const gone = await api.interviews.create({ personId, title: 'Mori once more' })
  await api.interviews.addNote({ id: gone.id, said: 'my-shoulder-hurts still' })
  await api.interviews.remove({ id: gone.id })
  expect(JSON.stringify(await api.people.export({ id: personId }))).toContain('my-shoulder-hurts at the till')
  await here.settle()
  await api.people.erase({ id: personId })
  await here.settle()
  const { owner } = here.house.stores.pools
  for (const table of ['interviews', 'interview_notes', 'interview_passages', 'request_voices', 'record_changes']) {
    const { rows } = await owner.query(
      `SELECT t::text AS said FROM ${table} t WHERE t::text ~ 'my-shoulder|Mori on her|once more'`,
    )
    expect(rows, table).toEqual([])
  }
  expect((await api.interviews.list({ customerId })).rows).toMatchObject([{ title: '', notes: 0 }])
  expect((await api.interviews.notes({ id: sheet.id })).rows).toMatchObject([{ said: '', passages: [] }])
})
