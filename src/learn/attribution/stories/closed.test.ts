import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { aRule, aWorkspace, days, refused } from './company.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

async function anOutcome() {
  here.travelTo('2026-04-01')
  const of = await aWorkspace(here)
  const { api, manager, departments, customerId } = of
  const ruleVersionId = await aRule(api, manager, [[departments.support, '100']])
  here.travelTo('2026-04-10')
  const content = {
    ...{ amount: '1000', currency: 'JPY', happenedOn: '2026-04-10', ruleVersionId },
    ...{ fromOn: '2026-05-01', untilOn: '2026-05-31' },
  }
  const { id } = await api.attribution.record({ kind: 'retained', customerId, ...content })
  return { ...of, content, id }
}

test('closed is what was seen: where somebody changed it meanwhile, that is looked at first', async () => {
  const { api, manager, id, content } = await anOutcome()
  await api.attribution.change({ id, basedOn: 1, ...content, amount: '900' })
  expect(await refused(manager.api.attribution.close({ id, basedOn: 1 }))).toMatch(/^409 Somebody changed it/)
  expect(await manager.api.attribution.close({ id, basedOn: 2 })).toMatchObject({ amount: '900' })
})

test('what is closed never comes to be credited to nobody, but for what was none at all', async () => {
  const { api, person, manager, id, content } = await anOutcome()
  await manager.api.attribution.close({ id, basedOn: 1 })
  const admin = await person('admin')
  const change = { id, basedOn: 1, ...content, ruleVersionId: null, reason: 'No rule was meant' }
  expect(await refused(admin.api.attribution.change(change))).toMatch(/^409 It is credited to nobody/)
  expect(await api.attribution.outcome({ id })).toMatchObject({ isProposed: false, versions: [{ number: 1 }] })
  const none = await admin.api.attribution.change({ ...change, amount: '0' })
  await manager.api.attribution.approve({ id: none.versions[0]?.id ?? '' })
  expect((await api.attribution.outcomes(days)).totals).toEqual([])
})

test('a change that waited while the same was recorded elsewhere is approved by nobody: it would be counted twice', async () => {
  const { api, person, manager, id, content, customerId } = await anOutcome()
  await manager.api.attribution.close({ id, basedOn: 1 })
  const admin = await person('admin')
  const summer = { fromOn: '2026-06-01', untilOn: '2026-06-30' }
  const moved = await admin.api.attribution.change({ id, basedOn: 1, ...content, ...summer, reason: 'It was June' })
  const other = await api.attribution.record({ kind: 'retained', customerId, ...content, ...summer })
  expect(await refused(manager.api.attribution.approve({ id: moved.versions[0]?.id ?? '' }))).toBe(
    `409 This outcome is on record already: /outcomes/${other.id}`,
  )
})

test('who referred two others has two outcomes, each once; one of the same day is the same', async () => {
  const { api, id, customerId, content } = await anOutcome()
  expect(await refused(api.attribution.record({ kind: 'retained', customerId, ...content }))).toContain(id)
  const refer = (happenedOn: string, amount: string) =>
    api.attribution.record({ kind: 'referred', customerId, ...content, happenedOn, amount })
  const first = await refer('2026-04-08', '300')
  await refer('2026-04-09', '500')
  expect(await refused(refer('2026-04-08', '300'))).toContain(first.id)
  expect((await api.attribution.outcomes({ ...days, kind: 'referred' })).totals).toMatchObject([
    { outcomes: 2, amount: '800' },
  ])
})

test('of all that is open the credits follow who belonged where, each by its own rule; what is closed stays', async () => {
  here.travelTo('2026-04-01')
  const { api, person, manager, departments, customerId } = await aWorkspace(here)
  const csm = await person('csm')
  const shares = [
    { memberId: csm.id, percent: '60' },
    { departmentId: departments.sales, percent: '40' },
  ]
  const agreed = async (wish: Parameters<typeof api.attribution.addRule>[0]) => {
    const id = (await api.attribution.addRule(wish)).versions[0]?.id ?? ''
    await manager.api.attribution.agree({ id })
    return id
  }
  const fixed = await agreed({ name: 'Fixed', kind: 'fixed', shares })
  const touch = await agreed({ name: 'Touch', kind: 'touch' })
  here.travelTo('2026-04-10')
  const record = (kind: 'retained' | 'expanded' | 'saved_cost' | 'referred', ruleVersionId: string | null) =>
    api.attribution.record({
      ...{ kind, customerId, amount: '1000', currency: 'JPY', happenedOn: '2026-04-10', ruleVersionId },
      ...{ fromOn: '2026-05-01', untilOn: '2026-05-31' },
      contributions: [{ memberId: csm.id, doneOn: '2026-04-02', kind: 'other', note: 'The offer' }],
    })
  const all = [await record('retained', fixed), await record('expanded', touch), await record('saved_cost', fixed)]
  const none = await record('referred', null)
  await manager.api.attribution.close({ id: all[2]?.id ?? '', basedOn: 1 })
  await api.attribution.join({ id: departments.support, memberId: csm.id, fromOn: '2026-04-01' })
  const creditsOf = async ({ id }: { id: string }) =>
    (await api.attribution.outcome({ id })).versions[0]?.credits.map((one) => [one.departmentName, one.amount])
  expect(await Promise.all([...all, none].map(creditsOf))).toEqual([
    [
      ['Support', '600'],
      ['Sales', '400'],
    ],
    [['Support', '1000']],
    [
      [null, '600'],
      ['Sales', '400'],
    ],
    [],
  ])
})
