import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { judgeTouches } from '../../engagement/judging/telling-events.ts'
import { tellOutcomes } from '../../messages/sending/telling.ts'
import { headerIn, pathIn, postOffice } from '../../messages/stories/post.fixture.ts'
import { bounceOf, browser, complaintOf, form, linksIn } from './mails.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const guide = 'https://example.test/guide'
const said = { en: { subject: 'What is new', text: `See ${guide}` } }
const ask = (path: string, init: RequestInit = {}) =>
  here.meguri.app.fetch(
    new Request(`http://meguri.test${path}`, { ...init, headers: { 'user-agent': browser, ...init.headers } }),
  )

async function sentTo(emails: readonly string[]) {
  const own = await here.workspace()
  await own.api.engagement.setSettings({ opens: ['news'], clicks: ['news'], keptDays: 365 })
  const { id: customerId } = await own.api.customers.create({ name: '北物流', stage: 'active' })
  const people: string[] = []
  for (const email of emails)
    people.push((await own.api.people.create({ customerId, name: email, email, locale: 'en' })).id)
  const send = async () => {
    const { id } = await own.api.messages.create({ class: 'relationship', purpose: 'news', said })
    post.taken.length = 0
    await own.api.messages.send({ id, personIds: people })
    await here.settle()
    return { id, raws: emails.map((email) => post.taken.find(({ to }) => to === email)?.raw ?? '') }
  }
  return { ...own, customerId, people, send }
}

test('who takes the consent to be analysed back leaves opens and clicks, also those of before', async () => {
  here.travelTo('2026-04-01')
  const { api, customerId, people, send, systemDesk } = await sentTo(['stays@kita.example', 'leaves@kita.example'])
  const { id: messageId, raws } = await send()
  here.travelTo('2026-04-02')
  for (const raw of raws) {
    await ask(linksIn(raw).picture)
    await ask(linksIn(raw).links[0] ?? '')
  }
  here.travelTo('2026-04-02T00:02:00Z')
  await judgeTouches(systemDesk())
  const of = (people: number) => ({
    tellOpens: people,
    tellClicks: people,
    opened: people,
    clicked: people,
    links: [{ address: guide, people }],
  })
  const letters = async () =>
    (await api.customers.timeline({ id: customerId, limit: 200 })).rows.filter(({ kind }) => kind === 'engagement')
  expect(await api.results.of({ messageId })).toMatchObject(of(2))
  expect(await letters()).toHaveLength(2)
  await ask(pathIn(raws[1] ?? ''), { method: 'POST', headers: form, body: 'purpose=everything&wish=stop' })
  expect(await api.results.of({ messageId })).toMatchObject({ ...of(1), sent: 2, accepted: 2, unsubscribed: 1 })
  for (const what of ['opened', 'clicked'] as const)
    expect((await api.results.people({ messageId, what })).rows.map(({ personId }) => personId)).toEqual([people[0]])
  expect((await api.results.people({ messageId, what: 'clicked', address: guide })).rows).toHaveLength(1)
  expect(await letters()).toHaveLength(1)
})

test('a report that names no letter counts for none, and the address is left alone all the same', async () => {
  here.travelTo('2026-05-01')
  const { api, request, send, systemDesk } = await sentTo(['gone@minami.example', 'angry@minami.example'])
  const first = await send()
  here.travelTo('2026-05-04')
  const second = await send()
  const nameless = (report: string) => report.replace(/^Message-ID: .*\n/m, '').replace(/\n/g, '\r\n')
  const named = headerIn(first.raws[0] ?? '', 'Message-ID') ?? ''
  for (const report of [bounceOf('gone@minami.example', named, '5.1.1'), complaintOf('angry@minami.example', named)]) {
    const init = { method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: nameless(report) }
    expect((await request('/api/v1/returned-mails', init)).status).toBe(201)
  }
  const none = { bounced: 0, complained: 0 }
  expect(await api.results.of({ messageId: first.id })).toMatchObject({ ...none, unnamedBounces: 0 })
  expect(await api.results.of({ messageId: second.id })).toMatchObject({
    ...none,
    unnamedBounces: 1,
    unnamedComplaints: 1,
  })
  expect((await api.messages.suppressions({})).inForce).toBe(2)
  await tellOutcomes(systemDesk())
  const events = await systemDesk().facts.all<{ name: string; of: string }>(
    `SELECT name, JSONExtractString(properties, 'message') AS of FROM events
     WHERE workspace_id = {workspace:UUID} AND name IN ('Message bounced', 'Message complained') ORDER BY name`,
  )
  expect(events).toEqual([
    { name: 'Message bounced', of: '' },
    { name: 'Message complained', of: '' },
  ])
})
