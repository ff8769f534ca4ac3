import type { Context } from '#platform/context.ts'
import { type Counted, type Switches, usual } from '../contract.ts'
import * as store from '../store.ts'

/** Switches of which each has its value. */
export type Settled = Omit<Switches, keyof Counted> & Counted

/** How the workspace counts: as it chose, or as is usual. */
export async function countedHere(context: Context): Promise<Counted & { isChosen: boolean }> {
  const chosen = await store.chosenCounted(context)
  return { ...(chosen ?? usual), isChosen: chosen !== undefined }
}

/** What a question does not say of how revenue is counted is as the workspace says. */
export async function settled<Wish extends Switches>(context: Context, wish: Wish): Promise<Wish & Counted> {
  const here = await countedHere(context)
  return { ...wish, ...countedIn({ ...here, ...said(wish) }) }
}

export function countedIn({ graceDays, recognised, usage, trials, services }: Counted): Counted {
  return { graceDays, recognised, usage, trials, services }
}

function said(wish: Switches): Partial<Counted> {
  return Object.fromEntries(Object.entries(wish).filter(([name, value]) => name in usual && value !== undefined))
}

/** Which kinds of contracts count. */
export function kindsOf({ usage, trials, services }: Pick<Counted, 'usage' | 'trials' | 'services'>): string[] {
  const others = { usage, trial: trials, service: services }
  return ['subscription', ...Object.entries(others).flatMap(([kind, is]) => (is === 'counted' ? [kind] : []))]
}
