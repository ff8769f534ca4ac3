import type { Context } from '#platform/context.ts'
import { inParts } from '#platform/stores/facts.ts'
import { type Locale, say } from '#platform/wording/words.ts'
import { salutation, seasonalGreeting } from '../../letters/letters.ts'
import type { Whom } from './values-store.ts'
import { customerFields } from './variables.ts'

export type Asked = {
  readonly whom: Whom
  readonly locale: Locale
}
type Value = string | number | boolean | null
type Fields = (whom: Whom, locale: Locale) => readonly (readonly [string, Value])[]

/**
 * The values that are asked for, of one person and their customer after another; what is not known is `null`, also where it is blank.
 *
 * @param used names of variables, as they stand in a template
 * @param season the day of sending, where the greeting of its season is said; `null` where none is
 */
export async function valuesFor(
  context: Context,
  { used, season, whoms }: { used: ReadonlySet<string>; season: string | null; whoms: readonly Whom[] },
): Promise<(asked: Asked) => ReadonlyMap<string, Value>> {
  const fieldsOf = await fieldsFor(context, used, whoms)
  return ({ whom, locale }) => {
    const values = new Map<string, Value>([
      ['person.salutation', salutation(whom, whom.organisation, locale)],
      ['person.name', whom.name],
      ['person.familyName', whom.familyName],
      ['person.givenName', whom.givenName],
      ['person.title', whom.title],
      ['person.department', whom.department],
      ['owner.name', whom.ownerName],
      ['workspace.name', context.workspace.name],
      ...fieldsOf(whom, locale),
    ])
    const known = [...values].map(([name, value]): [string, Value] => [name, value === '' ? null : value])
    // Where none is said there is nothing that the letter lacks.
    const greeting = season === null ? '' : seasonalGreeting(season, whom.organisation !== null, locale)
    return new Map([...known, ['letter.season', greeting]])
  }
}

/** Fields of the customer as rooms declare them, read where they are kept; a choice as it is called in the language of the letter. */
async function fieldsFor(context: Context, used: ReadonlySet<string>, whoms: readonly Whom[]): Promise<Fields> {
  const fields = customerFields(context.contributions.fields).filter(({ name }) => used.has(name))
  const customers = [...new Set(whoms.flatMap(({ customerId }) => customerId ?? []))]
  if (fields.length === 0 || customers.length === 0) return () => []
  const columns = fields.map(({ value, type }, at) =>
    type === 'number' ? `toFloat64(${value}) AS v${at}` : `toString(${value}) AS v${at}`,
  )
  const rows = await inParts(customers, (part) =>
    context.facts.all<Record<string, string | number | null>>(
      `SELECT toString(id) AS customer, ${columns.join(', ')} FROM customers FINAL
       WHERE workspace_id = {workspace:UUID} AND id IN {part:Array(UUID)}`,
      { part },
    ),
  )
  const byCustomer = new Map(rows.map((row) => [row.customer, row]))
  return ({ customerId }, locale) =>
    fields.map(({ name, type, choices = [] }, at) => {
      const value = (customerId === null ? undefined : byCustomer.get(customerId))?.[`v${at}`] ?? null
      const choice = type === 'choice' ? choices.find((one) => one.value === value) : undefined
      return [name, choice === undefined ? value : say(choice.label, locale)]
    })
}
