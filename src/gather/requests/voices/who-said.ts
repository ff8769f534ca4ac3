import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { customer } from '../../customers/customers.ts'
import { standingPerson } from '../../people/people.ts'
import type { NewVoice } from '../contract.ts'
import * as words from '../words.ts'
import { heardIn, isOfCustomer } from './heard-in.ts'

type Said = Omit<NewVoice, 'words'>

/**
 * Who said something, on which day, and where it was heard, as columns of the row that keeps it.
 *
 * @param at  before the names of fields in what is refused
 */
export async function whoSaid(context: Context, wish: Said, at = '') {
  const { personId = null, saidOn = context.today, heardIn: source } = wish
  const customerId = await whose(context, wish, at)
  if (saidOn > context.today) throw badInput(`${at}saidOn`, words.notYet)
  if (source && !(await isOfCustomer(context, customerId, source))) throw badInput(`${at}heardIn`, words.heardElsewhere)
  return { customer_id: customerId, person_id: personId, said_on: saidOn, ...heardIn(source) }
}

/** The customer who is meant: the one that is said, or the person's own; where both are said they must be of each other. */
async function whose(context: Context, { customerId, personId }: Said, at: string): Promise<string> {
  const theirs = personId ? (await standingPerson(context, personId)).customerId : undefined
  if (theirs === null) throw badInput(`${at}personId`, words.personOfNobody)
  if (customerId === undefined && theirs === undefined) throw badInput(`${at}customerId`, words.whoSaidIt)
  if (customerId === undefined) return theirs ?? ''
  const { id } = await customer(context, customerId)
  if (theirs !== undefined && theirs !== id) throw badInput(`${at}personId`, words.personOfAnother)
  return id
}
