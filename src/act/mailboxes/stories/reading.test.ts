import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { orderDue, poll } from '../polling/poll.ts'
import { answer, bounce, contacts, mailboxBeside, outcomes, writtenTo } from './mail.fixture.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
let there: Awaited<ReturnType<typeof mailboxBeside>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here)
})
beforeEach(async () => {
  here.travelTo('2026-04-01')
  there = await mailboxBeside(here)
})
afterEach(() => there.close())
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const minutesLater = (minutes: number) => {
  here.time.now = new Date(Number(here.time.now) + minutes * 60_000)
}

test('what comes back and what is answered is read as it comes, once, and nothing changes in the mailbox', async () => {
  const own = await here.workspace()
  there.put(answer('ono@kita.example', 'long-ago'))
  const { customerId, personId } = await writtenTo(here, own, 'ono@kita.example')
  const added = await own.api.mailboxes.create(there.wish)
  expect(added).toMatchObject({ folder: 'INBOX', security: 'tls', polledAt: null, problem: null, taken: 0 })
  expect(JSON.stringify(added)).not.toMatch(/horse/)
  await here.settle()
  expect(await own.api.mailboxes.find({ id: added.id })).toMatchObject({ problem: null, taken: 0 })
  there.put(answer('Ono@Kita.example', 'answered'))
  there.put(bounce('ono@kita.example', 'returned'))
  there.put(answer('stranger@else.example', 'stranger'))
  minutesLater(6)
  await orderDue(own.systemDesk())
  await here.settle()
  const read = await own.api.mailboxes.find({ id: added.id })
  expect(read).toMatchObject({ taken: 3, leftOut: 0, problem: null, failingSince: null, state: 'on' })
  expect(read.nextAt).toBe('2026-04-01T00:11:00.000Z')
  expect(await contacts(own, customerId)).toEqual(['Re: answered'])
  expect((await own.api.messages.suppressions({})).rows).toMatchObject([
    { address: 'ono@kita.example', reason: 'bounced' },
  ])
  const { rows } = await own.api.mailboxes.mails({ id: added.id })
  expect(rows.find(({ kind }) => kind === 'hard')).toMatchObject({
    outcome: 'taken',
    personName: '小野 真理',
    customerId,
    sender: '',
  })
  expect(rows).toHaveLength(3)
  expect((await own.api.people.find({ id: personId })).id).toBe(personId)
  await own.api.mailboxes.poll({ id: added.id })
  await here.settle()
  expect((await own.api.mailboxes.find({ id: added.id })).taken).toBe(3)
  expect(there.asked.filter((line) => /^(SELECT|UID STORE|STORE|EXPUNGE|APPEND)|BODY\[/i.test(line))).toEqual([])
})

test('what came some days before is read where that was chosen, and no day more', async () => {
  const own = await here.workspace()
  const { customerId } = await writtenTo(here, own, 'back@kita.example')
  there.put(answer('back@kita.example', 'too-old'), { at: new Date('2026-03-24T23:59:00Z') })
  there.put(answer('back@kita.example', 'of-the-week'), { at: new Date('2026-03-25T00:00:00Z') })
  const { id } = await own.api.mailboxes.create({ ...there.wish, daysBack: 7 })
  await here.settle()
  expect(await contacts(own, customerId)).toEqual(['Re: of-the-week'])
  // What comes later is read, whatever its date.
  there.put(answer('back@kita.example', 'dated-back'), { at: new Date('2020-01-01T00:00:00Z') })
  await own.api.mailboxes.poll({ id })
  await here.settle()
  expect(await contacts(own, customerId)).toEqual(['Re: dated-back', 'Re: of-the-week'])
})

test('what came since a mailbox was added is read, also where it could be opened only hours later', async () => {
  const own = await here.workspace()
  const { customerId } = await writtenTo(here, own, 'late@kita.example')
  there.put(answer('late@kita.example', 'before'), { at: new Date('2026-03-31T23:00:00Z') })
  const { id } = await own.api.mailboxes.create({ ...there.wish, password: 'wrong horse' })
  await here.settle()
  there.put(answer('late@kita.example', 'meanwhile'), { at: new Date('2026-04-01T00:30:00Z') })
  minutesLater(180)
  await own.api.mailboxes.change({ id, password: 'right horse' })
  await here.settle()
  expect(await contacts(own, customerId)).toEqual(['Re: meanwhile'])
})

test('under new numbers nothing is read twice and nothing is missed, with and without a Message-ID', async () => {
  const own = await here.workspace()
  const { customerId } = await writtenTo(here, own, 'anew@kita.example')
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  const bare = answer('anew@kita.example', 'bare').replace(/^Message-ID.*\n/m, '')
  for (const mail of [answer('anew@kita.example', 'first'), bare, answer('anew@kita.example', 'second')])
    there.put(mail)
  await own.api.mailboxes.poll({ id })
  await here.settle()
  expect(await contacts(own, customerId)).toEqual(['Re: bare', 'Re: first', 'Re: second'])
  there.put(answer('anew@kita.example', 'third'))
  there.renumber(101, 8)
  // One that is on the way twice, as servers hand them on: another raw text, the same mail.
  const [first] = there.box.mails
  if (first !== undefined)
    there.box.mails[0] = { ...first, raw: Buffer.concat([Buffer.from('Received: by moved.example\r\n'), first.raw]) }
  await own.api.mailboxes.poll({ id })
  await here.settle()
  expect(await contacts(own, customerId)).toEqual(['Re: bare', 'Re: first', 'Re: second', 'Re: third'])
  there.put(answer('anew@kita.example', 'fourth'))
  await own.api.mailboxes.poll({ id })
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ taken: 5, leftOut: 0 })
  // Another account: the password again, and nothing twice there either.
  const refused = own.api.mailboxes.change({ id, login: 'other@right.test' })
  await expect(refused).rejects.toMatchObject({ status: 422 })
  await own.api.mailboxes.change({ id, login: 'other@right.test', password: 'right horse' })
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ taken: 5, problem: null })
})

test('a mail that is too large, or none, is named and left out; those behind it are read', async () => {
  const own = await here.workspace()
  const { customerId } = await writtenTo(here, own, 'big@kita.example')
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  there.put(answer('big@kita.example', 'large'), { size: 900_000_000 })
  there.put(answer('big@kita.example', 'grows', 'x'.repeat(5_400_000)), { size: 10 })
  there.put('Subject: nobody wrote this\n\nx\n')
  there.put(answer('big@kita.example', 'nul', 'a\u0000b'))
  there.put(answer('big@kita.example', 'coded').replace('Re: coded', '=?utf-8?B?YQBi?='), { size: 900_000_000 })
  there.put(answer('big@kita.example', 'last'))
  await own.api.mailboxes.poll({ id })
  await here.settle()
  const left = ['too large', 'too large', 'too large', 'unreadable']
  expect(await outcomes(own, id)).toEqual(['taken reply', 'taken reply', ...left])
  expect(await contacts(own, customerId)).toEqual(['Re: last', 'Re: nul'])
  const large = (await own.api.mailboxes.mails({ id })).rows.filter(({ outcome }) => outcome === 'too large')
  expect(large.map(({ sender, subject }) => [sender, subject]).sort()).toEqual([
    ['big@kita.example', 'Re: grows'],
    ['big@kita.example', 'Re: large'],
    ['big@kita.example', 'ab'],
  ])
  expect(there.asked.filter((line) => /UID FETCH 1 .*BODY/.test(line))).toEqual([])
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ taken: 2, leftOut: 4 })
})

test('a mail over which the server loses itself is left out after three visits, and not those behind it', async () => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  there.put(answer('a@kita.example', 'one'))
  const bad = there.put(answer('a@kita.example', 'bad'))
  there.put(answer('a@kita.example', 'two'))
  there.script.deed = (line) =>
    new RegExp(`^UID FETCH ${bad} .*BODY`).test(line) ? `* 2 FETCH (UID ${bad} BODY[] {4000000000}\r\n` : 'answers'
  for (let visits = 0; visits < 3; visits++) {
    await poll(own.systemDesk(), id)
    expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: 'garbled', taken: 1 })
  }
  await poll(own.systemDesk(), id)
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: null, taken: 2, leftOut: 1 })
  expect(await outcomes(own, id)).toEqual(['taken reply', 'taken reply', 'unreadable'])
})

test('a mail that the house cannot keep is left out after three visits, and not those behind it', async () => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  const { owner } = here.house.stores.pools
  await owner.query("ALTER TABLE returned_mails ADD CONSTRAINT never CHECK (address <> 'never@kita.example')")
  for (const [from, name] of [
    ['a', 'one'],
    ['never', 'bad'],
    ['a', 'two'],
  ])
    there.put(answer(`${from}@kita.example`, `${name}`))
  for (let visits = 0; visits < 3; visits++) await expect(poll(own.systemDesk(), id)).rejects.toThrow('never')
  await poll(own.systemDesk(), id)
  await owner.query('ALTER TABLE returned_mails DROP CONSTRAINT never')
  expect(await outcomes(own, id)).toEqual(['failed', 'taken reply', 'taken reply'])
  expect((await own.api.messages.returned({})).rows).toHaveLength(2)
})

test('why a mailbox cannot be read is said, and it is asked ever more seldom until it can', async () => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create({ ...there.wish, password: 'wrong horse' })
  await here.settle()
  const wrong = await own.api.mailboxes.find({ id })
  expect(wrong).toMatchObject({ problem: 'password', answer: 'not with ***', nextAt: '2026-04-01T00:15:00.000Z' })
  expect(wrong.failingSince).toBe('2026-04-01T00:00:00.000Z')
  expect(await own.api.mailboxes.check({ id })).toEqual({ problem: 'password', answer: 'not with ***', count: null })
  await own.api.mailboxes.change({ id, password: 'right horse' })
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: null, failingSince: null, answer: '' })
  expect(await own.api.mailboxes.check({ id })).toEqual({ problem: null, answer: '', count: 0 })
  await own.api.mailboxes.change({ id, folder: 'Bounces' })
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: 'folder' })
  there.script.deed = (line) => (line.startsWith('UID SEARCH') ? 'cut' : 'answers')
  await own.api.mailboxes.change({ id, folder: 'INBOX' })
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: 'away', nextAt: '2026-04-01T00:05:00.000Z' })
  there.script.deed = () => 'answers'
  const { rows } = await here.house.stores.pools.owner.query(
    "SELECT before, after FROM record_changes WHERE workspace_id = $1 AND record = 'mailboxes'",
    [own.workspace.id],
  )
  expect(rows).toHaveLength(3)
  expect(JSON.stringify(rows)).not.toMatch(/horse/)
})

test('a line that is cut in the middle of a mail loses none and doubles none', async () => {
  const own = await here.workspace()
  const { customerId } = await writtenTo(here, own, 'cut@kita.example')
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  const ids = ['a', 'b', 'c', 'd']
  for (const one of ids) there.put(answer('cut@kita.example', one, 'y'.repeat(20_000)))
  for (const at of [1, 2, 3, 4]) {
    let bodies = 0
    there.script.deed = (line) =>
      /BODY/.test(line) && ++bodies === (at === 1 ? 1 : 2) ? 'cut in the middle' : 'answers'
    await poll(own.systemDesk(), id)
    expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: 'away', taken: at - 1 })
  }
  there.script.deed = () => 'answers'
  await poll(own.systemDesk(), id)
  expect(await contacts(own, customerId)).toEqual(ids.map((one) => `Re: ${one}`))
})

test('two processes visit a mailbox once', async () => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  for (let n = 0; n < 20; n++) there.put(answer('a@kita.example', `n${n}`))
  const before = there.script.open
  await Promise.all([1, 2, 3, 4].map(() => poll(own.systemDesk(), id)))
  expect(there.script.open - before).toBe(1)
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ taken: 20 })
  const orders = async () => {
    const { rows } = await here.house.stores.pools.owner.query(
      "SELECT FROM job_runs WHERE workspace_id = $1 AND name = 'mailboxes.poll'",
      [own.workspace.id],
    )
    return rows.length
  }
  const ordered = await orders()
  minutesLater(6)
  await Promise.all([1, 2, 3].map(() => orderDue(own.systemDesk())))
  expect((await orders()) - ordered).toBe(1)
})

test('what is paused is not visited, what came meanwhile is read later; what is removed has no password any more', async () => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  await own.api.mailboxes.pause({ id })
  there.put(answer('a@kita.example', 'meanwhile'))
  const before = there.script.open
  await poll(own.systemDesk(), id)
  await expect(own.api.mailboxes.poll({ id })).rejects.toMatchObject({ status: 409 })
  expect([there.script.open - before, (await own.api.mailboxes.find({ id })).nextAt]).toEqual([0, null])
  await own.api.mailboxes.resume({ id })
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ taken: 1, state: 'on' })
  await own.api.mailboxes.remove({ id })
  await expect(own.api.mailboxes.find({ id })).rejects.toMatchObject({ status: 404 })
  const { rows } = await here.house.stores.pools.owner.query('SELECT FROM mailbox_secrets WHERE workspace_id = $1', [
    own.workspace.id,
  ])
  expect(rows).toEqual([])
  expect((await own.api.messages.returned({})).rows).toHaveLength(1)
})

test('addresses of our own are refused as they are entered and as they are looked up; only who administers may look', async () => {
  const own = await here.workspace()
  const refusals = [
    { host: '127.0.0.2' },
    { host: '10.0.0.7' },
    { host: '127.1' },
    { host: 'localhost' },
    { host: '[::1]' },
    { host: 'https://right.test' },
    { port: 25 },
    { host: '' },
    { login: 'a\r\nb' },
  ]
  for (const change of refusals)
    await expect(own.api.mailboxes.create({ ...there.wish, ...change }), JSON.stringify(change)).rejects.toMatchObject({
      status: 422,
    })
  const { id } = await own.api.mailboxes.create({ ...there.wish, host: 'own.test' })
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: 'private' })
  const viewer = await own.as('viewer')
  await expect(viewer.mailboxes.list({})).rejects.toMatchObject({ status: 403 })
  const other = await here.workspace()
  await expect(other.api.mailboxes.mails({ id })).rejects.toMatchObject({ status: 404 })
})
