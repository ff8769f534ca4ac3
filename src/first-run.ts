import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { loadSampleWorld } from './act/sample-world/sample-world.ts'
import { jobs } from './furnished.ts'
import { createWorkspace, unnamedOwner } from './platform/access/access.ts'
import { allWorkspaces, systemActor } from './platform/access/callers.ts'
import type { Desk, Workspace } from './platform/context.ts'
import { deskOf } from './platform/house.ts'
import { recompute } from './see/health/health.ts'
import type { Meguri } from './server.ts'

export type Tell = (text: { en: string; ja: string }) => void

/**
 * The first workspace: made with its owner when the house is new, and filled with the sample world unless that is not
 * wanted. A sample that was left half filled is taken away and made anew. One process does this at a time.
 */
export async function ensureWorkspace(meguri: Meguri, tell: Tell): Promise<Workspace[]> {
  const { owner } = meguri.house.stores.pools
  const connection = await owner.connect()
  try {
    await connection.query("SELECT pg_advisory_lock(hashtext('meguri.first-run'))")
    const halfFilled = await takeHalfFilledAway(owner)
    if (halfFilled || (await allWorkspaces(owner)).length === 0)
      await makeFirst(meguri, halfFilled ?? (await newOwner(meguri)), tell)
    return await allWorkspaces(owner)
  } finally {
    await connection.query("SELECT pg_advisory_unlock(hashtext('meguri.first-run'))").catch(() => undefined)
    connection.release()
  }
}

type Owner = { userId: string; name: string; email: string }

/** Answers whose it was: nobody has worked in a sample that was never whole. */
async function takeHalfFilledAway(owner: pg.Pool): Promise<Owner | undefined> {
  const { rows } = await owner.query<Owner>(
    `WITH gone AS (DELETE FROM workspaces WHERE is_sample AND sample_filled_at IS NULL RETURNING id)
     SELECT m.user_id AS "userId", m.name, m.email FROM gone JOIN members m ON m.workspace_id = gone.id
     WHERE m.role = 'owner' AND m.user_id IS NOT NULL ORDER BY m.joined_at LIMIT 1`,
  )
  return rows[0]
}

async function newOwner({ house, identity }: Meguri): Promise<Owner> {
  const { locale } = whereabouts()
  const [name, email] = [ownerName[locale], unnamedOwner]
  const { rows } = await house.stores.pools.owner.query<{ id: string }>('SELECT id FROM auth."user" WHERE email = $1', [
    email,
  ])
  return { userId: rows[0]?.id ?? (await identity.createUser({ email, name, password: null, locale })), name, email }
}

async function makeFirst(meguri: Meguri, owner: Owner, tell: Tell): Promise<void> {
  const { house, runner } = meguri
  const { zone: here, locale } = whereabouts()
  const isSample = house.config.sample
  const zone = isSample ? sampleZone : here
  const name = (isSample ? sampleName : ownName)[locale]
  const currency = isSample || locale === 'ja' ? 'JPY' : 'USD'
  const made = await createWorkspace(house, { name, zone, locale, currency, isSample }, owner)
  const workspace = { id: made.id, name, zone, locale, currency }
  if (isSample) await fillSample(meguri, workspace, tell)
  await runner?.plan(workspace)
}

/** The owner who has not yet said who they are gets a link that signs them in; nobody else does. */
export async function firstSignIn(meguri: Meguri): Promise<string | null> {
  const { rows } = await meguri.house.stores.pools.owner.query('SELECT FROM auth."user" WHERE email = $1', [
    unnamedOwner,
  ])
  return rows.length > 0 ? meguri.identity.signInLink(unnamedOwner) : null
}

/** Health is read as it would have been on days gone by, so that "four weeks ago" can be told. */
const readingsDaysAgo = [28, 21, 14, 7, 1]

async function fillSample(meguri: Meguri, workspace: Workspace, tell: Tell): Promise<void> {
  tell({ en: 'Filling the sample world (once)…', ja: 'サンプルの世界を用意しています（初回のみ）…' })
  const today = deskOn(meguri, workspace, 0)
  await loadSampleWorld(today, undefined, async () => {
    await meguri.settle()
    for (const daysAgo of readingsDaysAgo) await recompute(deskOn(meguri, workspace, daysAgo), 'day')
  })
  await meguri.settle()
  await recompute(today, 'day')
  await meguri.settle()
  for (const job of jobs) if (job.kind === 'every' && job.rhythm.startsWith('day at')) await job.run(today)
  await quiet(meguri, workspace.id)
  await meguri.house.stores.pools.owner.query('UPDATE workspaces SET sample_filled_at = now() WHERE id = $1', [
    workspace.id,
  ])
}

/** What the jobs announced and ordered is done too, so that the first look at Today is whole; after a minute it is shown as it is. */
async function quiet({ house, runner, settle }: Meguri, workspaceId: string): Promise<void> {
  for (const until = performance.now() + 60_000; performance.now() < until; ) {
    await runner?.send()
    await settle()
    const { rows } = await house.stores.pools.owner.query(
      `SELECT FROM notices WHERE workspace_id = $1 AND delivered_at IS NULL
       UNION ALL SELECT FROM mirror_queue WHERE workspace_id = $1
       UNION ALL SELECT FROM job_runs WHERE workspace_id = $1 AND state IN ('waiting', 'running') LIMIT 1`,
      [workspaceId],
    )
    if (rows.length === 0) return
    await pause(200)
  }
}

function deskOn({ house }: Meguri, workspace: Workspace, daysAgo: number): Desk {
  const clock = () => new Date(house.clock().getTime() - daysAgo * 86_400_000)
  return deskOf({ ...house, clock }, { workspace, actor: systemActor, locale: workspace.locale, source: 'sample' })
}

const ownerName = { en: 'Owner', ja: '所有者' }
const sampleName = { en: 'Sumire Kitchen Works', ja: 'すみれキッチンワークス' }
const ownName = { en: 'My workspace', ja: '私のワークスペース' }

/** The sample world is in Japan wherever it is shown: its days are those of its shops. */
const sampleZone = 'Asia/Tokyo'

/** Where and in which language the machine is; both can be changed in the settings. */
function whereabouts(): { zone: string; locale: 'en' | 'ja' } {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
  const language = process.env.MEGURI_LANG || process.env.LC_ALL || process.env.LANG || locale
  return { zone: timeZone || 'UTC', locale: language.toLowerCase().startsWith('ja') ? 'ja' : 'en' }
}
