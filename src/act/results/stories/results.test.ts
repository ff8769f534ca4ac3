import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { recordEvents } from '../../../gather/events/events.ts'
import { judgeTouches } from '../../engagement/judging/telling-events.ts'
import { tellOutcomes } from '../../messages/sending/telling.ts'
import { headerIn, pathIn, postOffice } from '../../messages/stories/post.fixture.ts'
import { carriedOut, started } from '../../sends/stories/crowd.fixture.ts'
import type { What } from '../contract.ts'
import {
  answerOf,
  bounceOf,
  browser,
  complaintOf,
  doubt,
  form,
  linksIn,
  onePress,
  orderSent,
  proxy,
} from './mails.fixture.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

/**
 * Written by hand before the code. Seventeen people of one customer and one message on news, whose opens and clicks are looked at; p1 to
 * p15 are of a send that goes on 1 April at 00:00 UTC, p16 has the message by name, p17 is not written to. They do `order sent` as
 * said, in hours from there.
 *
 *   p1   follows a link (and the picture), answers the letter twice
 *   p2   looks at the picture; order +24 h
 *   p3   a proxy alone fetches the picture; answers without naming a letter
 *   p4   a scanner takes every link; order −1 h, before the letter
 *   p5   comes back: no such address
 *   p6   complains; order at +0, the instant of the letter itself
 *   p7   refused by the mail server (554); order +24 h
 *   p8   one press, three times
 *   p9   refuses offers on the page, agrees again; order +14 days, the last instant of them
 *   p10  had refused news before: held back
 *   p11  in doubt; refuses with one press, so that it came after all
 *   p12  a member records their refusal and names the letter as its evidence
 *   p13  out of office; order +14 days and a millisecond
 *   p14  comes back for now (4.2.1); answers another message; order +1 h and +30 h
 *   p15  took the consent to be analysed back before; order +24 h
 *   p16  follows the other link, answers; order +48 h
 *   p17  order +1 h
 */
const ofSend = {
  sent: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '11', '12', '13', '14', '15'],
  accepted: ['1', '2', '3', '4', '5', '6', '8', '9', '12', '13', '14', '15'],
  bounced: ['5', '7'],
  opened: ['1', '2'],
  clicked: ['1'],
  replied: ['1'],
  unsubscribed: ['8', '9', '11'],
  complained: ['6'],
  unclear: ['3'],
  machinesOnly: ['4'],
} as const satisfies Record<What, readonly string[]>
const more: Partial<Record<What, readonly string[]>> = {
  sent: ['16'],
  accepted: ['16'],
  opened: ['16'],
  clicked: ['16'],
  replied: ['16'],
}
const did = ['2', '9', '14']
const orders: readonly (readonly [person: number, hours: number])[] = [
  [2, 24],
  [4, -1],
  [6, 0],
  [7, 24],
  [9, 14 * 24],
  [13, 14 * 24 + 1 / 3_600_000],
  [14, 1],
  [14, 30],
  [15, 24],
  [16, 48],
  [17, 1],
]
const start = '2026-04-01T00:00:00Z'
const guide = 'https://example.test/guide'
const news = 'https://example.test/news'
const said = { en: { subject: 'What is new', text: `See ${guide} and ${news}` } }

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to) => (to.startsWith('p7@') ? [554, 'no'] : 'takes'))
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const ask = (path: string, init: RequestInit & { agent?: string } = {}) =>
  here.meguri.app.fetch(
    new Request(`http://meguri.test${path}`, {
      ...init,
      headers: { 'user-agent': init.agent ?? browser, ...init.headers },
    }),
  )

/** All of it, until what came of it is on record; the clock stands at the end of 2 April. */
async function cameToPass(domain: string) {
  here.travelTo(start)
  const own = await here.workspace()
  const { api } = own
  await api.engagement.setSettings({ opens: ['news'], clicks: ['news'], keptDays: 365 })
  const { id: customerId } = await api.customers.create({ name: '北物流', stage: 'active' })
  const people = ['']
  for (let at = 1; at <= 17; at++)
    people.push((await api.people.create({ customerId, name: `${at}`, email: `p${at}@${domain}`, locale: 'en' })).id)
  const id = (at: number) => people[at] ?? ''
  await api.people.decide({ id: id(10), purpose: 'news', given: false })
  await api.people.decide({ id: id(15), purpose: 'analysis', given: false })
  const { id: messageId } = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  const audience = { kind: 'people' as const, personIds: people.slice(1, 16) }
  const { id: sendId } = await api.sends.create({ name: 'News', messageId, audience })
  await api.sends.look({ id: sendId })
  await started(own, sendId)
  await carriedOut(here, own)
  await api.messages.send({ id: messageId, personIds: [id(16)] })
  const { id: otherId } = await api.messages.create({
    class: 'relationship',
    said: { en: { subject: 'Else', text: 'x' } },
  })
  await here.settle()
  const rawOf = (at: number) => post.taken.find(({ to }) => to === `p${at}@${domain}`)?.raw ?? ''
  const letters = Array.from({ length: 18 }, (_, at) => rawOf(at))
  post.taken.length = 0
  await api.messages.send({ id: otherId, personIds: [id(14)] })
  await here.settle()
  const other = rawOf(14)
  await doubt(here, own.workspace.id, id(11))
  await tellOutcomes(own.systemDesk())

  here.travelTo('2026-04-02')
  const { links, picture } = linksIn(letters[1] ?? '')
  for (let times = 0; times < 2; times++) await ask(picture)
  await ask(links[0] ?? '')
  await ask(linksIn(letters[2] ?? '').picture)
  await ask(linksIn(letters[3] ?? '').picture, { agent: proxy })
  for (const path of linksIn(letters[4] ?? '').links) await ask(path)
  await ask(linksIn(letters[16] ?? '').links[1] ?? '')
  const press = (at: number) => ask(pathIn(letters[at] ?? ''), onePress)
  for (let times = 0; times < 3; times++) await press(8)
  const choose = (body: string) => ask(pathIn(letters[9] ?? ''), { method: 'POST', headers: form, body })
  await choose('purpose=marketing&wish=stop')
  await choose('purpose=marketing&wish=agree')
  await press(11)
  const [delivery] = (await api.messages.deliveries({ personId: id(12) })).rows
  const evidence = `delivery ${delivery?.id}`
  await api.people.decide({ id: id(12), purpose: 'news', given: false, evidence, source: 'preferences' })
  const handIn = async (body: string) => {
    const headers = { 'content-type': 'message/rfc822' }
    const init = { method: 'POST', headers, body: body.replace(/\r?\n/g, '\r\n') }
    expect((await own.request('/api/v1/returned-mails', init)).status).toBe(201)
  }
  const named = (at: number) => headerIn(letters[at] ?? '', 'Message-ID') ?? ''
  const address = (at: number) => `p${at}@${domain}`
  await handIn(bounceOf(address(5), named(5), '5.1.1'))
  await handIn(bounceOf(address(14), named(14), '4.2.1'))
  await handIn(complaintOf(address(6), named(6)))
  await handIn(answerOf(address(1), named(1), 'yes'))
  await handIn(answerOf(address(1), named(1), 'and one more'))
  await handIn(answerOf(address(3), null, 'a question'))
  await handIn(answerOf(address(13), named(13), 'away', 'Auto-Submitted: auto-replied\n'))
  await handIn(answerOf(address(14), headerIn(other, 'Message-ID') ?? '', 'else'))
  await handIn(answerOf(address(16), named(16), 'thanks'))
  here.travelTo('2026-04-02T00:02:00Z')
  await judgeTouches(own.systemDesk())
  await tellOutcomes(own.systemDesk())
  await own.desk().transaction((context) =>
    recordEvents(
      context,
      orders.map(([person, hours], nth) => {
        const occurredAt = new Date(Number(new Date(start)) + Math.round(hours * 3_600_000))
        return orderSent(`${sendId} ${nth}`, occurredAt, { personId: id(person), customerId }, context.now)
      }),
    ),
  )
  await here.settle()
  return { ...own, customerId, people, messageId, sendId, otherId }
}

type Own = Awaited<ReturnType<typeof cameToPass>>
type Of = { messageId: string } | { sendId: string }
async function behind({ api }: Own, of: Of, what: What): Promise<string[]> {
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = await api.results.people({ ...of, what, limit: 5, ...(cursor && { cursor }) })
    names.push(...page.rows.map(({ personName }) => personName))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return names.sort((one, another) => Number(one) - Number(another))
}

let own: Own
beforeAll(async () => {
  own = await cameToPass('kita.example')
})

test('a send and its message say what came of their letters, each figure as many as its people', async () => {
  const figures = (table: Partial<Record<What, readonly string[]>>) =>
    Object.fromEntries(Object.entries(table).map(([what, names]) => [what, names?.length]))
  const { sendId, messageId } = own
  expect(await own.api.results.of({ sendId })).toEqual({
    ...figures(ofSend),
    tellOpens: 11,
    tellClicks: 11,
    machineTouches: 2,
    unnamedBounces: 0,
    unnamedReplies: 1,
    unnamedComplaints: 0,
    links: [{ address: guide, people: 1 }],
  })
  const whole = Object.fromEntries(
    Object.entries(ofSend).map(([what, names]) => [what, [...names, ...(more[what as What] ?? [])]]),
  )
  expect(await own.api.results.of({ messageId })).toEqual({
    ...figures(whole),
    tellOpens: 12,
    tellClicks: 12,
    machineTouches: 2,
    unnamedBounces: 0,
    unnamedReplies: 1,
    unnamedComplaints: 0,
    links: [
      { address: guide, people: 1 },
      { address: news, people: 1 },
    ],
  })
  for (const [what, names] of Object.entries(ofSend)) {
    expect(await behind(own, { sendId }, what as What), what).toEqual([...names])
    expect(await behind(own, { messageId }, what as What), what).toEqual(whole[what])
  }
})

test('who is behind a figure stands with when it was first, and how often; of one link alone where it is asked', async () => {
  const { sendId, messageId, people, customerId } = own
  const of = async (what: What, address?: string) =>
    (await own.api.results.people({ messageId, what, ...(address && { address }) })).rows
  expect(await of('clicked', news)).toMatchObject([{ personId: people[16], times: 1, customerId }])
  expect(await of('clicked', 'https://example.test/else')).toEqual([])
  expect(await of('bounced')).toMatchObject([
    { personId: people[5], at: '2026-04-02T00:00:00.000Z' },
    { personId: people[7], at: '2026-04-01T00:00:00.000Z' },
  ])
  expect((await own.api.results.people({ sendId, what: 'replied' })).rows).toMatchObject([{ times: 2 }])
  expect((await own.api.results.people({ sendId, what: 'unsubscribed' })).rows.every(({ times }) => times === 1)).toBe(
    true,
  )
})

test('who did something within days after their own letter is counted, not who did it before, later or without one', async () => {
  const { api, sendId, messageId, people } = own
  const asked = { event: 'order sent', days: 14 }
  const of = (people: number, did: number, open: number) => ({ known: true, people, did, open, withheld: 1 })
  here.travelTo('2026-04-10')
  // The days of all are open still, and what is to come is not counted.
  expect(await api.results.did({ sendId, ...asked })).toEqual(of(11, 2, 11))
  here.travelTo('2026-04-20')
  expect(await api.results.did({ sendId, ...asked })).toEqual(of(11, 3, 0))
  expect(await api.results.did({ messageId, ...asked })).toEqual(of(12, 4, 0))
  expect(await api.results.did({ sendId, ...asked, days: 1 })).toMatchObject({ did: 2 })
  const { rows } = await api.results.whoDid({ sendId, ...asked })
  expect(rows.map(({ personName }) => personName)).toEqual(['9', '2', '14'])
  expect(rows.map(({ personName }) => personName).toSorted()).toEqual(did.toSorted())
  expect(rows.at(-1)).toMatchObject({ personId: people[14], times: 2, at: '2026-04-01T01:00:00.000Z' })
  const first = await api.results.whoDid({ messageId, ...asked, limit: 3 })
  const rest = await api.results.whoDid({ messageId, ...asked, limit: 3, cursor: first.next ?? '' })
  expect([...first.rows, ...rest.rows].map(({ personName }) => personName)).toEqual(['9', '16', '2', '14'])
})

test('what is not known is no figure: an event of nobody, a send of nobody; and both or none cannot be asked', async () => {
  const { api, sendId, messageId, otherId } = own
  expect(await api.results.did({ sendId, event: 'never seen' })).toMatchObject({ known: false })
  // What we did ourselves is nobody's deed.
  expect(await api.results.did({ sendId, event: 'Message sent' })).toMatchObject({ known: false })
  const { id: unsent } = await api.messages.create({ class: 'relationship', said })
  expect(await api.results.did({ messageId: unsent, event: 'order sent' })).toMatchObject({ known: false })
  expect(await api.results.of({ messageId: unsent })).toMatchObject({ sent: 0, accepted: 0, links: [] })
  expect(await api.results.of({ messageId: otherId })).toMatchObject({ sent: 1, replied: 1, tellOpens: 0 })
  const statusOf = (act: Promise<unknown>) =>
    act.then(
      () => 200,
      (problem: { status?: number }) => problem.status,
    )
  expect(await statusOf(api.results.of({}))).toBe(422)
  expect(await statusOf(api.results.of({ messageId, sendId }))).toBe(422)
  expect(await statusOf(api.results.of({ messageId: crypto.randomUUID() }))).toBe(404)
  expect(await statusOf(api.results.of({ sendId: crypto.randomUUID() }))).toBe(404)
  expect(await statusOf(api.results.did({ sendId, event: 'order sent', days: 0 }))).toBe(422)
  expect(await statusOf(api.results.people({ sendId, what: 'sent', cursor: 'x' }))).toBe(422)
  const stranger = await here.workspace()
  expect(await statusOf(stranger.api.results.of({ sendId }))).toBe(404)
})

/** Written by hand: the events of these outcomes, by the people whose they are. */
const outcomes = {
  'Message sent': ofSend.accepted,
  'Message bounced': ofSend.bounced,
  'Message opened': ofSend.opened,
  'Message link followed': ofSend.clicked,
  'Message complained': ofSend.complained,
  'Message unsubscribed': ofSend.unsubscribed,
} as const

test('every outcome is an event of the customer, on the timeline, in segments and in measures of health', async () => {
  const { api, customerId, people, messageId, sendId, systemDesk } = own
  const rows = await systemDesk().facts.all<{ name: string; person: string; of: string; send: string }>(
    `SELECT name, toString(person_id) AS person, JSONExtractString(properties, 'message') AS of, JSONExtractString(properties, 'send') AS send
     FROM events WHERE workspace_id = {workspace:UUID} AND type = 'message'`,
  )
  const whose = (name: string, of = messageId) =>
    rows
      .filter((row) => row.name === name && row.of === of)
      .map(({ person }) => people.indexOf(person))
      .sort((one, other) => one - other)
      .map(String)
  for (const [name, names] of Object.entries(outcomes)) {
    const byName =
      name === 'Message opened' || name === 'Message link followed' || name === 'Message sent' ? ['16'] : []
    const opened = name === 'Message opened' ? [] : byName
    expect(whose(name), name).toEqual([...names, ...opened])
  }
  // An answer that names no letter is an event of none; two answers to one letter are two.
  expect(whose('Message replied')).toEqual(['1', '1', '16'])
  expect(whose('Message replied', '')).toEqual(['3'])
  const ofIt = rows.filter(({ of, name }) => of === messageId && !/opened|followed/.test(name))
  expect(ofIt.every(({ send, person }) => send === (people.indexOf(person) === 16 ? '' : sendId))).toBe(true)
  const { rows: timeline } = await api.customers.timeline({ id: customerId, limit: 200 })
  const kinds = (kind: string) => timeline.filter((entry) => entry.kind === kind)
  expect(
    kinds('unsubscribed')
      .map(({ title, body }) => [title, body])
      .toSorted(),
  ).toEqual([
    ['Unsubscribed: Marketing', '9'],
    ['Unsubscribed: News', '11'],
    ['Unsubscribed: News', '8'],
  ])
  expect(kinds('message').some(({ body }) => body.includes('came back'))).toBe(true)
  expect(kinds('engagement')).toHaveLength(3)

  const { id: quiet } = await api.customers.create({ name: '静か商事' })
  await here.settle()
  const inSegment = async (name: string, where: string) => {
    const { id } = await api.segments.create({
      name: `${name} ${where}`,
      description: '',
      rule: {
        kind: 'event',
        names: [name],
        where: [{ on: 'message', test: { op: 'one of', values: [where] } }],
        times: { op: 'at least', count: 1 },
        within: { span: 'ever' },
      },
    })
    await api.segments.rebuild({ id })
    await here.settle()
    return (await api.segments.members({ id })).rows.map((row) => row.customerId)
  }
  for (const name of [...Object.keys(outcomes), 'Message replied']) {
    expect(await inSegment(name, messageId), name).toEqual([customerId])
    expect(await inSegment(name, crypto.randomUUID()), name).toEqual([])
  }

  /** Of the last 90 days, of both messages together, without p15, who is not analysed; of whom nothing was sent to it is not known. */
  const measured = {
    letters_sent: 13,
    letters_returned: 2,
    letters_answered: 4,
    people_opened: 3,
    people_clicked: 2,
    people_unsubscribed: 3,
    people_complained: 1,
  }
  for (const [metric, value] of Object.entries(measured)) {
    const matches = async (test: { op: 'exactly'; value: number } | { op: 'unknown' }) => {
      const { id } = await api.segments.create({
        name: `${metric} ${JSON.stringify(test)}`,
        description: '',
        rule: { kind: 'metric', metric, test },
      })
      await api.segments.rebuild({ id })
      await here.settle()
      return (await api.segments.members({ id })).rows.map((row) => row.customerId)
    }
    expect(await matches({ op: 'exactly', value }), metric).toEqual([customerId])
    expect(await matches({ op: 'unknown' }), metric).toEqual([quiet])
  }
})
