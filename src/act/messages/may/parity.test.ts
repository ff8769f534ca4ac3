import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { type World, world } from '../../../../test/world.ts'
import { addressOver } from '../../channels/channels.ts'
import { decision, judgedMany, reachable, unreachable } from './judged-sql.ts'
import { judge } from './judging.ts'
import { classes, type Exception, type MessageClass, purposesOf } from './kinds.ts'
import { maySend, type Recipient } from './may-send.ts'
import { consentOf, situations, somebody } from './situations.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

const decisions: Record<string, string> = {
  d1: '00000000-0000-7000-8000-0000000000d1',
  d2: '00000000-0000-7000-8000-0000000000d2',
}
const columns = {
  place: 'integer',
  is_erased: 'boolean',
  has_left: 'boolean',
  is_withheld: 'boolean',
  address: 'text',
  is_with_us: 'boolean',
  is_business: 'boolean',
  suppressed: 'text',
  answer: 'text',
  because: 'text',
  decision_id: 'uuid',
  refused_elsewhere: 'uuid',
  had_enough: 'boolean',
} as const

/** What the two expressions say of these recipients, as `judgedMany` puts them together. */
async function inSql(context: Context, of: readonly Recipient[], messageClass: MessageClass, rests: Set<Exception>) {
  const rows = of.map((one, place) => ({
    place,
    is_erased: one.isErased,
    has_left: one.hasLeft,
    is_withheld: one.isWithheld,
    address: one.address,
    is_with_us: one.isWithUs,
    is_business: one.isBusiness,
    suppressed: one.suppressed,
    answer: one.consent.answer,
    because: one.consent.because,
    decision_id: decisions[one.consent.decisionId ?? ''],
    refused_elsewhere: decisions[one.refusedElsewhere?.decisionId ?? ''],
    had_enough: one.hadEnough,
  }))
  const given = await staged(context, columns, rows)
  const { rows: found } = await sql<{ said: string; decisionId: string | null }>`
    SELECT r.said, ${decision('r.said', messageClass)} AS "decisionId"
    FROM (SELECT r.*, coalesce(${unreachable(of[0]?.channel ?? 'email')}, ${reachable(messageClass, rests)}) AS said FROM ${given} AS r) r
    ORDER BY r.place`.execute(context.db)
  return found
}

test('in each situation and for each class the statement says what the rule says', async () => {
  const { desk } = await here.workspace()
  const told = situations.filter(([, , , change]) => change?.isSecond !== true)
  expect(situations.length - told.length).toBe(1)
  await desk().transaction(async (context) => {
    for (const messageClass of classes)
      for (const [situation, said, , { rests = [], ...change } = {}] of told) {
        const recipient = { ...somebody, consent: consentOf(said), ...change }
        const { because, decisionId } = maySend(recipient, messageClass, new Set(rests))
        const [found] = await inSql(context, [recipient], messageClass, new Set(rests))
        const expected = { said: because, decisionId: decisions[decisionId ?? ''] ?? null }
        expect(found, `${situation}, ${messageClass}`).toEqual(expected)
      }
  })
})

test.each([
  'ono@kita.example',
  'o.no+x@mail.kita.example',
  '小野@kita.example',
  'Ono <ono@kita.example>',
  'ono@kita.example\r\nBcc: all@kita.example',
  'ono@kita.example; b@kita.example',
  'ono@localhost',
  '@kita.example',
  'ono@kita.',
  'o\u3000no@kita.example',
  'o\u00a0no@kita.example',
  'ono[1]@kita.example',
  'o\\no@kita.example',
  'a"b@kita.example',
  'ono@@kita.example',
  `${'a'.repeat(241)}@kita.example`,
  `${'a'.repeat(242)}@kita.example`,
])('whether %j can be written to the statement says as the rule does', async (address) => {
  const { desk } = await here.workspace()
  const recipient = { ...somebody, address, consent: consentOf('yes agreed') }
  const [found] = await desk().transaction((context) => inSql(context, [recipient], 'safety', new Set()))
  expect(found?.said).toBe(maySend(recipient, 'safety').because)
})

/** Numbers that come again, so that a world that failed can be looked at (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const people = 400
/** Many share an address, and instants are few, so that words of one instant meet. */
async function randomWorld(workspaceId: string, seed: number): Promise<void> {
  const of = chance(seed)
  const one = <Item>(items: readonly Item[]): Item => items[of(items.length)] as Item
  const { owner } = here.house.stores.pools
  const ask = (text: string, values: unknown[]) => owner.query<{ id: string }>(text, values)
  const customers: string[] = []
  for (const stage of ['active', 'prospect', 'left', 'trial'])
    for (const kind of ['company', 'person']) {
      const { rows } = await ask(
        `INSERT INTO customers (workspace_id, name, normal_name, bare_name, stage, kind) VALUES ($1, 'c', 'c', 'c', $2, $3) RETURNING id`,
        [workspaceId, stage, kind],
      )
      customers.push(rows[0]?.id ?? '')
    }
  const ids: string[] = []
  for (let n = 0; n < people; n++) {
    const phone = one([`090-1111-1${100 + of(90)}`, `+81 80 1111 2${100 + of(90)}`, '03-1111-2222', 'none', null])
    const line = one([`U${'0'.repeat(30)}${10 + of(90)}`, null])
    const email = one([`p${of(150)}@some.example`, `P${of(150)}@some.example`, 'none', null, `x${n}@own.example`])
    const erased = of(30) === 0
    const { rows } = await ask(
      `INSERT INTO people (workspace_id, customer_id, name, email, left_on, may_analyse, erased_at, phone, line_id)
       VALUES ($1, $2, 'p', $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        workspaceId,
        one([...customers, null]),
        erased ? null : email,
        one([null, null, null, null, '2026-03-01', '2026-04-01', '2026-04-02']),
        of(8) > 0,
        erased ? '2026-03-01' : null,
        erased ? null : phone,
        erased ? null : line,
      ],
    )
    ids.push(rows[0]?.id ?? '')
  }
  for (let n = 0; n < people * 3; n++) {
    const given = of(5) > 1
    const purpose = given
      ? one(['service', 'marketing', 'news', 'surveys'])
      : one(['service', 'marketing', 'news', 'surveys', 'everything'])
    const basis = given ? one(['consent', 'contract', 'legitimateInterest', 'legalObligation']) : null
    const method = one([null, 'form', 'themselves', 'businessCard', 'published'])
    await ask(
      `INSERT INTO consents (workspace_id, person_id, purpose, channel, given, basis, method, expires_on, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        workspaceId,
        one(ids),
        purpose,
        one([null, null, 'email', 'phone', 'sms', 'line']),
        given,
        basis,
        method,
        given ? one([null, null, '2026-03-15', '2026-04-01', '2027-01-01']) : null,
        `${one(['2026-01-05', '2026-03-01', '2026-04-02'])}T00:00:00.00${of(2)}Z`,
      ],
    )
  }
  // What they had before, of which some have left, some wait and some never came.
  for (let n = 0; n < people; n++) {
    const { rows } = await ask(
      `WITH m AS (INSERT INTO messages (workspace_id, class, purpose, subject_en, text_en) VALUES ($1, $2, $3, 's', 't') RETURNING id)
       INSERT INTO deliveries (workspace_id, message_id, person_id, address, locale, may, because, judged_at, ordered_at)
       SELECT $1, m.id, $4, 'had@own.example', 'en', $5, 'agreed', $6, $6 FROM m RETURNING letter AS id`,
      [
        workspaceId,
        one(classes),
        one(['service', 'marketing', 'news', 'surveys']),
        one(ids),
        of(4) > 0,
        `${one(['2026-03-10', '2026-03-28', '2026-03-31'])}T00:00:00Z`,
      ],
    )
    const state = one([null, 'reserved', 'handing over', 'accepted', 'accepted', 'refused', 'in doubt', 'withdrawn'])
    if (state !== null)
      await ask(
        `INSERT INTO outgoing (workspace_id, key, recipient, state, due_at) VALUES ($1, $2, '', $3, '2026-03-20')`,
        [workspaceId, rows[0]?.id, state],
      )
  }
  for (let n = 0; n < 120; n++)
    await ask(
      `INSERT INTO suppressions (workspace_id, address, address_hash, reason, since, lifted_at, lifted_by, lifted_because)
       VALUES ($1, $2, sha256(convert_to($2, 'UTF8')), $3, now(), $4, $5, $5) ON CONFLICT DO NOTHING`,
      [
        workspaceId,
        one([`p${of(150)}@some.example`, `+81901111${1100 + of(90)}`, `U${'0'.repeat(30)}${10 + of(90)}`]),
        one(['bounced', 'complained', 'refused', 'blocked', 'stopped']),
        ...(of(4) === 0 ? ['2026-03-01', 'x'] : [null, null]),
      ],
    )
}

test.each([
  [1, 'email'],
  [2, 'email'],
  [3, 'sms'],
  [4, 'line'],
] as const)('of a crowd by chance the statement says what is said one by one (%i, %s)', async (seed, channel) => {
  const { desk, workspace, api } = await here.workspace()
  await randomWorld(workspace.id, seed)
  const of = chance(seed + 100)
  const restsOn = (['dealings', 'businessCard', 'publishedAddress'] as const).filter(() => of(2) === 0)
  const named = { senderName: '', organisation: '', postalAddress: '', contact: '', replyTo: '', unsubscribeMail: '' }
  await api.messages.setSettings({ ...named, restsOn })
  const caps = (['service', 'news', 'marketing'] as const).map((purpose) => ({ purpose, most: 1, days: 7 }))
  await api.courtesy.setSettings({ caps, quietHours: null, onlyWorkingDays: false })
  const reasons = new Set<string>()
  for (const messageClass of classes)
    for (const purpose of purposesOf[messageClass]) {
      const said = { en: { subject: 'Hello', text: 'Hello' } }
      const { id: messageId } = await api.messages.create({ class: messageClass, purpose, said })
      await desk().transaction(async (context) => {
        const { rows } = await sql<{ id: string }>`
          SELECT id FROM people WHERE workspace_id = ${workspace.id} AND abs(hashtext(id::text)) % 4 > 0 ORDER BY id`.execute(
          context.db,
        )
        const ids = rows.map(({ id }) => id)
        // Some have it already.
        await sql`INSERT INTO deliveries (workspace_id, message_id, person_id, channel, address, locale, may, because, judged_at, ordered_at)
          SELECT workspace_id, ${messageId}::uuid, id, ${channel}, ${addressOver(channel, 'p')}, 'en', true, 'agreed', now(), now() FROM people p
          WHERE workspace_id = ${workspace.id} AND ${addressOver(channel, 'p')} ~ '^(p1|[+]8190|U)' ORDER BY id LIMIT 20 ON CONFLICT DO NOTHING`.execute(
          context.db,
        )
        const singly = await judge(context, { class: messageClass, purpose, channel }, ids, messageId)
        const expected = singly.map(({ personId, address, may, because, decisionId, suppressionId }) => ({
          personId,
          address,
          may,
          because,
          decisionId,
          suppressionId,
        }))
        for (const areMost of [true, false]) {
          const given = await staged(context, { id: 'uuid' }, rows)
          const many = { class: messageClass, purpose, channel, messageId, of: given, areMost, wereFound: false }
          const { rows: found } = await sql`
            SELECT person_id AS "personId", address, may, because, decision_id AS "decisionId", suppression_id AS "suppressionId"
            FROM ${await judgedMany(context, many)} AS judged ORDER BY person_id`.execute(context.db)
          expect(found, `${messageClass} ${purpose} ${areMost}`).toEqual(expected)
        }
        for (const { because } of singly) reasons.add(because)
      })
    }
  // A crowd in which little happens would hold nothing equal.
  expect([...reasons].length).toBeGreaterThan(20)
  expect(reasons).toContain('hadEnough')
})
