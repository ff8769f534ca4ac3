import { call } from '@orpc/server'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPlaces } from '../src/act/plays/today/order/kept-store.ts'
import { loadSampleWorld } from '../src/act/sample-world/sample-world.ts'
import { served, streams } from '../src/furnished.ts'
import { personActor, systemActor } from '../src/platform/access/callers.ts'
import type { Actor, Context } from '../src/platform/context.ts'
import { permitted, routerOf } from '../src/platform/doors/router.ts'
import { deskOf, inTransaction } from '../src/platform/house.ts'
import { tablesOfFacts } from '../src/platform/wall/facts-of-some.ts'
import { countStatement } from '../src/see/portfolio/list/list-statement.ts'
import { inventedInput } from './invented-input.ts'
import { operations } from './operations.ts'
import { type World, world } from './world.ts'

type Workspace = Awaited<ReturnType<World['workspace']>>

let here: World
let ours: Workspace
let member: Awaited<ReturnType<Workspace['member']>>
let partner: Actor
let person: Actor
/** The customer shared with the partner, of whom the person is, and one that is neither's. */
let shared: string
let other: string

beforeAll(async () => {
  here = await world('2026-04-01')
  ours = await here.workspace()
  await loadSampleWorld(ours.desk(), 12)
  await here.settle()
  const { rows } = await here.house.stores.pools.owner.query<{ id: string }>(
    `SELECT c.id FROM customers c WHERE c.workspace_id = $1 AND c.merged_into IS NULL ORDER BY
       (SELECT count(*) FROM people p WHERE p.customer_id = c.id AND p.email IS NOT NULL) DESC, c.id LIMIT 2`,
    [ours.workspace.id],
  )
  ;[shared, other] = rows.map(({ id }) => id) as [string, string]
  for (const id of [shared, other]) await fill(id)
  await fillBelow()
  member = await ours.member('partner')
  await ours.api.customers.assignMember({ id: shared, role: 'partner', memberId: member.id })
  partner = { ...systemActor, author: `member:${member.id}`, memberId: member.id, role: 'partner', name: 'Partner' }
  const someone = (await ours.api.people.list({ customerId: shared })).rows[0]
  person = personActor({ id: someone?.id ?? '', name: someone?.name ?? '' })
  await here.settle()
}, 240_000)
afterAll(() => here.close())

/** What no operation makes alone: a merge tells of two customers, and is seen by who sees both. */
async function fillBelow(): Promise<void> {
  const { owner } = here.house.stores.pools
  const given = [ours.workspace.id, shared, other]
  await keepPlaces(ours.systemDesk())
  await owner.query('INSERT INTO play_places_stale (workspace_id, customer_id) VALUES ($1, $2), ($1, $3)', given)
  await owner.query(
    `INSERT INTO purchases (workspace_id, customer_id, amount, currency, purchased_at) VALUES ($1, $2, 1, 'JPY', now()), ($1, $3, 1, 'JPY', now())`,
    given,
  )
  await owner.query(
    `INSERT INTO contract_amendments (workspace_id, contract_id, from_on, changes, plan)
     SELECT workspace_id, id, '2026-05-01', '{plan}', 'Pro' FROM contracts WHERE workspace_id = $1 AND customer_id IN ($2, $3)`,
    given,
  )
  await owner.query(
    `INSERT INTO person_further (workspace_id, person_id, kind, value, key)
     SELECT $1, id, 'name', 'Also', 'also' FROM people WHERE workspace_id = $1 AND customer_id IN ($2, $3)`,
    given,
  )
  await owner.query(
    `INSERT INTO person_joins (workspace_id, kept_id, absorbed_id, absorbed, moved, joined_at)
     SELECT $1, id, id, '{}', '{}', now() FROM people WHERE workspace_id = $1 AND customer_id IN ($2, $3)`,
    given,
  )
  await owner.query(
    `WITH stranger AS (INSERT INTO people (workspace_id, name) VALUES ($1, 'Of no customer') RETURNING id)
     INSERT INTO people_told_apart (workspace_id, one_id, other_id, at)
     SELECT $1, p.id, stranger.id, now() FROM people p, stranger WHERE p.workspace_id = $1 AND p.customer_id IN ($2, $3)`,
    given,
  )
  await owner.query(
    `WITH said AS (
       INSERT INTO messages (workspace_id, class, purpose, subject_en, text_en, subject_ja, text_ja, created_at, changed_at)
       VALUES ($1, 'relationship', 'service', 'Hello', 'Hello', '', '', now(), now()) RETURNING id), sent AS (
       INSERT INTO deliveries (workspace_id, message_id, person_id, address, locale, may, because, judged_at, ordered_at)
       SELECT DISTINCT ON (p.customer_id) $1, said.id, p.id, p.id || '@example.test', 'en', true, 'agreed', now(), now()
       FROM people p, said WHERE p.workspace_id = $1 AND p.customer_id IN ($2, $3) RETURNING id, message_id, person_id), told AS (
       INSERT INTO tracked_letters (workspace_id, id, message_id, person_id, letter, subject, purpose, tells_opens, links, made_at)
       SELECT $1, id, message_id, person_id, 'l', 'Hello', 'service', true, '{}', now() FROM sent RETURNING id), touched AS (
       INSERT INTO engagement_touches (workspace_id, letter_id, at, how, agent) SELECT $1, id, now(), 'GET', '' FROM told)
     INSERT INTO returned_mails (workspace_id, hash, kind, delivery_id, person_id, received_at)
     SELECT $1, sha256(id::text::bytea), 'soft', id, person_id, now() FROM sent`,
    given,
  )
  await owner.query(
    `WITH asked AS (INSERT INTO questionnaires (workspace_id, name) VALUES ($1, 'Asked') RETURNING id), asking AS (
       INSERT INTO askings (workspace_id, name, questionnaire_id, is_anonymous, audience, draw, same_days, remind_most, remind_days,
         open_days, message_id, reminder)
       SELECT $1, 'Asked', asked.id, false, '{}', '{}', 90, 0, 7, 21, m.id, '{}' FROM asked,
         (SELECT id FROM messages WHERE workspace_id = $1 LIMIT 1) m RETURNING id)
     INSERT INTO asking_people (workspace_id, asking_id, person_id, asks, because)
     SELECT DISTINCT ON (p.customer_id) $1, asking.id, p.id, true, 'agreed' FROM people p, asking
     WHERE p.workspace_id = $1 AND p.customer_id IN ($2, $3)`,
    given,
  )
  await owner.query(
    `WITH standing AS (
       INSERT INTO standing_askings (workspace_id, name, questionnaire_id, audience, trigger, same_days, remind_most, remind_days, open_days,
         grace_days, on_new_version, said, reminder)
       SELECT $1, 'By itself', id, '{}', '{}', 90, 0, 7, 21, 3, 'goOn', '{}', '{}' FROM questionnaires
       WHERE workspace_id = $1 AND name = 'Asked' RETURNING id)
     INSERT INTO standing_turns (workspace_id, standing_id, person_id, cause, due_on, state)
     SELECT DISTINCT ON (p.customer_id) $1, standing.id, p.id, 'day', current_date, 'waiting' FROM people p, standing
     WHERE p.workspace_id = $1 AND p.customer_id IN ($2, $3)`,
    given,
  )
  await owner.query(
    `WITH asked AS (SELECT id FROM questionnaires WHERE workspace_id = $1 AND name = 'Asked'), version AS (
       INSERT INTO questionnaire_versions (workspace_id, questionnaire_id, number, title, intro, questions, ends, thanks)
       SELECT $1, id, 1, '{}', '{}', '[]', '[]', '{}' FROM asked RETURNING id), link AS (
       INSERT INTO answer_links (workspace_id, questionnaire_id, kind, person_id, token_hash, sealed_token)
       SELECT $1::uuid, asked.id, 'personal', p.id, p.id::text, ''::bytea FROM asked, (SELECT DISTINCT ON (customer_id) id FROM people
         WHERE workspace_id = $1 AND customer_id IN ($2, $3)) p
       UNION ALL SELECT $1::uuid, id, kind, NULL, kind, ''::bytea FROM asked, unnest('{open,anonymous}'::text[]) kind RETURNING id, kind), sat AS (
       INSERT INTO sittings (workspace_id, link_id, version_id, locale, state, begun_at, changed_at)
       SELECT $1, link.id, version.id, 'en', 'partial', now(), now() FROM link, version WHERE link.kind <> 'anonymous')
     INSERT INTO anonymous_sittings (workspace_id, link_id, version_id, key_hash, locale, state, day)
     SELECT $1, link.id, version.id, 'k', 'en', 'partial', current_date FROM link, version WHERE link.kind = 'anonymous'`,
    given,
  )
  await owner.query(
    `INSERT INTO play_quiet_customers (workspace_id, customer_id, import_id, until)
     VALUES ($1, $2, new_id(), now()), ($1, $3, new_id(), now())`,
    given,
  )
  await owner.query(
    `INSERT INTO customer_merges (workspace_id, kept_id, absorbed_id, moved) VALUES ($1, $2, $3, '{}'), ($1, $3, $2, '{}')`,
    given,
  )
}

/** Something of every kind, so that no table is empty of this customer. */
async function fill(customerId: string): Promise<void> {
  const { api } = ours
  await api.customers.addName({ id: customerId, name: `Called ${customerId}` })
  const someone = await api.people.create({
    customerId,
    name: 'Somebody',
    externalIds: [{ source: 'crm', externalId: `s-${customerId}` }],
  })
  await api.people.decide({ id: someone.id, purpose: 'marketing', given: true })
  await api.health.judge({ id: customerId, topic: 'mood', points: 60 })
  await api.health.override({ id: customerId, band: 'watch', score: 50, reason: 'They told us', until: '2026-05-01' })
  const act = { en: 'Call them', ja: '電話する' }
  const plays = []
  for (const reason of ['sleeps', 'is done', 'is not needed'])
    plays.push(await api.plays.open({ customerId, kind: 'activity', reason, act }))
  const [sleeping, done, needless] = plays.map(({ id }) => id) as [string, string, string]
  await api.plays.snooze({ id: sleeping, until: '2026-04-20', reason: 'On holiday' })
  await api.plays.complete({ id: done, note: '' })
  await api.plays.dismiss({ id: needless, reason: 'Said so' })
  await api.followUps.addRule({ act, npsAtMost: 0 })
  await api.surveys.create({ customerId, survey: 'Yearly', nps: 0 })
  await api.doubts.create({ customerId, words: `Unsure of ${customerId}` })
  const { id: interviewId } = await api.interviews.create({ customerId })
  const { id: noteId } = await api.interviews.addNote({ id: interviewId, said: `Asked ${customerId}` })
  await api.interviews.mark({ id: noteId, words: `Asked ${customerId}` })
  await api.requests.create({ title: `Asked by ${customerId}`, voice: { customerId, words: 'We want it' } })
  const { rows: said } = await api.verbatims.list({ customerId })
  const { id: tagId } = await api.verbatims.addTag({ name: `Tag of ${customerId}` })
  for (const { id } of said) {
    await api.verbatims.correct({ id, verdict: 'negative' })
    await api.verbatims.tag({ id, tagId })
  }
  await api.calendar.addClosingDaysOf({ customerId, name: 'Stocktaking', firstOn: '2026-06-01', lastOn: '2026-06-02' })
}

/** Which rows of each table are of one customer, said by hand and not read from the policies. */
const ofCustomer: Readonly<Record<string, string>> = {
  customers: 'id = $1',
  customer_merges: 'kept_id = $1 AND absorbed_id = $1',
  closing_days: '(customer_id = $1 OR customer_id IS NULL)',
  person_external_ids: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  consents: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  person_further: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  person_joins: 'kept_id IN (SELECT id FROM people WHERE customer_id = $1)',
  people_told_apart: 'one_id IN (SELECT id FROM people WHERE customer_id = $1)',
  asking_people: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  standing_turns: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  answer_links: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  sittings: 'link_id IN (SELECT l.id FROM answer_links l JOIN people p ON p.id = l.person_id WHERE p.customer_id = $1)',
  deliveries: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  returned_mails: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  tracked_letters: 'person_id IN (SELECT id FROM people WHERE customer_id = $1)',
  engagement_touches:
    'letter_id IN (SELECT t.id FROM tracked_letters t JOIN people p ON p.id = t.person_id WHERE p.customer_id = $1)',
  contract_amendments: 'contract_id IN (SELECT id FROM contracts WHERE customer_id = $1)',
  play_completions: 'play_id IN (SELECT id FROM plays WHERE customer_id = $1)',
  play_dismissals: 'play_id IN (SELECT id FROM plays WHERE customer_id = $1)',
  play_snoozes: 'play_id IN (SELECT id FROM plays WHERE customer_id = $1)',
  interview_notes: 'interview_id IN (SELECT id FROM interviews WHERE customer_id = $1)',
  interview_passages:
    'note_id IN (SELECT n.id FROM interview_notes n JOIN interviews i ON i.id = n.interview_id WHERE i.customer_id = $1)',
  follow_ups: 'play_id IN (SELECT id FROM plays WHERE customer_id = $1)',
  verbatim_corrections: 'verbatim_id IN (SELECT id FROM verbatims WHERE customer_id = $1)',
  verbatim_tag_hands: 'verbatim_id IN (SELECT id FROM verbatims WHERE customer_id = $1)',
  ...Object.fromEntries(
    ['customer_external_ids', 'customer_members', 'customer_names', 'people', 'contracts', 'purchases', 'interactions']
      .concat(['cases', 'responses', 'health_overrides', 'judgements', 'plays', 'play_quiet_customers', 'play_places'])
      .concat(['play_places_stale', 'request_voices', 'doubts', 'verbatims', 'interviews'])
      .map((table) => [table, 'customer_id = $1']),
  ),
}
const open = ['workspaces', 'members', 'attributes', 'calendars', 'currency_rates', 'event_names', 'portfolio_progress']
const openToPersons = ['workspaces', 'calendars']
const own = ['portfolio_views', 'portfolio_view_pins', 'idempotent_answers']
/**
 * What belongs to a table of people's or customers' things, and is shown to nobody who sees some of them only: it stays closed. An anonymous
 * link has no person; whose result something was is the affair of the company.
 */
const ofNobody = [
  'anonymous_sittings',
  'credits',
  'customer_quotes',
  'outcome_contributions',
  'outcome_versions',
  'outcomes',
  'quote_consents',
]
/** What a rule is compiled with: a partner finds none there, instead of being refused. */
const empty = ['segments', 'segment_versions', 'segment_runs']

type Guarded = { table: string; policy: string | null; because: string | null; bound: boolean }

/** Every table of a workspace, with what was said of it; `bound` where it refers to a customer, itself or by what it belongs to. */
async function guarded(): Promise<Guarded[]> {
  const { rows } = await here.house.stores.pools.owner.query<Guarded>(`
    WITH RECURSIVE bound AS (
      SELECT 'customers'::regclass::oid AS id
      UNION SELECT k.conrelid FROM pg_constraint k JOIN bound b ON k.confrelid = b.id WHERE k.contype = 'f')
    SELECT c.relname AS "table", p.polname AS policy, obj_description(p.oid, 'pg_policy') AS because, c.oid IN (SELECT id FROM bound) AS bound
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    LEFT JOIN pg_policy p ON p.polrelid = c.oid AND NOT p.polpermissive AND p.polcmd = '*'
      AND p.polroles @> ARRAY['meguri_partner'::regrole::oid, 'meguri_person'::regrole::oid]
    WHERE c.relkind IN ('r', 'p') AND (c.relrowsecurity OR EXISTS (
      SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id' AND c.relname <> 'mirror_queue'))
    ORDER BY 1`)
  return rows
}

const tables = async () => (await guarded()).map(({ table }) => table)

function as<Answer>(actor: Actor, act: (context: Context) => Promise<Answer>): Promise<Answer> {
  const { workspace } = ours
  return inTransaction(here.house, { workspace, actor, locale: 'en', source: 'test' }, act)
}

/** Tried behind the wall and taken back: how many rows, or that it is refused. */
async function tried(actor: Actor, statement: RawBuilder<unknown>): Promise<number | 'refused'> {
  let found = 0
  try {
    await inTransaction(
      here.house,
      { workspace: ours.workspace, actor, locale: 'en', source: 'test' },
      async ({ db }) => {
        const { rows, numAffectedRows } = await statement.execute(db)
        found = numAffectedRows === undefined ? rows.length : Number(numAffectedRows)
      },
      { rollBack: true },
    )
    return found
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'NOT_FOUND') return 'refused'
    throw problem
  }
}

test('of every guarded table it is said what it is to who sees some customers, and why', async () => {
  const all = await guarded()
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter(({ policy }) => policy === null).map(({ table }) => table)).toEqual([])
  expect(all.filter(({ because }) => (because ?? '').length < 20).map(({ table }) => table)).toEqual([])
  expect(new Set(all.map(({ table }) => table)).size).toBe(all.length)
})

test('what refers to a customer is never open: it is kept to that customer', async () => {
  const all = await guarded()
  const loose = all.filter(({ bound, policy }) => bound && policy !== 'of_customer' && policy !== 'with_parent')
  expect(loose.map(({ table, policy }) => [table, policy])).toEqual(ofNobody.map((table) => [table, 'closed']))
  await expect(
    here.house.stores.pools.owner.query(
      `UPDATE answer_links SET person_id = (SELECT id FROM people WHERE workspace_id = $1 LIMIT 1) WHERE kind = 'anonymous'`,
      [ours.workspace.id],
    ),
  ).rejects.toThrow('personal_is_of_a_person')
  const kept = all.filter(({ policy }) => policy === 'of_customer' || policy === 'with_parent')
  expect(kept.map(({ table }) => table)).toEqual(Object.keys(ofCustomer).sort())
  expect(all.filter(({ policy }) => policy === 'open').map(({ table }) => table)).toEqual(open.toSorted())
  expect(all.filter(({ policy }) => policy === 'of_author').map(({ table }) => table)).toEqual(own.toSorted())
})

test.each([['partner'], ['person']])(
  'a %s who reads every table sees their own customer and nobody else',
  async (who) => {
    const actor = who === 'partner' ? partner : person
    const { owner } = here.house.stores.pools
    const seen: Record<string, number | 'refused'> = {}
    const expected: Record<string, number | 'refused'> = {}
    for (const table of await tables()) {
      seen[table] = await tried(actor, sql`SELECT 1 FROM ${sql.table(table)}`)
      const count = async (condition: string, values: string[]) => {
        const scope = table === 'workspaces' ? 'id' : 'workspace_id'
        const statement = `SELECT count(*)::int AS n FROM ${table} WHERE ${scope} = $${values.length + 1} AND ${condition}`
        return (await owner.query<{ n: number }>(statement, [...values, ours.workspace.id])).rows[0]?.n ?? 0
      }
      const condition = ofCustomer[table]
      const isOpen = (who === 'partner' ? open : openToPersons).includes(table)
      expected[table] = condition ? await count(condition, [shared]) : isOpen ? await count('true', []) : 'refused'
      if (own.includes(table) || (who === 'partner' && empty.includes(table))) expected[table] = 0
      if (condition === undefined || table === 'customer_merges') continue
      expect(expected[table], `${table} has something to see`).toBeGreaterThan(0)
      expect(await count('true', []), `${table} has something to hide`).toBeGreaterThan(Number(expected[table]))
    }
    expect(seen).toEqual(expected)
  },
)

test.each([['partner'], ['person']])('a %s writes nothing of other customers', async (who) => {
  const actor = who === 'partner' ? partner : person
  const { owner } = here.house.stores.pools
  for (const [table, condition] of Object.entries(ofCustomer)) {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE workspace_id = $2 AND ${condition} ${table === 'closing_days' ? 'AND customer_id IS NOT NULL' : ''}`,
      [shared, ours.workspace.id],
    )
    const theirs = rows[0]?.n
    expect(await tried(actor, sql`UPDATE ${sql.table(table)} SET workspace_id = workspace_id`), table).toBe(theirs)
    expect(await tried(actor, sql`SELECT 1 FROM ${sql.table(table)} FOR UPDATE`), table).toBe(theirs)
    if (table !== 'customers') expect(await tried(actor, sql`DELETE FROM ${sql.table(table)}`), table).toBe(theirs)
  }
  const workspace = ours.workspace.id
  const wrote: Record<string, number | 'refused'> = {
    'a case of another': await tried(
      actor,
      sql`INSERT INTO cases (workspace_id, customer_id, opened_at) VALUES (${workspace}, ${other}, now())`,
    ),
    'a case of theirs': await tried(
      actor,
      sql`INSERT INTO cases (workspace_id, customer_id, opened_at) VALUES (${workspace}, ${shared}, now())`,
    ),
    'a case handed to another': await tried(actor, sql`UPDATE cases SET customer_id = ${other}`),
    'a customer of their own': await tried(
      actor,
      sql`INSERT INTO customers (workspace_id, name) VALUES (${workspace}, 'New')`,
    ),
    'the id of another, again': await tried(
      actor,
      sql`INSERT INTO person_external_ids (workspace_id, person_id, source, external_id)
          SELECT ${workspace}, id, 'crm', ${`s-${other}`} FROM people LIMIT 1
          ON CONFLICT (workspace_id, source, external_id) DO UPDATE SET person_id = excluded.person_id`,
    ),
    'closed for everybody': await tried(
      actor,
      sql`INSERT INTO closing_days (workspace_id, name, first_on, last_on) VALUES (${workspace}, 'All', '2026-07-01', '2026-07-01')`,
    ),
    'a role of their own': await tried(actor, sql`UPDATE members SET role = 'owner'`),
    'the workspace': await tried(actor, sql`UPDATE workspaces SET name = 'Theirs'`),
  }
  expect(wrote).toEqual({
    'a case of another': 'refused',
    'a case of theirs': 1,
    'a case handed to another': 'refused',
    'a customer of their own': 'refused',
    'the id of another, again': 'refused',
    'closed for everybody': 'refused',
    'a role of their own': 'refused',
    'the workspace': 'refused',
  })
})

test('a partner changes the own name and nobody else’s', async () => {
  expect(await tried(partner, sql`UPDATE members SET name = 'Renamed'`)).toBe(1)
  expect(await tried(person, sql`UPDATE members SET name = 'Renamed'`)).toBe('refused')
})

test('what they write is noted, announced and mirrored as what anybody writes', async () => {
  const before = await changes()
  await as(partner, async (context) => {
    await sql`UPDATE people SET title = 'Head of purchasing' WHERE name = 'Somebody'`.execute(context.db)
    await context.announce({ name: 'person.changed', about: shared, data: { customerId: null, fields: ['title'] } })
  })
  await here.settle()
  const noted = (await changes()).slice(before.length)
  expect(noted.filter(({ author }) => author === (partner as { author: string }).author)).toMatchObject([
    { record: 'people', after: { title: 'Head of purchasing' } },
  ])
  expect((await ours.heard()).filter(({ name }) => name === 'person.changed').at(-1)).toMatchObject({ about: shared })
})

async function changes() {
  const { rows } = await here.house.stores.pools.owner.query<{ record: string; author: string; after: unknown }>(
    'SELECT record, author, after FROM record_changes WHERE workspace_id = $1 ORDER BY sequence',
    [ours.workspace.id],
  )
  return rows
}

test('a person who is erased, or of no customer, sees nothing; nor does a partner with whom nothing is shared any more', async () => {
  const customers = (actor: Actor) => tried(actor, sql`SELECT FROM customers`)
  const { id } = await ours.api.people.create({ name: 'Of nobody' })
  expect(await customers(personActor({ id, name: '' }))).toBe(0)
  const gone = await ours.api.people.create({ customerId: shared, name: 'Gone soon' })
  const goner = personActor({ id: gone.id, name: '' })
  expect(await customers(goner)).toBe(1)
  await ours.api.people.erase({ id: gone.id })
  expect(await customers(goner)).toBe(0)
  const left = await ours.member('partner', 'left@example.test')
  const nobody: Actor = { ...systemActor, memberId: left.id, role: 'partner' }
  expect(await customers(nobody)).toBe(0)
  expect(await customers({ ...nobody, memberId: null })).toBe(0)
  expect(await customers(systemActor)).toBeGreaterThan(10)
})

test('the wall stands in the facts too: every table, read without any filter, holds their customer alone', async () => {
  const named = await tablesOfFacts(here.house.stores.facts.client, here.house.contributions.whose ?? [])
  expect([...named.keys()]).toContain('portfolio')
  for (const actor of [partner, person])
    for (const desk of [deskOf(here.house, { workspace: ours.workspace, actor, locale: 'en', source: 'test' })]) {
      const found: string[] = []
      for (const [table, column] of named) {
        if (table.startsWith('meguri_') || table.endsWith('_of_readings')) continue
        const key = column ?? '0'
        const ask = `SELECT DISTINCT toString(${key}) AS id FROM ${table} WHERE workspace_id = {workspace:UUID}`
        const all = await ours.desk().facts.all<{ id: string }>(ask)
        const theirs = await desk.facts.all<{ id: string }>(ask)
        expect(
          theirs.filter(({ id }) => id !== shared),
          table,
        ).toEqual([])
        if (all.some(({ id }) => id === shared) && theirs.length === 1) found.push(table)
        const nested = `WITH x AS (SELECT * FROM ${table}) SELECT toUInt32(count()) AS n FROM (SELECT * FROM x UNION ALL SELECT * FROM ${table})
          WHERE workspace_id = {workspace:UUID} AND ${column === null ? '1' : `${column} != '${shared}'`}`
        expect(await desk.facts.all(nested), table).toEqual([{ n: 0 }])
      }
      expect(found).toEqual(
        expect.arrayContaining(['customers', 'portfolio', 'contracts', 'people', 'plays', 'judgements']),
      )
      await expect(desk.facts.run('SELECT {workspace:UUID}')).rejects.toThrow('writes no facts')
      await expect(desk.facts.insert('portfolio', [{}])).rejects.toThrow('writes no facts')
      await expect(
        desk.facts.all(
          'SELECT * FROM portfolio WHERE workspace_id = {workspace:UUID} SETTINGS additional_table_filters = {}',
        ),
      ).rejects.toThrow('no settings')
      await expect(
        desk.facts.all('SELECT name FROM system.tables WHERE {workspace:UUID} IS NOT NULL'),
      ).rejects.toThrow()
    }
  expect(
    (await ours.desk().facts.all('SELECT DISTINCT id FROM customers WHERE workspace_id = {workspace:UUID}')).length,
  ).toBeGreaterThan(10)
})

test('a partner’s own work goes on behind the wall', async () => {
  const { api, request } = member
  const called = await ours.api.customers.find({ id: shared })
  const rule = JSON.stringify({
    kind: 'field',
    field: 'customer.stage',
    test: { op: 'one of', values: [called.stage] },
  })
  expect((await api.portfolio.list({ rule })).rows.map(({ id }) => id)).toEqual([shared])
  expect((await api.portfolio.list({ text: called.name, sort: 'name', down: false })).total).toBe(1)
  const segment = (await ours.api.segments.list({})).rows[0]
  expect((await api.portfolio.list({ segmentId: segment?.id ?? other })).rows.map(({ id }) => id)).not.toContain(other)
  const file = await request('/api/v1/portfolio/file')
  expect({ status: file.status, text: await file.text() }).toMatchObject({
    status: 200,
    text: expect.stringContaining(called.name),
  })
  const wish = { columns: ['name' as const], order: { sort: 'name' as const, down: false }, filter: {} }
  const view = await api.portfolio.saveView({ name: 'Mine', shared: false, wish })
  expect((await api.portfolio.changeView({ id: view.id, name: 'Still mine' })).name).toBe('Still mine')
  await api.portfolio.removeView({ id: view.id })
  expect((await api.access.changeProfile({ name: 'Kept by the partner' })).name).toBe('Kept by the partner')
  expect((await api.access.session({})).member).toMatchObject({ name: 'Kept by the partner', role: 'partner' })
})

test('the list of customers without its own filter still counts what is theirs', async () => {
  const asked = { filter: {}, rule: null, baseVersion: '0', zone: 'Asia/Tokyo', only: null, contributed: [] }
  const { sql: statement, parameters } = countStatement(asked)
  expect(await as(partner, ({ facts }) => facts.all(statement, parameters))).toEqual([{ total: 1 }])
  const [all] = await as(systemActor, ({ facts }) => facts.all<{ total: number }>(statement, parameters))
  expect(all?.total).toBeGreaterThan(10)
})

test('no operation is open to a person of a customer: each is refused before it is looked at', async () => {
  const router = routerOf(here.house, served(here.house, 'https://meguri.test'))
  const asking = {
    workspace: ours.workspace,
    actor: person,
    locale: 'en' as const,
    by: 'portal' as const,
    userId: null,
  }
  const answers: string[] = []
  for (const { room, name, procedure } of operations) {
    for (const id of [shared, other]) {
      const input = inventedInput(procedure['~orpc'].inputSchema, () => id)
      const made = router[room]?.[name]
      if (made === undefined) throw new Error(`${room}.${name} is not served`)
      const answered = { changed: [], etag: null }
      const context = { asking, locale: 'en' as const, idempotencyKey: null, ifMatch: null, source: 'test', answered }
      const said = await call(made, input, { context }).then(
        () => 200,
        (problem: { status?: number }) => problem.status ?? 500,
      )
      if (said !== 403 && said !== 404) answers.push(`${room}.${name} answers ${said}`)
    }
  }
  for (const stream of streams) expect(() => permitted(asking, stream), stream.path).toThrow(stream.permission)
  expect(operations.length).toBeGreaterThan(150)
  expect(answers).toEqual([])
}, 120_000)
