import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../test/world.ts'
import { fallBack, tellOutcomes } from '../messages/messages.ts'
import { postOffice } from '../messages/stories/post.fixture.ts'
import { type Deed, everyChannel, type Taking } from './choosing.fixture.ts'
import { smsSays } from './providers.fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

let here: World
let all: Awaited<ReturnType<typeof everyChannel>>
beforeAll(async () => {
  here = await world('2026-04-01')
  all = await everyChannel(here, postOffice)
})
afterAll(async () => {
  await all?.close()
  await here?.close()
})

/** Numbers that come again (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const every = ['email', 'sms', 'line'] as const
type Channel = (typeof every)[number]

test.each([1, 2])(
  'whatever the other sides answer, nobody has a message twice, and nobody over a channel that is closed to them (%i)',
  async (seed) => {
    const of = chance(seed)
    const one = <Item>(items: readonly Item[]): Item => items[of(items.length)] as Item
    here.travelTo(`2026-04-${String(seed * 5).padStart(2, '0')}T03:00:00Z`)
    all.forget()
    const own = await all.workspace()
    const { api, systemDesk } = own
    await api.channels.setCosts({ currency: 'JPY', email: one(['0', '9']), sms: one(['3', '8']), line: '5' })
    const shorts: readonly Deed[] = [
      'takes',
      'takes',
      'cut',
      [400, { message: 'refused' }],
      [400, { message: 'no' }],
      [503, { message: 'busy' }],
    ]
    const letters: readonly Taking[] = ['takes', 'takes', 'cut', [550, 'no'], [550, 'never'], [452, 'busy']]
    // What each says to an address for the how-manieth time is drawn once, whichever of them is asked first.
    const drawn = new Map<string, number>()
    const draw = (key: string, below: number) => {
      const known = drawn.get(key) ?? chance(seedOf(`${seed} ${key}`))(below)
      drawn.set(key, known)
      return known
    }
    all.outside.deeds.for = (to, nth) => shorts[draw(`${to} ${nth}`, shorts.length)] ?? 'takes'
    all.mails.for = (to, nth) => letters[draw(`${to} ${nth}`, letters.length)] ?? 'takes'
    const people = []
    for (let n = 0; n < 16; n++) {
      const person = await all.somebody(own, {
        ...(of(4) === 0 && { email: null }),
        ...(of(4) === 0 && { phone: one([null, '03-1234-5678']) }),
        ...(of(3) === 0 && { lineId: null }),
        preferredChannel: one([null, null, ...every]),
      })
      const closed = new Set<Channel>()
      if (person.email === null) closed.add('email')
      if (person.mobile === '') closed.add('sms')
      if (person.lineId === null) closed.add('line')
      const refuses = one([null, null, ...every])
      if (refuses !== null) {
        await api.people.decide({ id: person.id, purpose: 'service', channel: refuses, given: false })
        closed.add(refuses)
      }
      if (of(6) === 0 && person.mobile !== '') {
        await smsSays(here, own.workspace.id, {
          From: person.mobile,
          Body: 'STOP',
          MessageSid: `SM${n}`,
          SmsStatus: 'received',
        })
        closed.add('sms')
      }
      people.push({ ...person, closed })
    }
    const messages: string[] = []
    for (const text of ['その一です。', 'その二です。']) {
      const said = { ja: { subject: text, text } }
      const channels = every.toSorted(() => of(3) - 1)
      const { id } = await api.messages.create({ class: one(['transactional', 'safety']), channels, said })
      messages.push(id)
      await api.messages.send({ id, personIds: people.map((person) => person.id) })
    }
    await here.settle()
    for (const minutes of [1, 1, 6, 1, 20, 1, 70, 1]) {
      here.time.now = new Date(Number(here.time.now) + minutes * 60_000)
      await tellOutcomes(systemDesk())
      await fallBack(systemDesk())
      await handOverDue(systemDesk())
      await here.settle()
    }
    const took = [
      ...all.outside.got.map(({ to, over, text }) => ({ to, over: over as Channel, text })),
      ...all.post.taken.map(({ to, raw }) => ({ to, over: 'email' as const, text: inMail(raw) })),
    ]
    for (const { id, name, email, mobile, lineId, closed } of people) {
      const theirs = took.filter(({ to }) => to === email || to === mobile || to === lineId)
      for (const text of ['その一', 'その二']) {
        const copies = theirs.filter((letter) => letter.text.includes(text))
        expect(copies.length, `${name} ${text} ${JSON.stringify(copies)}`).toBeLessThanOrEqual(1)
      }
      expect(
        theirs.filter(({ over }) => closed.has(over)),
        name,
      ).toEqual([])
      for (const messageId of messages) {
        const { rows } = await api.messages.deliveries({ messageId, personId: id })
        expect(rows).toHaveLength(1)
        if (rows[0]?.may) expect(closed.has(rows[0].channel), name).toBe(false)
        expect(rows[0]?.may, name).toBe(closed.size < 3)
      }
    }
    const { rows } = await api.messages.deliveries({ limit: 200 })
    // A history in which little happens would hold nothing.
    expect(rows.filter(({ chosen, state }) => chosen === 'fellBack' && state === 'accepted').length).toBeGreaterThan(0)
    expect(rows.filter(({ state }) => state === 'in doubt').length).toBeGreaterThan(0)
  },
)

/** The text of a mail of ours, as its reader sees it. */
function inMail(raw: string): string {
  const subject = [...raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/gi)].map(([, coded = '']) =>
    Buffer.from(coded, 'base64').toString(),
  )
  return subject.join('')
}

function seedOf(key: string): number {
  return [...key].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), 0x811c9dc5 | 0)
}
