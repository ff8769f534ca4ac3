import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { tellOutcomes } from '../sending/telling.ts'
import { headerIn, postOffice } from './post.fixture.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

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

type Own = Awaited<ReturnType<World['workspace']>>
const said = { en: { subject: 'How is it going', text: 'Tell us' } }
const crlf = (text: string) => text.replace(/\r?\n/g, '\r\n')

async function sentTo(email: string) {
  const own = await here.workspace()
  const { id: customerId } = await own.api.customers.create({ name: '北物流' })
  const { id } = await own.api.people.create({ customerId, name: '小野 真理', email })
  const message = await own.api.messages.create({ class: 'relationship', said })
  await own.api.messages.send({ id: message.id, personIds: [id] })
  await here.settle()
  const raw = post.taken.find(({ to }) => to === email)?.raw ?? ''
  return { ...own, id, customerId, message, messageId: headerIn(raw, 'Message-ID') ?? '' }
}

async function handIn({ request }: Own, raw: string) {
  const headers = { 'content-type': 'message/rfc822' }
  const answer = await request('/api/v1/returned-mails', { method: 'POST', headers, body: crlf(raw) })
  return {
    status: answer.status,
    body: (await answer.json()) as { rows: { kind: string; deliveryId: string | null }[] },
  }
}

const bounce = (
  to: string,
  messageId: string,
  type = 'delivery-status',
  report = '',
) => `From: <MAILER-DAEMON@mx.example>
To: house@meguri.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=${type}; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/${type}

${
  report ||
  `Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown`
}

--b
Content-Type: message/rfc822

To: ${to}
Message-ID: ${messageId}
Subject: How is it going

Tell us
--b--
`

test('a letter that came back for good is told of its delivery, and its address is left alone from then on', async () => {
  const own = await sentTo('none@kita.example')
  const raw = bounce('none@kita.example', own.messageId)
  const { status, body } = await handIn(own, raw)
  const [delivery] = (await own.api.messages.deliveries({ personId: own.id })).rows
  expect([status, body.rows]).toMatchObject([201, [{ kind: 'hard', deliveryId: delivery?.id }]])
  expect(delivery).toMatchObject({ state: 'returned', answer: '550 5.1.1 User unknown' })
  expect((await handIn(own, raw)).body.rows).toHaveLength(1)
  const { rows } = await own.api.messages.suppressions({})
  expect(rows).toMatchObject([
    { address: 'none@kita.example', reason: 'bounced', note: '5.1.1 550 5.1.1 User unknown' },
  ])
  const again = await own.api.messages.create({ class: 'safety', said })
  const { rows: held } = await own.api.messages.send({ id: again.id, personIds: [own.id] })
  expect(held).toMatchObject([{ may: false, because: 'bounced', suppressionId: rows[0]?.id }])
  expect((await own.api.messages.returned({ kind: 'hard' })).rows).toHaveLength(1)
  expect((await own.api.messages.returned({ kind: 'soft' })).rows).toEqual([])
})

test('what is about no letter of ours suppresses nobody', async () => {
  const own = await sentTo('fine@kita.example')
  const stranger = await handIn(own, bounce('fine@kita.example', '<of-somebody-else@meguri.test>'))
  expect(stranger.body.rows).toMatchObject([{ kind: 'hard', deliveryId: null }])
  const unknown = await handIn(own, bounce('nobody@kita.example', own.messageId))
  expect(unknown.body.rows).toMatchObject([{ kind: 'hard', deliveryId: null }])
  expect((await own.api.messages.suppressions({})).inForce).toBe(0)
  expect((await own.api.messages.deliveries({ personId: own.id })).rows).toMatchObject([{ state: 'accepted' }])
})

test('a complaint ends what is no duty, and leaves safety', async () => {
  const own = await sentTo('angry@kita.example')
  const report = 'Feedback-Type: abuse\nUser-Agent: ISP/1\nVersion: 1\nOriginal-Rcpt-To: <angry@kita.example>'
  await handIn(own, bounce('angry@kita.example', own.messageId, 'feedback-report', report))
  expect((await own.api.messages.deliveries({ personId: own.id })).rows).toMatchObject([{ state: 'complained' }])
  const because = async (kind: 'safety' | 'relationship') =>
    (await own.api.messages.preview({ class: kind, said, personId: own.id })).of?.because
  expect([await because('relationship'), await because('safety')]).toEqual(['complained', 'safety'])
})

test('an answer is a contact of the customer, once; a machine’s answer is none', async () => {
  const own = await sentTo('ono@kita.example')
  const answer = (subject: string, more: string) =>
    `From: Mari Ono <Ono@Kita.example>\nTo: house@meguri.test\nSubject: ${subject}\nIn-Reply-To: ${own.messageId}\n${more}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nうまくいっています。\n`
  const reply = answer('Re: How is it going', '')
  expect((await handIn(own, reply)).body.rows).toMatchObject([{ kind: 'reply', personId: own.id }])
  await handIn(own, reply)
  await tellOutcomes(own.systemDesk())
  const events = await own
    .systemDesk()
    .facts.all<{ name: string }>(
      `SELECT name FROM events WHERE workspace_id = {workspace:UUID} AND name = 'Message replied'`,
    )
  expect(events).toHaveLength(1)
  await handIn(own, answer('Out of office', 'Auto-Submitted: auto-replied\n'))
  const { rows } = await own.api.interactions.list({ customerId: own.customerId })
  expect(rows).toMatchObject([
    {
      kind: 'mail',
      initiatedBy: 'customer',
      personIds: [own.id],
      title: 'Re: How is it going',
      body: 'うまくいっています。',
    },
  ])
  expect((await own.api.messages.returned({})).rows.map(({ kind }) => kind).sort()).toEqual(['auto-reply', 'reply'])
})

test('signs that no store keeps are left out of an answer and of a report, wherever they stand', async () => {
  const own = await sentTo('nul@kita.example')
  const coded = '=?utf-8?B?YQBi?='
  const reply = `From: ${coded} <Nul@Kita.example>\nTo: house@meguri.test\nSubject: ${coded}\nIn-Reply-To: ${own.messageId}\nX-A: a\0b\n\na\0b\ud83d\n`
  expect(await handIn(own, reply)).toMatchObject({ status: 201, body: { rows: [{ kind: 'reply', personId: own.id }] } })
  expect((await own.api.interactions.list({ customerId: own.customerId })).rows).toMatchObject([
    { title: 'ab', body: expect.stringMatching(/^ab/) },
  ])
  const raw = bounce('nul@kita.example', own.messageId).replace('550 5.1.1 User', '550 5.1.1\0 User')
  expect(await handIn(own, raw)).toMatchObject({ status: 201, body: { rows: [{ kind: 'hard' }] } })
  expect((await own.api.messages.suppressions({})).rows).toMatchObject([{ note: '5.1.1 550 5.1.1 User unknown' }])
  const named = bounce('nul\0@kita.example', '<a\0b@meguri.test>')
  expect((await handIn(own, named)).status).toBe(201)
})

test('what is no mail, or too large, or comes from whoever may not send, is refused', async () => {
  const own = await here.workspace()
  expect((await handIn(own, 'not a mail')).status).toBe(422)
  expect((await handIn(own, '')).status).toBe(422)
  expect((await handIn(own, `From: a@b.example\n\n${'x'.repeat(6 * 2 ** 20)}`)).status).toBe(422)
  const viewer = await own.member('viewer', 'viewer@sumire.example')
  const refused = await viewer.request('/api/v1/returned-mails', {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822' },
    body: 'From: a@b.example\n\nx',
  })
  expect(refused.status).toBe(403)
})
