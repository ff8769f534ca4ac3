import { activities, type Filter, type Order, type ViewWish } from '../contract.ts'
import { attributeIn } from '../list/columns.ts'
import { isGrouping } from '../list/grouping.ts'
import { bandKeys } from './band-address.ts'
import { allKeys, sortableKeys } from './list/all-columns.ts'

export type Search = Readonly<Record<string, string | undefined>>

const usual: readonly string[] = [
  'name',
  'band',
  'score',
  'scoreChange',
  'owner',
  'yearlyValue',
  'renewsOn',
  'peopleActive',
  'lastEventAt',
  'openCases',
]

/** What the address bar asks for: the filter, the order and the columns. */
export function wishIn(search: Search): ViewWish {
  return {
    filter: filterIn(search),
    order: orderIn(search),
    columns: columnsIn(search),
    group: search.group !== undefined && isGrouping(search.group) ? search.group : null,
    layout: search.layout === 'board' ? 'board' : 'table',
  }
}

export function filterIn({
  text,
  bands,
  owner,
  named,
  stage,
  industry,
  segment,
  rule,
  is,
  moved,
  ...cohort
}: Search): Filter {
  const wanted = bandKeys.filter((band) => bands?.split(',').includes(band))
  return {
    ...(text ? { text } : {}),
    ...(wanted.length > 0 ? { bands: wanted } : {}),
    ...(owner ? { ownerId: owner } : {}),
    ...(named ? { namedOwner: named } : {}),
    ...(stage ? { stage } : {}),
    ...(industry ? { industry } : {}),
    ...(segment ? { segmentId: segment } : {}),
    ...(rule ? { rule } : {}),
    ...(moved === 'fell' || moved === 'rose' ? { moved } : {}),
    ...(is ? { is: is.split(',').map(decodeURIComponent) } : {}),
    ...cohortIn(cohort),
  }
}

type Cohort = Pick<Filter, 'began' | 'activeAfter' | 'activity'>

function cohortIn({ began, after, activity }: Search): Cohort {
  if (began === undefined || !/^(\d{4}-(0[1-9]|1[0-2])|unknown)$/.test(began)) return {}
  const counted = activities.find((one) => one === activity)
  const months = Number(after)
  return {
    began,
    ...(Number.isInteger(months) && months >= 1 && months <= 60 ? { activeAfter: months } : {}),
    ...(counted === undefined ? {} : { activity: counted }),
  }
}

function searchOfCohort({ began, activeAfter, activity }: Cohort): Search {
  return { began, after: activeAfter === undefined ? undefined : String(activeAfter), activity }
}

/** Where the customers of one figure of a cohort are listed. */
export function cohortAddress(cohort: Cohort): string {
  const words = Object.entries(searchOfCohort(cohort)).filter(([, word]) => word !== undefined)
  return `/customers?${new URLSearchParams(words.map(([key, word]) => [key, word ?? '']))}`
}

function orderIn({ sort, down }: Search): Order {
  return { sort: isSortable(sort) ? sort : 'name', down: down === 'yes' }
}

function isSortable(key: string | undefined): key is string {
  return key !== undefined && (sortableKeys.includes(key) || attributeIn(key) !== null)
}

function columnsIn({ columns }: Search): string[] {
  const wanted = columns?.split(',') ?? []
  const own = allKeys.filter((key) => wanted.includes(key))
  const chosen = [...own, ...wanted.filter((key) => attributeIn(key) !== null)]
  return chosen.length === 0 ? [...usual] : chosen
}

/** The words of the address bar for a wish; `undefined` where it is as usual. */
export function searchOf({ filter, order, columns, group, layout }: ViewWish): Search {
  return {
    text: filter.text,
    bands: filter.bands?.join(','),
    owner: filter.ownerId,
    named: filter.namedOwner,
    stage: filter.stage,
    industry: filter.industry,
    segment: filter.segmentId,
    rule: filter.rule,
    moved: filter.moved,
    is: filter.is?.map(encodeURIComponent).join(','),
    ...searchOfCohort(filter),
    sort: order.sort === 'name' ? undefined : order.sort,
    down: order.down ? 'yes' : undefined,
    columns: columns.join() === usual.join() ? undefined : columns.join(),
    group: group ?? undefined,
    layout: layout === 'table' ? undefined : layout,
  }
}

export function isFiltered(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== undefined)
}

/** The address of a file of exactly what is seen. */
export function fileAddress(
  { filter, order, columns }: Pick<ViewWish, 'filter' | 'order' | 'columns'>,
  format: 'csv' | 'xlsx',
): string {
  const { bands, is = [], ...plain } = filter
  const words = new URLSearchParams({ format, columns: columns.join(), sort: order.sort, down: String(order.down) })
  for (const [key, value] of Object.entries(plain)) if (value !== undefined) words.set(key, String(value))
  if (bands !== undefined) words.set('bands', bands.join())
  for (const said of is) words.append('is', said)
  return `/portfolio/file?${words}`
}
