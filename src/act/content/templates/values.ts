import type { Context } from '#platform/context.ts'
import { type Locale, say } from '#platform/wording/words.ts'
import { customer, memberNames } from '../../../gather/customers/customers.ts'
import type { Person } from '../../../gather/people/contract.ts'
import { salutation, seasonalGreeting } from '../../letters/letters.ts'
import { customerFields } from './variables.ts'

type Asked = {
  readonly used: ReadonlySet<string>
  readonly whom: Person
  readonly locale: Locale
  /** The day of sending, where the greeting of its season is said; `null` where none is. */
  readonly season: string | null
}
type Value = string | number | boolean | null

/** The values that are asked for, of the person and their customer; what is not known is `null`, also where it is blank. */
export async function valuesOf(
  context: Context,
  { used, whom, locale, season }: Asked,
): Promise<ReadonlyMap<string, Value>> {
  const theirs = whom.customerId === null ? null : await customer(context, whom.customerId)
  const organisation = theirs === null || theirs.kind === 'person' ? null : theirs.name
  const values = new Map<string, Value>([
    ['person.salutation', salutation(whom, organisation, locale)],
    ['person.name', whom.name],
    ['person.familyName', whom.familyName],
    ['person.givenName', whom.givenName],
    ['person.title', whom.title],
    ['person.department', whom.department],
    ['owner.name', theirs === null ? null : await ownerOf(context, theirs.id)],
    ['workspace.name', context.workspace.name],
    ...(theirs === null ? [] : await fieldsOf(context, theirs.id, used, locale)),
  ])
  const known = [...values].map(([name, value]): [string, Value] => [name, value === '' ? null : value])
  // Where none is said there is nothing that the letter lacks.
  const greeting = season === null ? '' : seasonalGreeting(season, organisation !== null, locale)
  return new Map([...known, ['letter.season', greeting]])
}

async function ownerOf(context: Context, customerId: string): Promise<string | null> {
  const owner = await context.db
    .selectFrom('customer_members')
    .select('member_id')
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .where('role', '=', 'owner')
    .executeTakeFirst()
  if (owner === undefined) return null
  return (await memberNames(context, [owner.member_id])).get(owner.member_id) ?? null
}

/** Fields of the customer as rooms declare them, read where they are kept; a choice as it is called in the language of the letter. */
async function fieldsOf(
  context: Context,
  customerId: string,
  used: ReadonlySet<string>,
  locale: Locale,
): Promise<[string, Value][]> {
  const fields = customerFields(context.contributions.fields).filter(({ name }) => used.has(name))
  if (fields.length === 0) return []
  const columns = fields.map(({ value, type }, at) =>
    type === 'number' ? `toFloat64(${value}) AS v${at}` : `toString(${value}) AS v${at}`,
  )
  const row = await context.facts.first<Record<string, string | number | null>>(
    `SELECT ${columns.join(', ')} FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND id = {customer:UUID}`,
    { customer: customerId },
  )
  return fields.map(({ name, type, choices = [] }, at) => {
    const value = row?.[`v${at}`] ?? null
    const choice = type === 'choice' ? choices.find((one) => one.value === value) : undefined
    return [name, choice === undefined ? value : say(choice.label, locale)]
  })
}
