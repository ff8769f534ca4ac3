import type { Search } from '#web/address.ts'
import { type LinkName, linkNames } from '../../contract/links.ts'

/** For how many days one looks; the first is the usual. */
export const spans = ['180', '90', '365'] as const

export function withinIn(search: Search): (typeof spans)[number] {
  return spans.find((one) => one === search.within) ?? spans[0]
}

type Said = { readonly name: LinkName; readonly happened: 'yes' | 'no'; readonly within: string }

export function linkedAt(said: Said): string {
  return `/surveys/links/customers?${new URLSearchParams(said)}`
}

export function linkedWishIn(search: Search) {
  const name = linkNames.find((one) => one === search.name) ?? linkNames[0]
  const happened = (['yes', 'no'] as const).find((one) => one === search.happened)
  return { name, within: Number(withinIn(search)), ...(happened === undefined ? {} : { happened }) }
}
