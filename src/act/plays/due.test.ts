import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { openForEvent, openForRenewals } from './opening/openings.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-28')
})
afterAll(() => house?.close())

const wish = { kind: 'activity' as const, reason: 'asked', act: { en: 'Call', ja: '電話する' } }

test('a due day that the house sets moves off closing days; one that somebody chose says that it is one', async () => {
  const { api } = await house.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  await api.calendar.addClosingDays({ name: '創立記念日', firstOn: '2026-05-01', lastOn: '2026-05-01' })
  const closed = await api.calendar.addClosingDaysOf({
    customerId,
    name: '棚卸し',
    firstOn: '2026-05-07',
    lastOn: '2026-05-08',
  })
  // Three days on lies 1 May, our own; then come the weekend and the holidays up to the 6th.
  const play = await api.plays.open({ customerId, ...wish })
  expect(play).toMatchObject({ dueOn: '2026-05-07', dueNotWorked: { ja: '顧客の休業日：棚卸し' } })
  await api.calendar.removeClosingDaysOf({ customerId, id: closed.id })
  expect((await api.plays.find({ id: play.id })).dueNotWorked).toBeNull()
  expect(await api.plays.change({ id: play.id, dueOn: '2026-05-06' })).toMatchObject({
    dueOn: '2026-05-06',
    dueNotWorked: { en: 'no working day: Holiday in lieu', ja: '休業日：こどもの日 振替休日' },
  })
  expect((await api.plays.list({})).rows[0]?.dueNotWorked?.en).toBe('no working day: Holiday in lieu')
  expect((await api.plays.change({ id: play.id, dueOn: '2051-05-02' })).dueNotWorked?.en).toContain('Not known whether')
})

test('days that are working days alone are counted from the next one on, by ours, for rules and for a fall', async () => {
  const { api, desk } = await house.workspace()
  const { id: customerId } = await api.customers.create({ name: '若葉商店' })
  await api.calendar.addClosingDays({ name: '創立記念日', firstOn: '2026-05-01', lastOn: '2026-05-01' })
  const rule = await api.plays.addRule({ event: 'late', kind: 'risk', act: wish.act, dueInDays: 3, dayKind: 'working' })
  expect(rule).toMatchObject({ dueInDays: 3, dayKind: 'working' })
  const dueOn = async () => {
    await desk().transaction((context) => openForEvent(context, customerId, 'late'))
    const [play] = (await api.plays.list({ customerId })).rows
    await api.plays.complete({ id: play?.id ?? '', note: '' })
    return play?.dueOn
  }
  // 28 April 2026 is a Tuesday. Worked are: 30 April, 7 May, 8 May; the rest are holidays, ours, and a weekend.
  expect(await dueOn()).toBe('2026-05-08')
  await api.plays.changeRule({ id: rule.id, dayKind: 'calendar' })
  expect(await dueOn()).toBe('2026-05-07')
  await api.plays.changeRule({ id: rule.id, dueInDays: 0, dayKind: 'working' })
  expect(await dueOn()).toBe('2026-04-28')
  expect((await api.plays.settings({})).riskDayKind).toBe('calendar')
  await api.plays.set({ renewalDays: 60, riskDueDays: 3, riskDayKind: 'working' })
  expect(await api.plays.settings({})).toMatchObject({ renewalDays: 60, riskDueDays: 3, riskDayKind: 'working' })
})

test('a rule’s play is due on the next working day, a renewal’s on the one before', async () => {
  const { api, desk } = await house.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Blue Harbor' })
  await api.plays.addRule({ event: 'asked to leave', kind: 'risk', act: wish.act, dueInDays: 1 })
  await desk().transaction((context) => openForEvent(context, customerId, 'asked to leave'))
  await api.contracts.create({ customerId, amount: '1200', startsOn: '2025-05-21', endsOn: '2026-05-20' })
  await openForRenewals(desk())
  const { rows } = await api.plays.list({ customerId })
  // Tomorrow is a holiday; in a week is the 5th, and the last working day before it the 1st.
  expect(rows.map(({ kind, dueOn, dueNotWorked }) => [kind, dueOn, dueNotWorked])).toEqual([
    ['risk', '2026-04-30', null],
    ['renewal', '2026-05-01', null],
  ])
})
