import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import { type World, world } from '../../../../test/world.ts'
import { people, published } from '../../askings/stories/asked.fixture.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { phaseOf, turnsIn } from '../rule/turns.ts'
import { goOn } from '../turns/turning.ts'
import { gone, started } from './standing.fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

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

const names = ['ann', 'bob', 'cat', 'dan']
const begins = '2026-04-01'
const restDays = 10
const graceDays = 2

type Step =
  | { readonly does: 'sleep'; readonly days: number }
  | { readonly does: 'sign'; readonly days: number }
  | { readonly does: 'close'; readonly who: number }
  | { readonly does: 'close again'; readonly which: number }
  | { readonly does: 'press'; readonly which: number }
  | { readonly does: 'decide'; readonly who: number; readonly given: boolean }
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('sleep' as const), days: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('close' as const), who: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('close again' as const), which: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('sign' as const), days: fc.integer({ min: -9, max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('press' as const), which: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('decide' as const), who: fc.nat(3), given: fc.boolean() }) },
)

/** So that in each of them somebody is asked, is held back by the rest, and is missed, whatever the days of the calendar are. */
const atFirst: Step[] = [
  { does: 'close', who: 0 },
  { does: 'sleep', days: 2 },
  { does: 'close', who: 0 },
  { does: 'sleep', days: 2 },
  { does: 'close', who: 1 },
  { does: 'sleep', days: 6 },
]

type Turn = {
  standing_id: string
  name: string
  cause: string
  due_on: string
  state: string
  decided_on: string
  asking_id: string | null
}

const states: string[] = []

test.each([2, 3])(
  'over a random history (%i) nobody is asked twice within the rest, for one cause, too late or in a pause',
  async (seed) => {
    here.travelTo(begins)
    const own = await here.workspace()
    const { api } = own
    const { pools } = here.house.stores
    await api.askings.setSettings({ restDays })
    const all = await people(own, names)
    const { customerId } = await api.people.find({ id: all.ann ?? '' })
    const ids = Object.values(all)
    const wish = { sameDays: 0, graceDays, reminding: { most: 0, days: 7 } }
    const standings = [
      await started(own, await published(own, 'A'), ids, { ...wish, trigger: { kind: 'every', days: 14 } }),
      await started(own, await published(own, 'B'), ids, { ...wish, trigger: { kind: 'caseClosed', days: 1 } }),
      await started(own, await published(own, 'C'), ids, {
        ...wish,
        trigger: { kind: 'contract', day: 'starts', days: 3 },
      }),
    ]
    await gone(here, own)
    const paused = new Map<string, string>()
    const pauses: { id: string; from: string; until: string }[] = []
    const cases: string[] = []
    let today = begins
    const [history = []] = fc.sample(fc.array(steps, { minLength: 30, maxLength: 30, size: 'max' }), {
      numRuns: 1,
      seed,
    })
    for (const step of [...atFirst, ...history]) {
      if (step.does === 'sleep') {
        today = shiftDate(today, { days: step.days })
        here.travelTo(today)
        await gone(here, own)
        await goOn(own.systemDesk())
      } else if (step.does === 'close') {
        const personId = ids[step.who] ?? ''
        const { id } = await api.support.create({ customerId: customerId ?? '', personId, openedAt: here.time.now })
        await api.support.close({ id })
        cases.push(id)
      } else if (step.does === 'close again') {
        const id = cases[step.which % Math.max(1, cases.length)]
        if (id === undefined) continue
        await api.support.reopen({ id })
        await api.support.close({ id })
      } else if (step.does === 'sign') {
        const startsOn = shiftDate(today, { days: step.days })
        await api.contracts.create({ customerId: customerId ?? '', startsOn, amount: '1', currency: 'JPY' })
      } else if (step.does === 'decide') {
        const id = ids[step.who] ?? ''
        await api.people.decide({ id, purpose: 'surveys', given: step.given, source: 'telephone' })
      } else {
        const id = standings[step.which] ?? ''
        const from = paused.get(id)
        if (from === undefined) {
          await api.standingAskings.pause({ id })
          paused.set(id, today)
        } else {
          await api.standingAskings.resume({ id })
          pauses.push({ id, from, until: today })
          paused.delete(id)
        }
      }
    }
    for (const [id, from] of paused) pauses.push({ id, from, until: shiftDate(today, { days: 1 }) })
    const { rows: turns } = await pools.owner.query<Turn>(
      `SELECT t.standing_id, p.name, t.cause, t.due_on::text, t.state, (t.decided_at AT TIME ZONE 'Asia/Tokyo')::date::text AS decided_on, t.asking_id
     FROM standing_turns t JOIN people p ON p.id = t.person_id WHERE t.workspace_id = $1`,
      [own.workspace.id],
    )
    const asked = turns.filter(({ state }) => state === 'asked')
    for (const one of asked) {
      const late = daysBetween(one.due_on, one.decided_on)
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThanOrEqual(graceDays)
      expect(one.due_on >= begins).toBe(true)
      // On the day of the press it may have asked before; between that day and the day of resuming it did not.
      for (const { id, from, until } of pauses)
        if (id === one.standing_id) expect(one.decided_on > from && one.decided_on < until).toBe(false)
    }
    expect(new Set(asked.map((one) => `${one.standing_id} ${one.name} ${one.cause}`)).size).toBe(asked.length)
    // Each turn that asked is somebody of its asking, and nobody is in one without a turn.
    const { rows: members } = await pools.owner.query<{ asking_id: string; name: string }>(
      `SELECT m.asking_id, p.name FROM asking_people m JOIN people p ON p.id = m.person_id JOIN askings a ON a.id = m.asking_id
     WHERE a.workspace_id = $1 AND (m.asks OR m.turn_at IS NOT NULL)`,
      [own.workspace.id],
    )
    const pairs = (some: readonly { asking_id: string | null; name: string }[]) =>
      some.map(({ asking_id, name }) => `${asking_id} ${name}`).toSorted()
    expect(pairs(members)).toEqual(pairs(asked))
    // Of one person any two mails lie as far apart as was said, whichever of the three asked.
    const { rows: mails } = await pools.owner.query<{ name: string; at: Date }>(
      `SELECT p.name, d.ordered_at AS at FROM deliveries d JOIN people p ON p.id = d.person_id WHERE d.workspace_id = $1 AND d.may`,
      [own.workspace.id],
    )
    for (const name of names) {
      const theirs = mails
        .filter((one) => one.name === name)
        .map(({ at }) => Number(at))
        .toSorted((a, b) => a - b)
      theirs.slice(1).forEach((at, n) => {
        expect(at - (theirs[n] ?? 0)).toBeGreaterThanOrEqual(restDays * 86_400_000)
      })
    }
    expect(mails.length).toBeGreaterThan(0)
    // By the calendar each day of everybody is there once, whatever stood still.
    const { rows: kept } = await pools.owner.query<{ seed: string; settled_on: string }>(
      'SELECT seed, settled_on::text FROM standing_askings WHERE id = $1',
      [standings[0]],
    )
    const [{ seed: own_seed = '', settled_on: until = '' } = {}] = kept
    const wished = names.flatMap((name) => {
      const theirs = { activeFrom: begins, every: 14, phase: phaseOf(own_seed, all[name] ?? '', 14) }
      return turnsIn(theirs, { from: begins, until }).map((day) => `${name} ${day}`)
    })
    const found = turns.filter(({ standing_id }) => standing_id === standings[0])
    expect(found.map(({ name, due_on }) => `${name} ${due_on}`).toSorted()).toEqual(wished.toSorted())
    states.push(...turns.map(({ state }) => state))
  },
)

test('each of these happened in them', () => {
  const of = (state: string) => states.filter((one) => one === state).length
  expect(Math.min(of('asked'), of('heldBack'), of('missed'))).toBeGreaterThan(1)
})
