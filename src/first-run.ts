import { loadSampleWorld } from './act/sample-world/sample-world.ts'
import { jobs } from './furnished.ts'
import { createWorkspace, unnamedOwner } from './platform/access/access.ts'
import { allWorkspaces, systemActor } from './platform/access/callers.ts'
import type { Desk, Workspace } from './platform/context.ts'
import { deskOf } from './platform/house.ts'
import { recompute } from './see/health/health.ts'
import type { Meguri } from './server.ts'

export type Tell = (text: { en: string; ja: string }) => void

/** The first workspace: made with its owner when the house is new, and filled with the sample world unless that is not wanted. */
export async function ensureWorkspace(meguri: Meguri, tell: Tell): Promise<Workspace[]> {
  const { house, identity } = meguri
  const present = await allWorkspaces(house.stores.pools.owner)
  if (present.length > 0) return present
  const { zone, locale } = whereabouts()
  const isSample = house.config.sample
  const userId = await identity.createUser({ email: unnamedOwner, name: ownerName[locale], password: null, locale })
  const owner = { userId, name: ownerName[locale], email: unnamedOwner }
  await createWorkspace(
    house,
    {
      name: (isSample ? sampleName : ownName)[locale],
      zone,
      locale,
      currency: isSample || locale === 'ja' ? 'JPY' : 'USD',
      isSample,
    },
    owner,
  )
  const made = await allWorkspaces(house.stores.pools.owner)
  for (const workspace of made) {
    await meguri.runner?.plan(workspace)
    if (isSample) await fillSample(meguri, workspace, tell)
  }
  return made
}

/** The owner who has not yet said who they are gets a link that signs them in; nobody else does. */
export async function firstSignIn(meguri: Meguri): Promise<string | null> {
  const { rows } = await meguri.house.stores.pools.owner.query('SELECT FROM auth."user" WHERE email = $1', [
    unnamedOwner,
  ])
  return rows.length > 0 ? meguri.identity.signInLink(unnamedOwner) : null
}

/** Health is read as it would have been on days gone by, so that "four weeks ago" can be told. */
const readingsDaysAgo = [28, 21, 14, 7, 1, 0]

async function fillSample(meguri: Meguri, workspace: Workspace, tell: Tell): Promise<void> {
  tell({ en: 'Filling the sample world (once)…', ja: 'サンプルの世界を用意しています(初回のみ)…' })
  await loadSampleWorld(deskOn(meguri, workspace, 0))
  await meguri.settle()
  for (const daysAgo of readingsDaysAgo) await recompute(deskOn(meguri, workspace, daysAgo), 'day')
  await meguri.settle()
  for (const job of jobs)
    if (job.kind === 'every' && job.rhythm.startsWith('day at')) await job.run(deskOn(meguri, workspace, 0))
}

function deskOn({ house }: Meguri, workspace: Workspace, daysAgo: number): Desk {
  const clock = () => new Date(house.clock().getTime() - daysAgo * 86_400_000)
  return deskOf({ ...house, clock }, { workspace, actor: systemActor, locale: workspace.locale, source: 'sample' })
}

const ownerName = { en: 'Owner', ja: '所有者' }
const sampleName = { en: 'Sumire Kitchen Works', ja: 'すみれキッチンワークス' }
const ownName = { en: 'My workspace', ja: '私のワークスペース' }

/** Where and in which language the machine is; both can be changed in the settings. */
function whereabouts(): { zone: string; locale: 'en' | 'ja' } {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
  const language = process.env.MEGURI_LANG || process.env.LC_ALL || process.env.LANG || locale
  return { zone: timeZone || 'UTC', locale: language.toLowerCase().startsWith('ja') ? 'ja' : 'en' }
}
