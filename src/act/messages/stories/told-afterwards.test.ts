import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { bounceOf, complaintOf } from '../../results/stories/mails.fixture.ts'
import { tellOutcomes } from '../sending/telling.ts'
import { headerIn, pathIn, postOffice } from './post.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  // The second letter to each waits: its mail server is busy.
  post = await postOffice(here, (_, nth) => (nth === 1 ? 'takes' : [452, 'busy']))
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const said = { en: { subject: 'News', text: 'Something new' } }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const onePress = { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' }
const press = (path: string) => here.meguri.app.fetch(new Request(`http://meguri.test${path}`, onePress))

/** The store of events answers nothing any more, whoever asks. */
function factsAway() {
  const { client, background } = here.house.stores.facts
  for (const one of [client, background])
    for (const does of ['query', 'insert', 'exec', 'command'] as const)
      vi.spyOn(one, does).mockRejectedValue(new Error('the store of events is away'))
}

test('a refusal, a bounce and a complaint stand while the store of events is away, and are events once it is back', async () => {
  const own = await here.workspace()
  const { api, request, systemDesk } = own
  const { id: customerId } = await api.customers.create({ name: '北物流' })
  const emails = ['refuses@kita.example', 'gone@kita.example', 'angry@kita.example']
  const people: string[] = []
  for (const email of emails)
    people.push((await api.people.create({ customerId, name: email, email, locale: 'en' })).id)
  const { id } = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  await api.messages.send({ id, personIds: people })
  await here.settle()
  await tellOutcomes(systemDesk())
  const raws = emails.map((email) => post.taken.find(({ to }) => to === email)?.raw ?? '')
  const named = (at: number) => headerIn(raws[at] ?? '', 'Message-ID') ?? ''
  const { id: next } = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  await api.messages.send({ id: next, personIds: people })
  await here.settle()
  const states = async () => (await api.messages.deliveries({ messageId: next })).rows.map(({ state }) => state)
  expect(await states()).toEqual(['deferred', 'deferred', 'deferred'])

  factsAway()
  const pressed = await press(pathIn(raws[0] ?? ''))
  expect([pressed.status, await pressed.text()]).toEqual([200, 'OK'])
  const reports = [bounceOf(emails[1] ?? '', named(1), '5.1.1'), complaintOf(emails[2] ?? '', named(2))]
  for (const body of reports) {
    const init = { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: body.replace(/\n/g, '\r\n') }
    expect((await request('/api/v1/returned-mails', init)).status).toBe(201)
  }
  expect((await api.people.consents({ id: people[0] ?? '' })).rows).toMatchObject([{ purpose: 'news', given: false }])
  expect((await api.messages.suppressions({})).inForce).toBe(2)
  expect(await states()).toEqual(['held back', 'held back', 'held back'])
  await expect(tellOutcomes(systemDesk())).rejects.toThrow('the store of events is away')

  vi.restoreAllMocks()
  here.travelTo('2026-04-02')
  const told = async () =>
    (
      await systemDesk().facts.all<{ name: string; person: string; at: string }>(
        `SELECT name, toString(person_id) AS person, toString(toDate(occurred_at)) AS at FROM events
         WHERE workspace_id = {workspace:UUID} AND type = 'message' AND name != 'Message sent' ORDER BY name`,
      )
    ).map(({ name, person, at }) => [name, people.indexOf(person), at])
  expect(await told()).toEqual([])
  for (let times = 0; times < 2; times++) {
    await tellOutcomes(systemDesk())
    expect(await told()).toEqual([
      ['Message bounced', 1, '2026-04-01'],
      ['Message complained', 2, '2026-04-01'],
      ['Message unsubscribed', 0, '2026-04-01'],
    ])
  }
})
