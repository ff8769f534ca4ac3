import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../../test/world.ts'
import { jobs } from '../jobs.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

async function somebody(api: Api, kind: 'company' | 'person' = 'company') {
  const { id: customerId } = await api.customers.create({ name: '小野 真理', kind })
  const { id } = await api.people.create({ customerId, name: '小野 真理', email: 'ono@kita.example' })
  return { id, customerId }
}

const short = (rows: Awaited<ReturnType<Api['people']['mayWe']>>['rows']) =>
  rows.map(({ channel, answer, because }) => [channel, answer, because].join(' '))

test('a consent says for what, over which channel, on what basis, how and where it was said, and what proves it', async () => {
  const { api, ownerId } = await here.workspace()
  const { id } = await somebody(api)
  const wish = {
    purpose: 'marketing',
    given: true,
    channel: 'email',
    basis: 'consent',
    method: 'form',
    evidence: 'https://sumire.example/forms/812',
    source: '展示会 2026春',
    on: '2026-03-20',
    expiresOn: '2027-03-31',
    note: 'asked twice',
  } as const
  await api.people.decide({ id, ...wish })
  await api.people.decide({ id, purpose: 'marketing', given: false, channel: 'sms', method: 'orally' })
  const { rows } = await api.people.consents({ id })
  expect(rows).toMatchObject([
    {
      purpose: 'marketing',
      given: false,
      channel: 'sms',
      basis: null,
      method: 'orally',
      decidedAt: '2026-04-01T00:00:00.000Z',
    },
    {
      purpose: 'marketing',
      given: true,
      channel: 'email',
      basis: 'consent',
      method: 'form',
      evidence: 'https://sumire.example/forms/812',
      source: '展示会 2026春',
      expiresOn: '2027-03-31',
      note: 'asked twice',
      decidedAt: '2026-03-19T15:00:00.000Z',
      recordedAt: '2026-04-01T00:00:00.000Z',
      author: expect.stringMatching(/^key:/),
    },
  ])
  expect(ownerId).not.toBe('')
  expect(short((await api.people.mayWe({ id, purpose: 'marketing' })).rows)).toEqual([
    'email yes agreed',
    'phone unknown otherChannel',
    'sms no withdrawnForChannel',
    'line unknown otherChannel',
    'post unknown otherChannel',
    'product unknown otherChannel',
  ])
  const asked = { id, purpose: 'marketing', channel: 'email' } as const
  expect(short((await api.people.mayWe({ ...asked, day: '2026-03-19' })).rows)).toEqual(['email unknown nothing'])
  expect(short((await api.people.mayWe({ ...asked, day: '2027-04-01' })).rows)).toEqual(['email no expired'])
  expect((await api.people.mayWe({ id })).rows).toHaveLength(4 * 6 + 2)
})

test('what cannot be is refused at its field, and nothing is recorded', async () => {
  const { api, as } = await here.workspace()
  const { id } = await somebody(api)
  const given = { id, purpose: 'marketing', given: true } as const
  const cases = [
    [{ ...given, purpose: 'everything' }, 'purpose'],
    [{ ...given, purpose: 'quotes', channel: 'email' }, 'channel'],
    [{ ...given, given: false, basis: 'contract' }, 'basis'],
    [{ ...given, method: 'published' }, 'basis'],
    [{ ...given, method: 'businessCard' }, 'basis'],
    [{ ...given, channel: 'phone', basis: 'consent', method: 'businessCard' }, 'basis'],
    [{ ...given, on: '2026-04-02' }, 'on'],
    [{ ...given, on: '0001-01-01' }, 'on'],
    [{ ...given, given: false, expiresOn: '2027-01-01' }, 'expiresOn'],
    [{ ...given, expiresOn: '2026-03-31' }, 'expiresOn'],
  ] as const
  for (const [wish, path] of cases)
    await expect(api.people.decide(wish), JSON.stringify(wish)).rejects.toMatchObject({
      status: 422,
      data: { issues: [{ path }] },
    })
  await expect((await as('admin', 'ja')).people.decide({ ...given, on: '2026-04-02' })).rejects.toMatchObject({
    data: { issues: [{ path: 'on', message: '未来の日付は指定できません。' }] },
  })
  expect((await api.people.consents({ id })).rows).toEqual([])
})

test('a decision is never overwritten, not even in the database; only words may go', async () => {
  const { api } = await here.workspace()
  const { id } = await somebody(api)
  const { id: consentId } = await api.people.decide({ id, purpose: 'news', given: true, evidence: 'letter' })
  const { owner } = here.house.stores.pools
  const changes = [
    'given = false, basis = NULL',
    "purpose = 'surveys'",
    "channel = 'email'",
    "decided_at = now() + interval '1 day'",
    "method = 'paper'",
    "expires_on = '2030-01-01'",
    "author = 'x'",
  ]
  for (const change of changes)
    await expect(owner.query(`UPDATE consents SET ${change} WHERE id = $1`, [consentId]), change).rejects.toThrow(
      'never overwritten',
    )
  await owner.query('UPDATE consents SET evidence = NULL WHERE id = $1', [consentId])
  expect((await api.people.consents({ id })).rows).toMatchObject([{ given: true, evidence: null }])
})

test('whoever wants nothing any more is not analysed, and is again after agreeing to that', async () => {
  const { api, workspace } = await here.workspace()
  const { id, customerId } = await somebody(api, 'person')
  const inFacts = async () => {
    await here.settle()
    const facts = here.house.stores.facts.of(workspace.id)
    return facts.first('SELECT may_analyse FROM people FINAL WHERE workspace_id = {workspace:UUID}')
  }
  await api.people.decide({ id, purpose: 'everything', given: false })
  expect([await inFacts(), (await api.customers.find({ id: customerId })).mayAnalyse]).toEqual([
    { may_analyse: 0 },
    false,
  ])
  expect((await api.people.find({ id })).consents).toMatchObject({ analysis: false, marketing: false, quotes: false })
  await api.people.decide({ id, purpose: 'analysis', given: true })
  expect([await inFacts(), (await api.customers.find({ id: customerId })).mayAnalyse]).toEqual([
    { may_analyse: 1 },
    true,
  ])
  await api.people.decide({ id, purpose: 'analysis', given: false, on: '2026-03-01' })
  expect(await inFacts(), 'an older withdrawal that is recorded later').toEqual({ may_analyse: 1 })
})

test('a consent to be analysed that ran out is obeyed from the next day on', async () => {
  const { api, systemDesk } = await here.workspace()
  const { id, customerId } = await somebody(api, 'person')
  await api.people.decide({ id, purpose: 'analysis', given: true, expiresOn: '2026-04-10' })
  const job = jobs.find(({ name }) => name === 'people.consents that ran out')
  const runOn = async (day: string) => {
    here.travelTo(`${day}T00:00:00Z`)
    if (job?.kind === 'every') await job.run(systemDesk())
    return (await api.customers.find({ id: customerId })).mayAnalyse
  }
  expect([await runOn('2026-04-10'), await runOn('2026-04-11')]).toEqual([true, false])
  here.travelTo('2026-04-01')
})

test('what the consents of before said keeps its meaning', async () => {
  const client = await here.house.stores.pools.owner.connect()
  try {
    await client.query('BEGIN')
    await client.query(`CREATE SCHEMA earlier; SET LOCAL search_path = earlier, public;
      CREATE TABLE consents (workspace_id uuid, id uuid DEFAULT gen_random_uuid(), person_id uuid,
        purpose text NOT NULL CONSTRAINT consents_purpose_check CHECK (purpose IN ('analysis', 'service', 'marketing')),
        given boolean NOT NULL, decided_at timestamptz NOT NULL, author text NOT NULL, note text);
      CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'logged'; END $$;
      CREATE TRIGGER log_changed AFTER UPDATE ON consents FOR EACH STATEMENT EXECUTE FUNCTION noted();
      INSERT INTO consents (purpose, given, decided_at, author, note) VALUES
        ('analysis', false, '2026-01-05T01:00Z', 'member:1', 'by telephone'), ('marketing', true, '2026-02-05T01:00Z', 'key:2', NULL)`)
    await client.query(readFileSync(join(import.meta.dirname, '../migrations/0004-consent-in-full.sql'), 'utf8'))
    const { rows } = await client.query(
      'SELECT purpose, given, channel, basis, method, evidence, source, expires_on, recorded_at = decided_at AS same, author, note FROM consents ORDER BY decided_at',
    )
    const nothing = { channel: null, method: null, evidence: null, source: null, expires_on: null, same: true }
    expect(rows).toEqual([
      { purpose: 'analysis', given: false, basis: null, author: 'member:1', note: 'by telephone', ...nothing },
      { purpose: 'marketing', given: true, basis: 'consent', author: 'key:2', note: null, ...nothing },
    ])
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
})
