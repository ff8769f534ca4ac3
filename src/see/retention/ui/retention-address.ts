import type { Search } from '#web/address.ts'
import { type Choices, chosenIn } from '../../figures/ui/chosen.ts'
import { type BehindWish, whichCustomers } from '../contract.ts'

export const choices = {
  unit: ['month', 'week', 'day'],
  grace: ['workspace', '0', '30', '45', '60', '90'],
  recognised: ['workspace', 'end', 'cancellation'],
  usage: ['workspace', 'counted', 'left out'],
} as const satisfies Choices

/** How contracts are counted is as the workspace says, where the address says nothing else. */
export function wishIn(search: Search) {
  const grace = chosenIn(choices, search, 'grace')
  const recognised = chosenIn(choices, search, 'recognised')
  const usage = chosenIn(choices, search, 'usage')
  return {
    unit: chosenIn(choices, search, 'unit'),
    ...(grace === 'workspace' ? {} : { graceDays: Number(grace) }),
    ...(recognised === 'workspace' ? {} : { recognised }),
    ...(usage === 'workspace' ? {} : { usage }),
    ...(search.slice ? { slice: search.slice } : {}),
  }
}

/** Whether nothing is chosen but what is usual. */
export function isUsual(search: Search): boolean {
  const names = Object.keys(choices) as (keyof typeof choices)[]
  return !search.slice && names.every((name) => chosenIn(choices, search, name) === choices[name][0])
}

const carried = [...Object.keys(choices), 'slice'] as const
/** An address has no words that are empty: the slice that has no name is said by a word of its own. */
const noName = '-'

type Behind = { readonly which: BehindWish['which']; readonly at?: number; readonly of?: string | undefined }

/** Where the customers behind a number are listed, counted under the same switches. */
export function customersAt(search: Search, { which, at, of }: Behind): string {
  const words = carriedIn(search)
  words.set('which', which)
  if (at !== undefined) words.set('at', String(at))
  if (of !== undefined) words.set('of', of === '' ? noName : of)
  return `/retention/survival/customers?${words}`
}

export function behindIn(search: Search) {
  const which = whichCustomers.find((one) => one === search.which) ?? 'counted'
  const at = search.at !== undefined && /^\d{1,5}$/.test(search.at) ? Number(search.at) : undefined
  return {
    ...wishIn(search),
    which,
    ...(at === undefined ? {} : { at }),
    ...(search.of === undefined ? {} : { of: search.of === noName ? '' : search.of }),
  }
}

/** The page under the same switches. */
export function backTo(search: Search): string {
  const words = carriedIn(search)
  return words.size === 0 ? '/retention/survival' : `/retention/survival?${words}`
}

function carriedIn(search: Search): URLSearchParams {
  const words = new URLSearchParams()
  for (const name of carried) if (search[name] !== undefined) words.set(name, search[name])
  return words
}
