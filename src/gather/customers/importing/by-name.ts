import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { type Rejection, rejection } from '#platform/tables/storing/store-rows.ts'
import { bareName, normalName } from '../identity/normal-name.ts'
import * as bulk from './bulk-store.ts'
import * as absorbed from './known-again/absorbed-store.ts'
import * as words from './words.ts'

/** What a row calls its customer, and the addresses in the same row. */
type Named = { readonly name: string; readonly addresses: readonly string[] }
/** `null` where nobody is called so, or alike. */
type Meant = { readonly customer: string | Rejection | null; readonly noted?: Lost }

/**
 * Whom the names of rows mean: the one customer that bears the name, or is on record as called so too. One that is called alike but for
 * its legal form is meant only where the row says so otherwise, by the address of one of its people; a name that several bear means
 * none of them.
 */
export async function namedOnes(context: Context, given: readonly Named[]): Promise<(one: Named) => Meant> {
  const unique = [...new Set(given.map(({ name }) => name))]
  const exact = await byValue(context, 'normal_name', unique.map(normalName))
  const unknown = unique.filter((name) => !exact.has(normalName(name)))
  const alike = await byValue(context, 'bare_name', unknown.map(bareName))
  const doubtful = given.filter(({ name }) => !exact.has(normalName(name)) && alike.get(bareName(name))?.length === 1)
  const customersOf = await customersOfAddresses(context, [
    ...new Set(doubtful.flatMap(({ addresses }) => addresses.map((one) => one.toLowerCase()))),
  ])
  return ({ name, addresses }) => {
    const bearers = exact.get(normalName(name)) ?? []
    const [one, ...others] = bearers
    if (one !== undefined && others.length === 0) return { customer: one.id }
    if (one !== undefined)
      return {
        customer: rejection('customer_name', words.severalCalled(name, bearers.map(shown)), bearers.map(spoken)),
      }
    const similar = alike.get(bareName(name)) ?? []
    const [only, ...further] = similar
    if (only === undefined) return { customer: null }
    const telling = addresses.find((one) => customersOf.get(one.toLowerCase())?.has(only.id))
    const addressed = new Set(addresses.flatMap((one) => [...(customersOf.get(one.toLowerCase()) ?? [])]))
    if (telling !== undefined && further.length === 0 && addressed.size === 1)
      return {
        customer: only.id,
        noted: { column: 'customer_name', because: words.sameByAddress(name, only.name, telling) },
      }
    const because = words.alikeCalled(name, similar.map(shown))
    return { customer: rejection('customer_name', because, similar.map(spoken), name) }
  }
}

/** Which customers have people of these addresses, as those rooms say that keep addresses. */
async function customersOfAddresses(context: Context, addresses: readonly string[]): Promise<Map<string, Set<string>>> {
  if (addresses.length === 0) return new Map()
  const found = []
  for (const find of context.contributions.byAddress ?? []) found.push(...(await find(context, addresses)))
  const theirs = Map.groupBy(found, ({ address }) => address)
  return new Map([...theirs].map(([address, some]) => [address, new Set(some.map(({ customerId }) => customerId))]))
}

async function byValue(context: Context, column: 'normal_name' | 'bare_name', values: readonly string[]) {
  const wanted = [...new Set(values)].filter((value) => value !== '')
  const found =
    column === 'normal_name'
      ? await absorbed.knownBy(context, column, wanted)
      : await bulk.namesakes(context, column, wanted)
  return Map.groupBy(found, ({ value }) => value)
}

function shown({ name, external_ids }: bulk.Namesake): words.Called {
  return { name, externalIds: external_ids }
}

function spoken({ id, name }: bulk.Namesake) {
  return { id, name }
}
