import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { forgetOld, orderDue, poll } from '../polling/poll.ts'
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

test.each([
  ['refuses', 'refused', 'TAG NO not this one\r\n'],
  ['hangs up over', 'away', 'cut'],
])('a mail that the server %s again and again is left out, and not those behind it', async (_, problem, deed) => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  for (const name of ['one', 'bad', 'two']) there.put(answer('a@kita.example', name))
  there.script.deed = (line) => (/^UID FETCH 2 .*BODY/.test(line) ? deed : 'answers')
  for (let visits = 0; visits < 12; visits++) {
    await poll(own.systemDesk(), id)
    expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem, taken: 1 })
  }
  await poll(own.systemDesk(), id)
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ problem: null, taken: 2, leftOut: 1 })
  expect(await outcomes(own, id)).toEqual(['taken reply', 'taken reply', 'unreadable'])
})

test('what is read late is judged by when it came: a bounce says nothing of a letter that went after it', async () => {
  const own = await here.workspace()
  here.travelTo('2026-03-25')
  const { customerId } = await writtenTo(here, own, 'late@kita.example')
  here.travelTo('2026-04-01')
  const unnamed = (id: string) => bounce('late@kita.example', id)
  there.put(unnamed('before'), { at: new Date('2026-03-03T00:00:00Z') })
  there.put(unnamed('long-after'), { at: new Date('2026-04-09T00:00:00Z') })
  there.put(answer('late@kita.example', 'then'), { at: new Date('2026-03-26T03:00:00Z') })
  const { id } = await own.api.mailboxes.create({ ...there.wish, daysBack: 60 })
  here.travelTo('2026-04-20')
  await here.settle()
  expect(await own.api.mailboxes.find({ id })).toMatchObject({ taken: 3 })
  expect((await own.api.messages.suppressions({})).rows).toEqual([])
  const { rows } = await own.api.interactions.list({ customerId })
  expect(rows.map(({ happenedAt }) => happenedAt)).toEqual(['2026-03-26T03:00:00.000Z'])
  there.put(unnamed('after'), { at: new Date('2026-03-27T00:00:00Z') })
  await own.api.mailboxes.poll({ id })
  await here.settle()
  const [held] = (await own.api.messages.suppressions({})).rows
  expect(held).toMatchObject({ address: 'late@kita.example', reason: 'bounced' })
  // Somebody ends it, for the address is good again: another copy of before changes nothing of that, what comes back later does.
  await own.api.messages.lift({ id: held?.id ?? '', because: 'asked' })
  here.travelTo('2026-04-21')
  await writtenTo(here, own, 'late@kita.example')
  there.put(unnamed('copy'), { at: new Date('2026-03-27T00:00:00Z') })
  await own.api.mailboxes.poll({ id })
  await here.settle()
  expect((await own.api.messages.suppressions({})).rows).toEqual([])
  there.put(unnamed('again'), { at: new Date('2026-04-21T00:00:00Z') })
  await own.api.mailboxes.poll({ id })
  await here.settle()
  expect((await own.api.messages.suppressions({})).rows).toHaveLength(1)
})

test('of another folder what came since the last good visit is read, also where nothing was kept of the first', async () => {
  const own = await here.workspace()
  const { customerId } = await writtenTo(here, own, 'moved@kita.example')
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  here.travelTo('2026-07-01')
  await own.api.mailboxes.poll({ id })
  await here.settle()
  there.box.folder = 'Bounces'
  there.put(answer('moved@kita.example', 'old'), { at: new Date('2026-05-01T00:00:00Z') })
  const lately = answer('moved@kita.example', 'new').replace('01 Apr 2026', '30 Jun 2026')
  there.put(lately, { at: new Date('2026-06-30T00:00:00Z') })
  await own.api.mailboxes.change({ id, folder: 'Bounces' })
  await here.settle()
  expect(await contacts(own, customerId)).toEqual(['Re: new'])
})

test('a password is tried once, and a mailbox that is only called otherwise is not visited for it', async () => {
  const own = await here.workspace()
  const tries = () => there.asked.filter((line) => line.startsWith('LOGIN')).length
  const { id } = await own.api.mailboxes.create({ ...there.wish, password: 'wrong horse' })
  await orderDue(own.systemDesk())
  await here.settle()
  expect(tries()).toBe(1)
  await own.api.mailboxes.change({ id, name: 'Other' })
  await here.settle()
  expect(tries()).toBe(1)
  await own.api.mailboxes.poll({ id })
  await orderDue(own.systemDesk())
  await here.settle()
  expect(tries()).toBe(2)
})

test('who wrote what was left out is forgotten after sixty days, also where the mailbox is visited no more', async () => {
  const own = await here.workspace()
  const { id } = await own.api.mailboxes.create(there.wish)
  await here.settle()
  there.put(answer('a@kita.example', 'kept'))
  there.put(answer('a@kita.example', 'large'), { size: 900_000_000 })
  await own.api.mailboxes.poll({ id })
  await here.settle()
  await own.api.mailboxes.pause({ id })
  here.travelTo('2026-05-30')
  await forgetOld(own.systemDesk())
  expect(await outcomes(own, id)).toEqual(['taken reply', 'too large'])
  here.travelTo('2026-06-02')
  await forgetOld(own.systemDesk())
  expect(await outcomes(own, id)).toEqual(['taken reply'])
})
