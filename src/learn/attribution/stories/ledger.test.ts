import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../../test/world.ts'
import { aRule, aWorkspace, days, refused } from './company.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const parts = (one: Awaited<ReturnType<Api['attribution']['outcome']>>, at = 0) =>
  one.versions[at]?.credits.map(({ departmentName, memberName, amount }) => [memberName ?? departmentName, amount])
const totalOf = async (api: Api) => (await api.attribution.outcomes(days)).totals

// By hand, from the requirement: ¥3,000,000 at 20/50/30 is 0.6, 1.5 and 0.9 million, and the company's total stays 3.0 million.
test('what three departments retained together is split as they had agreed and counted once in the company’s total', async () => {
  here.travelTo('2026-04-01')
  const { api, manager, departments, customerId } = await aWorkspace(here)
  const { sales, success, support } = departments
  const rule = await aRule(api, manager, [
    [sales, '20'],
    [success, '50'],
    [support, '30'],
  ])
  here.travelTo('2026-04-10')
  const wish = {
    kind: 'retained',
    ...{ customerId, amount: '3000000', currency: 'JPY', happenedOn: '2026-04-10' },
    ...{
      fromOn: '2026-05-01',
      untilOn: '2027-04-30',
      ruleVersionId: rule,
      evidence: 'Renewed by its letter of 10 April',
    },
  } as const
  const made = await api.attribution.record(wish)
  expect(parts(made)).toEqual([
    ['Sales', '600000'],
    ['Success', '1500000'],
    ['Support', '900000'],
  ])
  const total = { currency: 'JPY', outcomes: 1, amount: '3000000', credited: '3000000', uncredited: '0' }
  expect(await totalOf(api)).toEqual([total])
  // A day of the period in common, another amount, no rule: it is the same outcome, and the refusal says where the first one stands.
  const again = { ...wish, amount: '1', ruleVersionId: null, fromOn: '2027-04-30', untilOn: '2028-04-29' }
  expect(await refused(api.attribution.record(again))).toBe(
    `409 This outcome is on record already: /outcomes/${made.id}`,
  )
  expect(await totalOf(api)).toEqual([total])
  // Of another kind, of the next period, of another customer it is another one.
  const { id: other } = await api.customers.create({ name: 'Kita' })
  await api.attribution.record({ ...wish, kind: 'expanded', amount: '500000', ruleVersionId: null })
  await api.attribution.record({ ...wish, customerId: other, currency: 'USD', amount: '0.05' })
  expect(await totalOf(api)).toEqual([
    { currency: 'JPY', outcomes: 2, amount: '3500000', credited: '3000000', uncredited: '500000' },
    { currency: 'USD', outcomes: 1, amount: '0.05', credited: '0.05', uncredited: '0' },
  ])
})

test('a rule holds for days after the one on which it was agreed, in versions of which none changes', async () => {
  here.travelTo('2026-04-01')
  const { api, manager, departments, customerId } = await aWorkspace(here)
  const { sales, support } = departments
  const shares = [
    { departmentId: sales, percent: '33.3333' },
    { departmentId: support, percent: '66.6666' },
  ]
  const wrong = api.attribution.addRule({ name: 'Almost', kind: 'fixed', shares })
  expect(await refused(wrong)).toBe('shares')
  const proposed = await api.attribution.addRule({
    ...{ name: 'Renewals', kind: 'fixed' },
    shares: [
      { departmentId: sales, percent: '33.3333' },
      { departmentId: support, percent: '66.6667' },
    ],
  })
  const first = proposed.versions[0]?.id ?? ''
  const wish = {
    kind: 'retained',
    ...{ customerId, amount: '100', currency: 'JPY', happenedOn: '2026-04-01' },
    ...{ fromOn: '2026-04-01', untilOn: '2026-04-30' },
  } as const
  // Nobody agreed yet; then it is agreed on the very day; then before it.
  expect(await refused(api.attribution.record({ ...wish, ruleVersionId: first }))).toBe('ruleVersionId')
  expect(await refused(api.attribution.agree({ id: first }))).toMatch(/^409 People agree/)
  await manager.api.attribution.agree({ id: first })
  expect(await refused(api.attribution.record({ ...wish, ruleVersionId: first }))).toBe('ruleVersionId')
  here.travelTo('2026-04-02')
  const made = await api.attribution.record({ ...wish, happenedOn: '2026-04-02', ruleVersionId: first })
  expect(parts(made)).toEqual([
    ['Sales', '33'],
    ['Support', '67'],
  ])
  const revised = await api.attribution.reviseRule({
    ...{ id: proposed.id, kind: 'fixed' },
    shares: [{ departmentId: support, percent: '100' }],
  })
  expect(revised.versions.map(({ number, agreedOn }) => [number, agreedOn])).toEqual([
    [2, null],
    [1, '2026-04-01'],
  ])
  expect(parts(await api.attribution.outcome({ id: made.id }))).toEqual([
    ['Sales', '33'],
    ['Support', '67'],
  ])
  // Once the second is agreed, the first holds for no later day, and for the days before as it did.
  const second = revised.versions[0]?.id ?? ''
  await manager.api.attribution.agree({ id: second })
  here.travelTo('2026-04-03')
  const later = { ...wish, kind: 'referred', happenedOn: '2026-04-03' } as const
  expect(await refused(api.attribution.record({ ...later, ruleVersionId: first }))).toBe('ruleVersionId')
  expect(parts(await api.attribution.record({ ...later, ruleVersionId: second }))).toEqual([['Support', '100']])
  expect(
    parts(await api.attribution.record({ ...wish, kind: 'expanded', happenedOn: '2026-04-02', ruleVersionId: first })),
  ).toHaveLength(2)
})

test('shares that their owners agree on hold when every one of them has, each for themselves or for whom they lead', async () => {
  here.travelTo('2026-04-01')
  const { api, person, manager, departments } = await aWorkspace(here)
  const csm = await person('csm')
  const shares = [
    { departmentId: departments.sales, percent: '40' },
    { memberId: csm.id, percent: '60' },
  ]
  // Nobody leads sales.
  expect(await refused(api.attribution.addRule({ name: 'Both', kind: 'owners', shares }))).toBe('shares')
  await api.attribution.changeDepartment({ id: departments.sales, leadId: manager.id })
  const { versions } = await api.attribution.addRule({ name: 'Both', kind: 'owners', shares })
  const id = versions[0]?.id ?? ''
  expect(versions[0]?.awaits.map(({ name }) => name)).toEqual(['manager', 'csm'])
  // Who may only read could never agree, be it for themselves or for a department.
  const viewer = await person('viewer')
  const ofViewer = [{ memberId: viewer.id, percent: '60' }, ...shares.slice(0, 1)]
  expect(await refused(api.attribution.addRule({ name: 'Never', kind: 'owners', shares: ofViewer }))).toBe('shares.0')
  await api.attribution.changeDepartment({ id: departments.support, leadId: viewer.id })
  const ofTheirs = [...shares.slice(1), { departmentId: departments.support, percent: '40' }]
  expect(await refused(api.attribution.addRule({ name: 'Never', kind: 'owners', shares: ofTheirs }))).toBe('shares.1')
  const stranger = await person('agent')
  expect(await refused(stranger.api.attribution.agree({ id }))).toMatch(/^409 Those agree/)
  const halfway = await csm.api.attribution.agree({ id })
  expect(halfway.versions[0]).toMatchObject({ agreedOn: null, awaits: [{ name: 'manager' }] })
  here.travelTo('2026-04-03')
  const agreed = await manager.api.attribution.agree({ id })
  expect(agreed.versions[0]).toMatchObject({ agreedOn: '2026-04-03', awaits: [] })
  // Whoever comes to lead the department after they agreed for themselves says it again for both: nothing waits for ever.
  const { versions: anew } = await api.attribution.addRule({ name: 'Anew', kind: 'owners', shares })
  const renewed = anew[0]?.id ?? ''
  await csm.api.attribution.agree({ id: renewed })
  expect(await refused(csm.api.attribution.agree({ id: renewed }))).toBe('409 You have agreed to it already.')
  await api.attribution.changeDepartment({ id: departments.sales, leadId: csm.id })
  const both = await csm.api.attribution.agree({ id: renewed })
  expect(both.versions[0]).toMatchObject({ agreedOn: '2026-04-03', awaits: [], agreements: [{ memberId: csm.id }] })
  // To fixed shares somebody with the permission agrees, and nobody else.
  const fixed = await api.attribution.addRule({
    ...{ name: 'Alone', kind: 'fixed' },
    shares: [{ memberId: csm.id, percent: '100' }],
  })
  expect(await refused(csm.api.attribution.agree({ id: fixed.versions[0]?.id ?? '' }))).toMatch(/^403/)
})

test('what is closed is changed with the approval of somebody else, and both versions stay', async () => {
  here.travelTo('2026-04-01')
  const { api, person, manager, departments, customerId } = await aWorkspace(here)
  const rule = await aRule(api, manager, [
    [departments.sales, '50'],
    [departments.support, '50'],
  ])
  here.travelTo('2026-04-10')
  const content = {
    ...{ amount: '1001', currency: 'JPY', happenedOn: '2026-04-10', fromOn: '2026-05-01', untilOn: '2026-05-31' },
    ...{ ruleVersionId: rule },
  }
  const { id } = await api.attribution.record({ kind: 'saved_cost', customerId, ...content })
  await api.attribution.close({ id, basedOn: 1 })
  const owner = await person('admin')
  const change = { id, basedOn: 1, ...content, amount: '801' }
  expect(await refused(owner.api.attribution.change(change))).toBe('reason')
  expect(await refused(api.attribution.change({ ...change, reason: 'by a key' }))).toMatch(/^409 What is closed/)
  expect(await refused(api.attribution.remove({ id }))).toMatch(/^409 It is closed/)
  const proposed = await owner.api.attribution.change({ ...change, reason: 'Two hours were counted twice' })
  const version = proposed.versions[0]?.id ?? ''
  expect(proposed).toMatchObject({ amount: '1001', isProposed: true })
  expect((await totalOf(api))[0]?.amount).toBe('1001')
  expect(await refused(owner.api.attribution.approve({ id: version }))).toBe('409 Somebody else has to approve of it.')
  expect(await refused(api.attribution.approve({ id: version }))).toMatch(/^409 What is closed/)
  const csm = await person('csm')
  expect(await refused(csm.api.attribution.approve({ id: version }))).toMatch(/^403/)
  const approved = await manager.api.attribution.approve({ id: version })
  expect(approved).toMatchObject({ amount: '801', isProposed: false, closedAt: '2026-04-10T00:00:00.000Z' })
  expect(approved.versions.map(({ number, state, amount, reason }) => [number, state, amount, reason])).toEqual([
    [2, 'in force', '801', 'Two hours were counted twice'],
    [1, 'earlier', '1001', ''],
  ])
  expect([parts(approved, 0), parts(approved, 1)]).toEqual([
    [
      ['Sales', '401'],
      ['Support', '400'],
    ],
    [
      ['Sales', '501'],
      ['Support', '500'],
    ],
  ])
  expect(await totalOf(api)).toMatchObject([{ outcomes: 1, amount: '801', credited: '801', uncredited: '0' }])
  // One that is refused changes nothing, and stays to be read.
  const second = await owner.api.attribution.change({ ...change, basedOn: 2, amount: '0', reason: 'There was none' })
  const agent = await person('agent')
  const wish = { id: second.versions[0]?.id ?? '', because: 'There was' }
  expect(await refused(agent.api.attribution.refuse(wish))).toBe('403 You may not refuse it.')
  const refusedOne = await manager.api.attribution.refuse(wish)
  expect(refusedOne).toMatchObject({
    amount: '801',
    versions: [{ state: 'refused', refusedBecause: 'There was' }, {}, {}],
  })
})

test('contributions point to what is on record of the customer, and credit goes by their effort or their number', async () => {
  here.travelTo('2026-03-01')
  const { api, person, manager, departments, customerId } = await aWorkspace(here)
  const csm = await person('csm')
  await api.attribution.join({ id: departments.support, memberId: csm.id, fromOn: '2026-01-01' })
  const { id: contact } = await csm.api.interactions.create({
    ...{ customerId, kind: 'call', title: 'Why they thought of leaving', happenedAt: '2026-03-01T00:00:00Z' },
  })
  const { id: stranger } = await api.customers.create({ name: 'Kita' })
  const { id: elsewhere } = await csm.api.interactions.create({
    ...{ customerId: stranger, kind: 'call', title: 'Something else', happenedAt: '2026-03-01T00:00:00Z' },
  })
  const { versions } = await api.attribution.addRule({ name: 'Effort', kind: 'effort' })
  const ruleVersionId = versions[0]?.id ?? ''
  await manager.api.attribution.agree({ id: ruleVersionId })
  here.travelTo('2026-04-10')
  const { rows } = await api.attribution.evidence({ customerId, until: '2026-04-10' })
  expect(rows).toEqual([
    { kind: 'contact', id: contact, said: 'Why they thought of leaving', on: '2026-03-01', memberId: csm.id },
  ])
  const spoke = { memberId: csm.id, doneOn: '2026-03-01', kind: 'contact', evidenceId: contact } as const
  const priced = { departmentId: departments.sales, doneOn: '2026-04-02', kind: 'other', note: 'The offer' } as const
  const wish = {
    kind: 'retained',
    ...{ customerId, amount: '1000', currency: 'JPY', happenedOn: '2026-04-10' },
    ...{ fromOn: '2026-05-01', untilOn: '2027-04-30', ruleVersionId },
  } as const
  const wrong: readonly [string, Partial<Parameters<Api['attribution']['record']>[0]>][] = [
    ['contributions.0', { contributions: [{ ...spoke, evidenceId: elsewhere }] }],
    ['contributions.0', { contributions: [{ ...spoke, evidenceId: customerId }] }],
    ['contributions.1', { contributions: [spoke, spoke] }],
    ['contributions.0', { contributions: [{ ...spoke, departmentId: departments.sales }] }],
    ['contributions.0', { contributions: [{ ...priced, note: '' }] }],
    ['contributions.0', { contributions: [{ ...priced, doneOn: '2026-04-11' }] }],
    ['amount', { amount: '0.5' }],
    ['amount', { amount: '0' }],
    ['currency', { currency: 'XXQ' }],
    ['happenedOn', { happenedOn: '2026-04-11' }],
    ['untilOn', { untilOn: '2026-04-30' }],
  ]
  for (const [field, part] of wrong)
    expect([field, await refused(api.attribution.record({ ...wish, ...part }))]).toEqual([field, field])
  // An effort that is not known is asked for, and until then nothing is split.
  const made = await api.attribution.record({ ...wish, contributions: [{ ...spoke, minutes: 90 }, priced] })
  expect([made.uncredited, parts(made)]).toEqual(['effort unknown', []])
  expect(await refused(api.attribution.close({ id: made.id, basedOn: 1 }))).toMatch(/^409 Its rule goes by effort/)
  const { kind: _, customerId: _who, ...content } = wish
  const whole = await api.attribution.change({
    ...{ id: made.id, basedOn: 1, ...content },
    contributions: [
      { ...spoke, minutes: 90 },
      { ...priced, minutes: 30 },
    ],
  })
  expect(whole.versions[0]).toMatchObject({
    credits: [
      { memberName: 'csm', departmentName: 'Support', amount: '750' },
      { memberName: null, departmentName: 'Sales', amount: '250' },
    ],
    contributions: [{ evidence: 'Why they thought of leaving' }, { evidence: null, note: 'The offer' }],
  })
  expect(await refused(api.attribution.change({ id: made.id, basedOn: 1, ...content }))).toMatch(
    /^409 Somebody changed/,
  )
})
