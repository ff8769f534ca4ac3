import { type Facts, nobody } from '#platform/stores/facts.ts'
import { carry, none } from './moves.ts'

export type Separation = {
  readonly externalId: string
  readonly from: string
  readonly to: string
  readonly customerFrom: string | null
  readonly customerTo: string | null
}

/** What happened under an id that was told apart goes from the one person to the other. */
export async function separate(facts: Facts, one: Separation): Promise<void> {
  const named = "(user_id = {id:String} OR (user_id = '' AND anonymous_id = {id:String}))"
  const isTheirs = `group_id = '' AND customer_id = {customerFrom:UUID} AND moved_from = ${none}`
  await carry(facts, {
    from: `person_id = {from:UUID} AND ${named}`,
    arrived: `person_id = {to:UUID} AND ${named}`,
    changed: { person_id: '{to:UUID}', customer_id: `if(${isTheirs}, {customerTo:UUID}, customer_id)` },
    parameters: {
      id: one.externalId,
      from: one.from,
      to: one.to,
      customerFrom: one.customerFrom ?? nobody,
      customerTo: one.customerTo ?? nobody,
    },
  })
}

/** What one record of a person did is what the other did, into which it was joined; a customer that it has already stays. */
export async function followPerson(
  facts: Facts,
  one: { from: string; to: string; customerTo: string | null },
): Promise<void> {
  await carry(facts, {
    from: 'person_id = {from:UUID}',
    arrived: 'person_id = {to:UUID}',
    changed: { person_id: '{to:UUID}', customer_id: `if(customer_id = ${none}, {customerTo:UUID}, customer_id)` },
    parameters: { from: one.from, to: one.to, customerTo: one.customerTo ?? nobody },
  })
}
