import type { Context } from '#platform/context.ts'
import type { PageGroup } from '../contract/coverage.ts'
import { addressesOf, page } from './group-store.ts'
import type { Pages } from './viewed-rule.ts'

/** What the groups hold, as addresses are known. */
export async function pagesOf(context: Context, groups: readonly PageGroup[]): Promise<Pages[]> {
  const addresses = await addressesOf(
    context,
    groups.flatMap(({ pieceIds }) => pieceIds),
  )
  return groups.map(({ prefixes, pieceIds }) => ({
    prefixes: prefixes.map((prefix) => prefix.replace(/^https?:\/\//, '')),
    pieces: pieceIds.flatMap((id) => addresses.get(id) ?? []),
  }))
}

const most = 500

/** In which groups of pages a piece is: named by itself, or below one of the addresses. */
export async function groupsOf(
  context: Context,
): Promise<(piece: { readonly id: string; readonly address: string }) => { id: string; name: string }[]> {
  const groups = await page(context, { archived: false, limit: most })
  return ({ id, address }) =>
    groups
      .filter(({ prefixes, pieceIds }) => pieceIds.includes(id) || prefixes.some((prefix) => isBelow(address, prefix)))
      .map((one) => ({ id: one.id, name: one.name }))
}

function isBelow(address: string, prefix: string): boolean {
  const known = prefix.replace(/^https?:\/\//, '')
  return address === known || ['/', '?'].some((sign) => address.startsWith(`${known}${sign}`))
}
