import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../../test/world.ts'
import { postOffice } from './post.fixture.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to) => (to.startsWith('later') ? [452, 'busy'] : 'takes'))
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const said = { en: { subject: 'Hello', text: 'How is it going?' } }

async function somebody(api: Api, email: string) {
  const { id: customerId } = await api.customers.create({ name: `北物流 ${email}` })
  return (await api.people.create({ customerId, name: '小野 真理', email })).id
}
const because = async (api: Api, id: string, kind: 'safety' | 'relationship' | 'promotion') =>
  (await api.messages.preview({ class: kind, said, personId: id })).of?.because

test('an address that is suppressed is left alone, what waits for it is held back, and it is lifted with a reason', async () => {
  const { api, as } = await here.workspace()
  const id = await somebody(api, 'Later@Kita.example')
  const message = await api.messages.create({ class: 'relationship', said })
  await api.messages.send({ id: message.id, personIds: [id] })
  await here.settle()
  const wish = { address: 'LATER@kita.example', reason: 'blocked', note: 'asked by telephone' } as const
  const suppressed = await api.messages.suppress(wish)
  expect(suppressed).toMatchObject({ address: 'later@kita.example', reason: 'blocked', liftedAt: null })
  expect(await api.messages.suppress(wish)).toMatchObject({ id: suppressed.id })
  expect((await api.messages.deliveries({ personId: id })).rows).toMatchObject([
    { state: 'held back', because: 'blocked', suppressionId: suppressed.id },
  ])
  expect([await because(api, id, 'safety'), await because(api, id, 'relationship')]).toEqual(['blocked', 'blocked'])
  await expect((await as('viewer')).messages.suppress(wish)).rejects.toMatchObject({ status: 403 })
  expect(await api.messages.lift({ id: suppressed.id, because: 'they called back' })).toMatchObject({
    liftedBecause: 'they called back',
  })
  expect(await because(api, id, 'safety')).toBe('safety')
  expect(await api.messages.suppressions({ lifted: 'true' })).toMatchObject({
    inForce: 0,
    rows: [{ id: suppressed.id }],
  })
})

test('whoever refused advertisements is advertised to only after they agreed anew, and stays left alone when erased', async () => {
  const { api } = await here.workspace()
  const id = await somebody(api, 'no@kita.example')
  await api.people.decide({ id, purpose: 'marketing', given: true })
  const { id: entry } = await api.messages.suppress({ address: 'no@kita.example', reason: 'refused' })
  expect([await because(api, id, 'promotion'), await because(api, id, 'relationship')]).toEqual([
    'refused',
    'existingDealings',
  ])
  await expect(api.messages.lift({ id: entry, because: 'I think so' })).rejects.toMatchObject({ status: 409 })
  here.time.now = new Date(Number(here.time.now) + 1000)
  await api.people.decide({ id, purpose: 'marketing', given: true, channel: 'email', method: 'form' })
  await api.messages.lift({ id: entry, because: 'agreed on our form' })
  expect(await because(api, id, 'promotion')).toBe('agreed')
  await api.messages.suppress({ address: 'no@kita.example', reason: 'refused' })
  await api.people.erase({ id })
  expect((await api.messages.suppressions({ q: 'kita' })).rows).toEqual([])
  const anew = await somebody(api, 'no@kita.example')
  await api.people.decide({ id: anew, purpose: 'marketing', given: true })
  expect(await because(api, anew, 'promotion')).toBe('refused')
})

test('a list of addresses comes in as a file, whoever they are, and the same file again adds none', async () => {
  const { api, request } = await here.workspace()
  const id = await somebody(api, 'aoki@kita.example')
  const body = [
    '配信停止アドレス,停止理由,停止日',
    'Aoki@Kita.example,,2025-05-01',
    'stranger@kita.example,配信不能,',
    'なし,,',
  ].join('\n')
  const bring = async () => {
    const sent = await request('/api/v1/uploads?name=停止.csv', { method: 'POST', body })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const suggested = (await api.imports.create({ uploadId })).suggestions.find(
      ({ target }) => target === 'suppressions',
    )
    if (suggested === undefined) throw new Error('the file is not known')
    const { target, columns } = suggested
    const { id: importId } = await api.imports.create({
      uploadId,
      mapping: { target, source: 'old system', columns: { ...columns, reason: '停止理由' } },
    })
    const { id: runId } = await api.imports.run({ id: importId })
    await here.settle()
    return { runId, importId }
  }
  const first = await bring()
  const { rows, inForce } = await api.messages.suppressions({})
  expect(rows.map(({ address, reason }) => `${address} ${reason}`).sort()).toEqual([
    'aoki@kita.example refused',
    'stranger@kita.example bounced',
  ])
  expect(JSON.stringify((await api.imports.rejects({ id: first.runId, limit: 50 })).rows)).toContain('not one e-mail')
  expect(await because(api, id, 'promotion')).toBe('refused')
  await bring()
  expect((await api.messages.suppressions({})).inForce).toBe(inForce)
  await api.imports.undo({ id: first.importId })
  await here.settle()
  expect((await api.messages.suppressions({})).inForce).toBe(0)
})

test('a letter that waits by name is held back by a refusal under the same address, a corrected address, and a file', async () => {
  const { api, request, workspace } = await here.workspace()
  const [twice, moved, filed] = [
    await somebody(api, 'later-twice@kita.example'),
    await somebody(api, 'later-old@kita.example'),
    await somebody(api, 'later-filed@kita.example'),
  ]
  const message = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  await api.messages.send({ id: message.id, personIds: [twice, moved, filed] })
  await here.settle()
  const stands = async (personId: string) => {
    const [row] = (await api.messages.deliveries({ personId })).rows
    return `${row?.state} ${row?.because}`
  }
  expect(await stands(twice)).toBe('deferred existingDealings')
  const twin = await somebody(api, 'later-twice@kita.example')
  await api.people.decide({ id: twin, purpose: 'news', given: false, channel: 'email' })
  await api.people.change({ id: moved, email: 'new@kita.example' })
  await here.settle()
  expect([await stands(twice), await stands(moved)]).toEqual(['held back withdrawnElsewhere', 'held back otherAddress'])
  // As a file that is imported writes it; a file of anything is what is heard.
  await here.house.stores.pools.owner.query(
    `INSERT INTO consents (workspace_id, person_id, purpose, channel, given, method, decided_at)
     VALUES ($1, $2, 'news', 'email', false, 'imported', '2026-03-31')`,
    [workspace.id, filed],
  )
  expect(await stands(filed)).toBe('deferred existingDealings')
  const sent = await request('/api/v1/uploads?name=停止.csv', { method: 'POST', body: '配信停止アドレス\nx@y.example' })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const mapping = { target: 'suppressions', source: 'old system', columns: { address: '配信停止アドレス' } }
  await api.imports.run({ id: (await api.imports.create({ uploadId, mapping })).id })
  await here.settle()
  expect(await stands(filed)).toBe('held back withdrawnForChannel')
})
