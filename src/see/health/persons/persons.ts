import type { Context } from '#platform/context.ts'
import { customer } from '../../../gather/customers/customers.ts'
import type { PersonHealth } from '../contract/persons.ts'
import * as facts from './facts.ts'

/** So many people of one customer are told of, those who are still there first. */
const most = 200

/** What is known of each person of a customer: use, answers and contact. Nothing is added up to a score: one person is no statistic. */
export async function personsOf(context: Context, customerId: string): Promise<PersonHealth[]> {
  await customer(context, customerId)
  const people = await context.db
    .selectFrom('people')
    .select(['id', 'name', 'roles', 'left_on', 'may_analyse'])
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .where('erased_at', 'is', null)
    .orderBy('left_on', (order) => order.desc().nullsFirst())
    .orderBy('name')
    .limit(most)
    .execute()
  const analysed = people.filter(({ may_analyse }) => may_analyse).map(({ id }) => id)
  const [use, answers, contacts] = await Promise.all([
    facts.activityOf(context, customerId, analysed),
    facts.answersOf(context, customerId, analysed),
    facts.contactsOf(context, customerId),
  ])
  return people.map(({ id, name, roles, left_on, may_analyse }) => ({
    personId: id,
    name,
    roles,
    leftOn: left_on,
    isWithheld: !may_analyse,
    use: use.get(id) ?? null,
    answer: answers.get(id) ?? null,
    lastContactAt: contacts.get(id) ?? null,
  }))
}
