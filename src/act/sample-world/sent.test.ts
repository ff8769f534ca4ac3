import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handOverDue } from '#platform/outside/outside.ts'
import { type World, world } from '../../../test/world.ts'
import { postOffice } from '../messages/stories/post.fixture.ts'
import { goOnDue } from '../sends/going/going.ts'
import { loadSampleWorld } from './sample-world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

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

const expected = {
  en: { coverage: 'Functions: who has seen no page of them', safety: 'Safety: kitchen app 4.2.1' },
  ja: { coverage: '機能のご案内（機能のページ未閲覧）', safety: '安全のお知らせ：キッチンアプリ4.2.1' },
} as const

test('it has sent a release note, a coverage mail and a safety notice, with what came of them, and none of it ever leaves the house', async () => {
  for (const locale of ['ja', 'en'] as const) {
    here.travelTo('2026-04-01')
    const own = await here.workspace({ locale, zone: 'Asia/Tokyo' })
    const { api, workspace } = own
    await loadSampleWorld(own.desk(), 60)
    await here.settle()
    const { rows: sends } = await api.sends.list({})
    const called = (name: string) => sends.find((one) => one.name === name)
    const [coverage, safety] = [called(expected[locale].coverage), called(expected[locale].safety)]
    expect([sends.length, coverage?.state, safety?.state]).toEqual([2, 'done', 'done'])
    expect(safety).toMatchObject({ needsApproval: true, approval: { by: expect.stringMatching(/^member:/) } })
    for (const send of [coverage, safety]) {
      const { look, counts, elsewhere, unreserved } = send ?? { counts: {}, look: null }
      expect(look?.people).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
      expect([elsewhere, unreserved]).toEqual([0, 0])
    }
    expect(coverage?.counts['held back'], 'somebody may not be written to').toBeGreaterThan(0)
    const results = await api.results.of({ sendId: coverage?.id ?? '' })
    expect(results).toMatchObject({ bounced: 1, replied: 1, unsubscribed: 1, machinesOnly: 1, machineTouches: 2 })
    expect(results.opened).toBeGreaterThan(results.clicked)
    // What was looked at is as if it had been measured; letters that are really sent are so only once an administrator says so.
    expect(await api.engagement.settings({})).toMatchObject({ opens: [], clicks: [] })
    expect(results.links.map(({ people }) => people > 0)).toEqual([true, true])
    for (const what of ['bounced', 'opened', 'clicked', 'replied', 'unsubscribed', 'machinesOnly'] as const)
      expect((await api.results.people({ sendId: coverage?.id ?? '', what })).rows.length, what).toBe(results[what])
    const did = await api.results.did({ sendId: coverage?.id ?? '', event: 'order sent' })
    expect(did).toMatchObject({ known: true, people: results.accepted, withheld: 0 })
    expect(await api.results.of({ sendId: safety?.id ?? '' })).toMatchObject({ replied: 1, bounced: 0 })
    // Its surveys would go by themselves, and nobody has started them.
    const { rows: standings } = await api.standingAskings.list({})
    expect(standings.map(({ state, trigger }) => `${state} ${trigger.kind}`).toSorted()).toEqual([
      'draft caseClosed',
      'draft every',
    ])
    const every = standings.find(({ trigger }) => trigger.kind === 'every')
    const ahead = await api.standingAskings.forecast({ id: every?.id ?? '', days: 60 })
    expect(ahead.asks, 'somebody would be asked').toBeGreaterThan(0)
    expect(ahead.due, 'and somebody not').toBeGreaterThan(ahead.asks ?? 0)
    const [release] = (await api.releases.list({})).rows
    expect(await api.results.of({ messageId: release?.messageId ?? '' })).toMatchObject({ replied: 1 })
    expect((await api.messages.returned({})).rows.map(({ kind }) => kind).toSorted()).toEqual(
      ['hard', 'reply', 'reply', 'reply'].toSorted(),
    )
    expect((await api.messages.suppressions({})).inForce).toBe(1)

    for (const day of ['2026-04-01T01:00:00Z', '2026-04-02', '2026-05-20']) {
      here.travelTo(day)
      await goOnDue(own.systemDesk())
      await handOverDue(own.systemDesk())
      await here.settle()
    }
    // Nothing waits, nothing says what it said, and nobody writes it anew.
    const { rows: letters } = await here.house.stores.pools.owner.query<{ recipient: string }>(
      `SELECT recipient, state = 'accepted' AND sealed IS NULL AND writer IS NULL AS "isOver" FROM outgoing WHERE workspace_id = $1`,
      [workspace.id],
    )
    expect(letters.length).toBeGreaterThan(30)
    expect(letters.filter((one) => !('isOver' in one && one.isOver === true))).toEqual([])
    // No address that anybody could have (RFC 2606).
    expect(letters.filter(({ recipient }) => !/[.]example$|^U0{28}/.test(recipient))).toEqual([])
    const { rows: overLine } = await api.messages.deliveries({ limit: 200 })
    const states = new Set(overLine.filter(({ channel }) => channel === 'line').map(({ state }) => state))
    expect(states).toEqual(new Set(['accepted', 'held back']))
    for (const { id, state } of (await api.messages.deliveries({ limit: 200 })).rows) {
      const again = api.messages.settle({ id, as: 'again' })
      await expect(again, state).rejects.toMatchObject({ code: 'CONFLICT' })
    }
    await handOverDue(own.systemDesk())
    await here.settle()
    expect(post.taken).toEqual([])
  }
})
