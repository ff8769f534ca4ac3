import { sql } from 'kysely'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { ImportOrder, Lost } from '#platform/furnishing/contributions.ts'
import { type Rejection, textIn } from '#platform/tables/storing/store-rows.ts'
import { customersByContract, type KnownContract } from '../../contracts/contracts.ts'
import { referenceIn, settledCustomers } from '../../customers/customers.ts'
import type { Placed } from '../../events/events.ts'
import { peopleByEmail, peopleByExternalId, type Reference } from '../../people/people.ts'
import type { EventWish } from './event-wish.ts'
import { noteFault, type Tally } from './faults.ts'

export type Known = {
  readonly contracts: Map<string, KnownContract>
  readonly customers: Map<number, string>
  /** Why a row's customer is not told although it is on record: several are called so, or one almost. */
  readonly doubts: Map<number, Rejection>
  readonly people: Map<string, Reference>
  /** What is to be known of how a row's customer was found or made. */
  readonly noted: Map<number, readonly Lost[]>
}

/** Everything that the rows refer to, asked once for all of them. */
export async function knownOf(context: Context, read: readonly EventWish[], order: ImportOrder): Promise<Known> {
  const direct = read.filter(({ customer, customerName }) => (customer ?? customerName) !== null)
  const references = direct.map(({ row, customer, customerName }) => ({
    customer,
    customerName,
    addresses: referenceIn(row).addresses,
  }))
  const settled = await settledCustomers(context, references, order)
  const customers = settled.map(({ customer }) => customer)
  const people = read.flatMap(({ person }) => person ?? [])
  const byId = await peopleByExternalId(context, people, order.source)
  const byMail = await peopleByEmail(
    context,
    people.filter((one) => !byId.has(one) && one.includes('@')),
  )
  return {
    contracts: await customersByContract(
      context,
      read.flatMap(({ contract }) => contract ?? []),
      order.source,
    ),
    doubts: new Map(
      direct.flatMap(({ row }, index) => {
        const one = customers[index]
        return typeof one === 'object' && one.about !== undefined ? [[row.row, one] as const] : []
      }),
    ),
    customers: new Map(
      direct.flatMap(({ row }, index) => {
        const customer = customers[index]
        return typeof customer === 'string' ? [[row.row, customer] as const] : []
      }),
    ),
    people: new Map([...byMail, ...byId]),
    noted: new Map(direct.map(({ row }, index) => [row.row, settled[index]?.noted ?? []])),
  }
}

export function placeOf({ row, contract, person }: EventWish, { contracts, customers, people }: Known): Placed {
  const who = person === null ? undefined : people.get(person)
  const byContract = contract === null ? undefined : contracts.get(contract)?.customerId
  return {
    personId: who?.personId ?? null,
    customerId: customers.get(row.row) ?? byContract ?? who?.customerId ?? null,
  }
}

export type Life = { readonly since: string | null; readonly left: string | null }

export async function livesOf(context: Context, ids: readonly string[]): Promise<Map<string, Life>> {
  const { rows } = await sql<{ id: string; since: string | null; left: string | null }>`
    SELECT id, since_on AS since, left_on AS left FROM customers WHERE workspace_id = ${context.workspace.id} AND id = ANY(${[...new Set(ids)]}::uuid[])`.execute(
    context.db,
  )
  return new Map(rows.map(({ id, ...life }) => [id, life]))
}

/** A row that happened outside the life of its contract or customer is kept, and counted. */
export function noteContradictions(
  tally: Tally,
  zone: string,
  one: EventWish & Placed,
  contract: KnownContract | undefined,
  lives: ReadonlyMap<string, Life>,
): void {
  const example = textIn(one.row, 'message_id') ?? `${one.row.row}`
  const day = dayIn(zone, one.at)
  const life = one.customerId === null ? undefined : lives.get(one.customerId)
  if (contract && day < contract.startsOn) noteFault(tally, 'before contract', example)
  if (contract?.endsOn && day > contract.endsOn) noteFault(tally, 'after contract', example)
  if (life?.since && day < life.since) noteFault(tally, 'before customer', example)
  if (life?.left && day > life.left) noteFault(tally, 'after customer', example)
  if (one.customerId === null) noteFault(tally, 'waiting', one.customer ?? one.person ?? example)
}
