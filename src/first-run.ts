import { createWorkspace, unnamedOwner } from './platform/access/access.ts'
import { allWorkspaces } from './platform/access/callers.ts'
import type { Workspace } from './platform/context.ts'
import type { Meguri } from './server.ts'

/** The first workspace: made with its owner when the house is new. Answers the workspaces that are there. */
export async function ensureWorkspace(meguri: Meguri): Promise<{ workspaces: Workspace[]; isNew: boolean }> {
  const { house, identity } = meguri
  const present = await allWorkspaces(house.stores.pools.owner)
  if (present.length > 0) return { workspaces: present, isNew: false }
  const { zone, locale } = whereabouts()
  const userId = await identity.createUser({ email: unnamedOwner, name: ownerName[locale], password: null, locale })
  const sample = house.config.sample
  const currency = locale === 'ja' || sample ? 'JPY' : 'USD'
  const name = sample ? sampleName[locale] : ownName[locale]
  await createWorkspace(house, { name, zone, currency, locale, isSample: sample }, { userId, name: ownerName[locale], email: unnamedOwner })
  return { workspaces: await allWorkspaces(house.stores.pools.owner), isNew: true }
}

const ownerName = { en: 'Owner', ja: '所有者' }
const sampleName = { en: 'Sumire Kitchen Works', ja: 'すみれキッチンワークス' }
const ownName = { en: 'My workspace', ja: '私のワークスペース' }

/** Where and in which language the machine is; both can be changed in the settings. */
function whereabouts(): { zone: string; locale: 'en' | 'ja' } {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
  const language = process.env.LC_ALL || process.env.LANG || locale
  return { zone: timeZone || 'UTC', locale: language.toLowerCase().startsWith('ja') ? 'ja' : 'en' }
}

/** The owner who has not yet said who they are gets a link that signs them in; nobody else does. */
export async function firstSignIn(meguri: Meguri): Promise<string | null> {
  const { rows } = await meguri.house.stores.pools.owner.query('SELECT FROM auth."user" WHERE email = $1', [unnamedOwner])
  return rows.length > 0 ? meguri.identity.signInLink(unnamedOwner) : null
}
