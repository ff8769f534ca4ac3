import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { everyBatch } from '#platform/outside/after-restore.ts'
import { openWeb } from '#platform/outside/web/web.ts'
import { type World, world } from '../../../test/world.ts'
import { orderDue } from './handing/order.ts'
import { sentenceOf } from './telling/sentences.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
let port = 0
const posted: { path: string; said: unknown }[] = []
/** Like Slack and Teams: what each answers to what it can read, and to what it cannot. */
let mood: 'well' | 'busy' | 'archived' | 'hangs up' = 'well'
const server = createServer(async (request, response) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece)
  if (mood === 'hangs up') return request.socket.destroy()
  if (mood === 'busy') return response.writeHead(429, { 'retry-after': '600' }).end('rate_limited')
  if (mood === 'archived') return response.writeHead(404).end('channel_is_archived')
  const said: { text?: unknown; type?: unknown; attachments?: unknown } = JSON.parse(Buffer.concat(pieces).toString())
  const isSlack = request.url?.startsWith('/services/')
  const isRead = isSlack ? typeof said.text === 'string' : said.type === 'message' && Array.isArray(said.attachments)
  if (!isRead) return response.writeHead(400).end(isSlack ? 'invalid_payload' : 'Bad payload received')
  posted.push({ path: request.url ?? '', said })
  response.writeHead(isSlack ? 200 : 202).end(isSlack ? 'ok' : '')
})

beforeAll(async () => {
  here = await world('2026-04-01')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  const hooks = openWeb({ schemes: ['http:'], ports: [port], mayReach: (one) => one === '127.0.0.1', patience: 4_000 })
  Object.assign(here.house.outside, { hooks })
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await here?.close()
})
beforeEach(() => {
  posted.length = 0
  mood = 'well'
  here.travelTo('2026-04-01')
})

/** What a minute does. */
async function handOverDue(desk: Parameters<typeof orderDue>[0]): Promise<void> {
  await orderDue(desk)
  await here.settle()
}

const paths = {
  slack: '/services/T0/B0/secret',
  teams: '/workflows/1/triggers/manual/paths/invoke?sig=secret',
} as const

async function chat(kind: 'slack' | 'teams', locale: 'en' | 'ja' = 'en') {
  const ours = await here.workspace({ locale })
  const url = `http://127.0.0.1:${port}${paths[kind]}`
  const wish = { name: 'Channel', kind, url, events: ['customer.created', 'case.opened', 'import.completed'] } as const
  const made = await ours.api.webhooks.create({ ...wish, events: [...wish.events] })
  const rows = async () => (await ours.api.webhooks.deliveries({})).rows
  return { ...ours, ...made, rows }
}

test('Slack reads a line in the language of the workspace, with a link to the customer, and signs in a name are no signs', async () => {
  for (const [locale, colon, what] of [
    ['en', ': ', 'Customer added'],
    ['ja', '：', '顧客を追加'],
  ] as const) {
    const ours = await chat('slack', locale)
    expect([ours.secret, ours.webhook.url]).toEqual([null, `127.0.0.1:${port}`])
    posted.length = 0
    const { id } = await ours.api.customers.create({
      name: 'Smith & <!channel> | 星野](https://evil.example) @channel [\n`*_~`',
    })
    await here.settle()
    const link = `<${here.house.outside.url}/customers/${id}|Smith &amp; &lt;!channel&gt; ｜ 星野］（https://evil.example） ＠channel ［ ｀＊＿～｀>`
    expect(posted).toEqual([{ path: paths.slack, said: { text: `${link}${colon}${what}` } }])
    expect(await ours.rows()).toMatchObject([{ state: 'accepted', status: 200, answer: 'ok' }])
  }
})

test('Teams reads an Adaptive Card whose texts are no markdown, with a button to the customer', async () => {
  const ours = await chat('teams', 'ja')
  const { id } = await ours.api.customers.create({ name: '[星野](https://evil.example) **x**' })
  await here.settle()
  const [{ said } = { said: null }] = posted
  expect(said).toEqual({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          fallbackText: '顧客を追加',
          body: [
            {
              type: 'RichTextBlock',
              inlines: [{ type: 'TextRun', text: '[星野](https://evil.example) **x**', weight: 'bolder' }],
            },
            { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '顧客を追加' }] },
          ],
          actions: [
            { type: 'Action.OpenUrl', title: 'Meguriで開く', url: `${here.house.outside.url}/customers/${id}` },
          ],
        },
      },
    ],
  })
  expect(await ours.rows()).toMatchObject([{ state: 'accepted', status: 202, answer: null }])
})

test('a line says what changed, and how many', () => {
  const said = (type: string, data: Record<string, unknown>) => {
    const payload = { type, timestamp: '2026-04-01T00:00:00.000Z', data }
    return [sentenceOf(payload, 'en'), sentenceOf(payload, 'ja')]
  }
  expect(said('health.band_changed', { from: 'steady', to: 'risk', score: 31 })).toEqual([
    'Health went from Steady to At risk',
    'ヘルスが「安定」から「危険」に変わりました',
  ])
  expect(said('segment.entered', { customers: 1200 })).toEqual([
    'Customers entered a segment: 1,200',
    'セグメントに該当：1,200件',
  ])
  expect(said('play.opened', { kind: 'risk' })).toEqual(['Play opened (Risk)', 'アクションを起票（リスク）'])
  expect(said('plays.opened', { kind: 'risk', plays: 3 })).toEqual([
    'A rule opened plays: 3',
    'ルールがアクションを起票：3件',
  ])
})

test('their address is a secret: nobody reads it again, in a list, a log or a dump', async () => {
  const ours = await chat('slack')
  await ours.api.webhooks.change({ id: ours.webhook.id, url: `http://127.0.0.1:${port}${paths.slack}2` })
  const { owner } = here.house.stores.pools
  const all = await Promise.all(
    ['webhooks', 'webhook_secrets', 'webhook_deliveries', 'record_changes'].map((table) =>
      owner.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t WHERE workspace_id = $1`, [
        ours.workspace.id,
      ]),
    ),
  )
  const kept = all.flatMap(({ rows }) => rows.map(({ row }) => row)).join('\n')
  expect([kept.includes(ours.webhook.id), kept.includes('/services/')]).toEqual([true, false])
  expect(JSON.stringify(await ours.api.webhooks.list({}))).not.toContain('/services/')
  await expect(ours.api.webhooks.rotate({ id: ours.webhook.id })).rejects.toMatchObject({ status: 409 })
  await ours.api.customers.create({ name: 'A' })
  await here.settle()
  expect(posted.map(({ path }) => path)).toEqual([`${paths.slack}2`])
})

test('who asks for time gets it, what is refused is not sent again, and what may have arrived is sent again by a person alone', async () => {
  for (const [how, kept] of [
    ['busy', { state: 'reserved', status: 429, answer: 'rate_limited', nextAt: '2026-04-01T00:10:00.000Z' }],
    ['archived', { state: 'refused', status: 404, answer: 'channel_is_archived' }],
    ['hangs up', { state: 'in doubt', status: null }],
  ] as const) {
    mood = how
    const ours = await chat('slack')
    await ours.api.customers.create({ name: 'A' })
    await here.settle()
    expect(await ours.rows(), how).toMatchObject([{ ...kept, attempts: 1 }])
    mood = 'well'
    here.travelTo('2026-04-03')
    await handOverDue(ours.systemDesk())
    expect(posted.length, how).toBe(how === 'busy' ? 1 : 0)
    posted.length = 0
    here.travelTo('2026-04-01')
    if (how === 'busy') continue
    await ours.api.webhooks.sendAgain({ id: (await ours.rows())[0]?.id ?? '' })
    await here.settle()
    expect(await ours.rows(), how).toMatchObject([{ state: 'accepted', attempts: 2 }])
    posted.length = 0
  }
})

test('after a backup was brought back nothing that waited in it is said a second time', async () => {
  const ours = await chat('slack')
  mood = 'busy'
  await ours.api.customers.create({ name: 'A' })
  await here.settle()
  mood = 'well'
  here.travelTo('2026-04-02')
  await here.house.stores.pools.owner.query(
    "INSERT INTO outgoing_stops (workspace_id, batch, stopped_at, author) VALUES ($1, $2, $3, 'system')",
    [ours.workspace.id, everyBatch, here.time.now],
  )
  here.travelTo('2026-04-03')
  await handOverDue(ours.systemDesk())
  expect([posted, (await ours.rows())[0]?.state]).toEqual([[], 'in doubt'])
  await ours.api.webhooks.sendAgain({ id: (await ours.rows())[0]?.id ?? '' })
  await here.settle()
  expect(posted).toHaveLength(1)
})
