import { badInput } from '#platform/errors.ts'
import { isPlaceholder as isPlaceholderAs, roleOf } from '#platform/tables/cells/placeholders.ts'
import * as words from '../words.ts'
import { corporateNumber } from './corporate-number.ts'

/** One external id as it is on record. */
export type KnownId = {
  readonly external_id: string
  readonly source: string
  readonly customer_id: string
  readonly normal_name: string
}

/**
 * Which customer each external id refers to: the one that the given source calls so; else the only one that any source
 * calls so. An id that several sources use for different customers refers to nobody.
 */
export function referred(
  known: readonly Omit<KnownId, 'normal_name'>[],
  source: string | undefined,
): Map<string, string> {
  const answer = new Map<string, string>()
  for (const [externalId, ids] of byExternalId(known)) {
    const own = ids.find((one) => one.source === source)
    const customers = new Set(ids.map((one) => one.customer_id))
    const chosen = own?.customer_id ?? (customers.size === 1 ? ids[0]?.customer_id : undefined)
    if (chosen !== undefined) answer.set(externalId, chosen)
  }
  return answer
}

/**
 * Which customer a row that brings its own id is: the one that the given source calls so; else one that another source
 * calls so and that bears the same name, because two systems may count from 1 without meaning the same customers.
 */
export function recognised(
  known: readonly KnownId[],
  source: string,
  externalId: string,
  normalName: string | undefined,
): string | undefined {
  const ids = known.filter((one) => one.external_id === externalId)
  const own = ids.find((one) => one.source === source)
  if (own !== undefined) return own.customer_id
  const namesakes = new Set(
    ids.filter((one) => normalName === undefined || one.normal_name === normalName).map((one) => one.customer_id),
  )
  return namesakes.size === 1 ? [...namesakes][0] : undefined
}

export function byExternalId<Id extends { readonly external_id: string }>(known: readonly Id[]): Map<string, Id[]> {
  return Map.groupBy(known, ({ external_id }) => external_id)
}

/** `https://www.Example.co.jp/about` and `sales@example.co.jp` are both `example.co.jp`; null where there is no domain in it. */
export function domainOf(raw: string): string | null {
  const host = raw
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\./, '')
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : null
}

export function checkedNumber(raw: string): string {
  const number = corporateNumber(raw)
  if (number === null) throw badInput('corporateNumber', words.notACorporateNumber)
  return number
}

export function checkedDomain(raw: string): string {
  const domain = domainOf(raw)
  if (domain === null) throw badInput('domain', words.notADomain)
  return domain
}

/** Whether what a field bears says nothing: of no field in particular, what says nothing in any name, plan or currency. */
export function isPlaceholder(raw: string, field = ''): boolean {
  const role = roleOf(field)
  return isPlaceholderAs(raw, role === 'code' || role === 'person-name' ? role : 'value')
}

/** The same of an id, which nought is none of either. */
export function isNoId(raw: string): boolean {
  return isPlaceholderAs(raw, 'id')
}
