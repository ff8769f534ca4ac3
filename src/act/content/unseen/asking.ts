import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import type { Rule } from '../../../see/segments/contract.ts'
import type { Among, PageGroup } from '../contract/coverage.ts'
import { pageViewNames } from '../pieces/page-views.ts'
import * as words from '../words.ts'
import { find } from './group-store.ts'
import { pagesOf } from './pages-of.ts'
import { amongRule, seenAnywhere, unseenRule, viewedRule } from './viewed-rule.ts'

export type Asking =
  | { readonly known: false; readonly groups: readonly PageGroup[]; readonly among: Rule }
  | {
      readonly known: true
      readonly groups: readonly PageGroup[]
      readonly among: Rule
      readonly names: readonly string[]
      /** Who viewed any page of each group. */
      readonly viewed: readonly Rule[]
      readonly unseen: Rule
      readonly seen: Rule
      readonly neverSeen: Rule
    }

type Wish = { readonly groups: readonly string[]; readonly among: Among; readonly withinDays: number | null }

/** What is asked of the customers, as rules of segments: figures, lists and segments are of the same. */
export async function askingOf(context: Context, { groups: ids, among: of, withinDays }: Wish): Promise<Asking> {
  const groups: PageGroup[] = []
  for (const id of new Set(ids)) {
    const one = await find(context, id)
    if (one === undefined) throw notFound(words.pageGroup)
    groups.push(one)
  }
  const names = await pageViewNames(context)
  const among = amongRule(of)
  if (names.length === 0) return { known: false, groups, among }
  const views = { names, withinDays }
  const viewed = (await pagesOf(context, groups)).map((pages) => viewedRule(pages, views))
  return {
    known: true,
    groups,
    among,
    names,
    viewed,
    unseen: unseenRule(among, viewed),
    seen: { kind: 'all', rules: [among, { kind: 'any', rules: [...viewed] }] },
    neverSeen: unseenRule(among, [seenAnywhere(views)]),
  }
}
