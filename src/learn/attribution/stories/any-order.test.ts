import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { shiftDate } from '#maths/time/shift-date.ts'
import { type Api, type World, world } from '../../../../test/world.ts'
import { aWorkspace, refused } from './company.fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-01-05')
})
afterAll(() => here?.close())

const acts = ['record', 'change', 'close', 'propose', 'approve', 'refuse', 'revise', 'agree'] as const
const steps = fc.array(
  fc.record({
    act: fc.constantFrom(...acts),
    which: fc.nat({ max: 3 }),
    month: fc.integer({ min: 1, max: 4 }),
    amount: fc.integer({ min: 1, max: 9_999_999 }),
    first: fc.integer({ min: 1, max: 99 }),
  }),
  { minLength: 15, maxLength: 30 },
)
type Step = { act: (typeof acts)[number]; which: number; month: number; amount: number; first: number }

/** What is expected, kept by hand beside the house: which outcome holds which amount, and how many versions it has. */
type Expected = {
  readonly id: string
  readonly month: number
  amount: number
  isClosed: boolean
  waits: { readonly version: string; readonly amount: number } | null
  versions: number
  isCredited: boolean
}

test('in whatever order rules are agreed, outcomes amended and closed: each is counted once, parts are the whole to the yen, versions stay', async () => {
  let today = '2026-01-05'
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { api, person, manager, departments, customerId } = await aWorkspace(here)
      const admin = await person('admin')
      const wish = (first: number) => ({
        kind: 'fixed' as const,
        shares: [
          { departmentId: departments.sales, percent: String(first) },
          { departmentId: departments.support, percent: String(100 - first) },
        ],
      })
      const { id: ruleId, versions } = await api.attribution.addRule({ name: 'Shares', ...wish(30) })
      const state = { proposed: versions[0]?.id ?? '', agreed: null as string | null, expected: [] as Expected[] }
      const seen = new Map<string, string>()
      for (const step of all) {
        today = shiftDate(today, { days: 1 })
        here.travelTo(today)
        await take(step)
        await look()
      }

      async function take({ act, which, month, amount, first }: Step) {
        const one = state.expected[which % Math.max(1, state.expected.length)]
        const said = (worth: number, of: number) => ({
          ...{ amount: String(worth), currency: 'JPY', happenedOn: today, ruleVersionId: state.agreed },
          ...{ fromOn: `2026-0${of}-01`, untilOn: `2026-0${of}-28` },
        })
        if (act === 'revise')
          state.proposed = (await api.attribution.reviseRule({ id: ruleId, ...wish(first) })).versions[0]?.id ?? ''
        if (act === 'agree' && state.proposed !== state.agreed) {
          await manager.api.attribution.agree({ id: state.proposed })
          state.agreed = state.proposed
          today = shiftDate(today, { days: 1 })
          here.travelTo(today)
        }
        if (act === 'record') {
          const asked = api.attribution.record({ kind: 'retained', customerId, ...said(amount, month) })
          const twin = state.expected.find((other) => other.month === month)
          if (twin !== undefined) expect(await refused(asked)).toContain(`/outcomes/${twin.id}`)
          else {
            const { id } = await asked
            const isCredited = state.agreed !== null
            state.expected.push({ id, month, amount, isClosed: false, waits: null, versions: 1, isCredited })
          }
        }
        if (one === undefined) return
        const change = (by: Api) =>
          by.attribution.change({
            id: one.id,
            basedOn: one.versions,
            reason: 'Counted again',
            ...said(amount, one.month),
          })
        if (act === 'change' && !one.isClosed) {
          await change(api)
          Object.assign(one, { amount, versions: one.versions + 1, isCredited: state.agreed !== null })
        }
        if (act === 'close' && !one.isClosed) {
          const told = await refused(api.attribution.close({ id: one.id, basedOn: one.versions }))
          expect(told === 'taken').toBe(one.isCredited)
          one.isClosed = one.isCredited
        }
        if (act === 'propose' && one.isClosed && one.waits === null) {
          const told = await change(admin.api)
          one.versions += 1
          one.waits = { version: told.versions[0]?.id ?? '', amount }
          expect(await refused(admin.api.attribution.approve({ id: one.waits.version }))).toMatch(/^409/)
        }
        if ((act === 'approve' || act === 'refuse') && one.waits !== null) {
          const id = one.waits.version
          if (act === 'approve') await manager.api.attribution.approve({ id })
          else await manager.api.attribution.refuse({ id, because: 'It was right' })
          if (act === 'approve') one.amount = one.waits.amount
          one.waits = null
        }
      }

      /** The totals are what was kept by hand, the parts of every version are its whole, and no version ever says something else. */
      async function look() {
        const { rows, totals } = await api.attribution.outcomes({ from: '2026-01-01', until: '2036-12-31' })
        expect(rows.length).toBe(state.expected.length)
        const sum = (those: readonly Expected[]) => those.reduce((total, { amount }) => total + amount, 0)
        if (rows.length > 0)
          expect(totals).toMatchObject([{ outcomes: rows.length, amount: String(sum(state.expected)) }])
        const credited = sum(state.expected.filter(({ isCredited }) => isCredited))
        expect(Number(totals[0]?.credited ?? 0)).toBe(credited)
        for (const { id, versions: many } of state.expected) {
          const { versions: kept } = await api.attribution.outcome({ id })
          expect(kept.length).toBe(many)
          for (const { id: version, amount, credits, rule } of kept) {
            if (rule !== null)
              expect(credits.reduce((total, one) => total + Number(one.amount), 0)).toBe(Number(amount))
            const says = JSON.stringify([amount, credits, rule])
            expect(seen.get(version) ?? says).toBe(says)
            seen.set(version, says)
          }
        }
      }
    }),
    { numRuns: 6, seed: 14 },
  )
})
