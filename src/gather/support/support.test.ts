import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('a case is opened, closed, opened again; the timeline and the figures know', async () => {
  const { api, heard, workspace } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '北ロジスティクス' })
  const one = await api.support.create({
    customerId,
    subject: 'Import fails',
    priority: 'urgent',
    openedAt: '2026-03-20T00:00:00Z',
    firstResponseMinutes: 30,
  })
  await api.support.create({
    customerId,
    subject: 'Question',
    openedAt: '2026-03-21T00:00:00Z',
    firstResponseMinutes: 90,
    satisfaction: 4,
  })
  await expect(api.support.close({ id: one.id, closedAt: '2026-03-01T00:00:00Z' })).rejects.toMatchObject({
    data: { issues: [{ path: 'closedAt' }] },
  })
  expect(await api.support.close({ id: one.id })).toMatchObject({ status: 'closed' })
  await expect(api.support.close({ id: one.id })).rejects.toMatchObject({ status: 409 })
  expect(await api.support.reopen({ id: one.id })).toMatchObject({ status: 'open', closedAt: null, reopened: true })
  expect(
    (await api.customers.timeline({ id: customerId, kinds: 'case' })).rows.map(({ title, tone }) => [title, tone]),
  ).toEqual([
    ['Case: Question', 'watch'],
    ['Case: Import fails', 'bad'],
  ])
  expect((await heard()).map(({ name }) => name).filter((name) => name.startsWith('case.'))).toEqual([
    'case.opened',
    'case.opened',
    'case.closed',
    'case.reopened',
  ])

  await here.settle()
  const inWindow = 'toDate32(opened_at, {zone:String}) > {today:Date32} - 90'
  const figuresOn = async (today: string) => {
    const figures: Record<string, unknown> = {}
    const facts = here.house.stores.facts.of(workspace.id, today, 'Asia/Tokyo')
    for (const metric of here.house.contributions.metrics.filter(({ from }) => from === 'cases')) {
      const row = await facts.first<{ x: number | null }>(
        `SELECT if(${metric.knownWhen(inWindow)}, toFloat64(${metric.value(inWindow)}), NULL) AS x FROM cases FINAL WHERE workspace_id = {workspace:UUID} GROUP BY customer_id`,
      )
      figures[metric.name] = row?.x
    }
    return figures
  }
  expect(await figuresOn('2026-04-01')).toEqual({
    cases_open: 2,
    cases_90: 2,
    cases_about_leaving: 0,
    cases_escalated_90: 1,
    first_response_minutes: 60,
    case_satisfaction: 4,
  })
  // Once nobody's cases come any more, that a customer has none says nothing; but what is open is open.
  const silent = {
    cases_90: null,
    cases_escalated_90: null,
    first_response_minutes: null,
    case_satisfaction: null,
  }
  expect(await figuresOn('2026-08-01')).toEqual({ cases_open: 2, cases_about_leaving: 0, ...silent })
  const { rows } = await api.support.list({ customerId })
  for (const { id } of rows) await api.support.close({ id })
  await here.settle()
  expect(await figuresOn('2026-04-01')).toMatchObject({ cases_open: 0, cases_90: 2 })
  expect(await figuresOn('2026-08-01')).toEqual({ cases_open: null, cases_about_leaving: null, ...silent })
})
