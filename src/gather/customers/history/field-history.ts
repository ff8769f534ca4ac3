import type { FieldChange } from '../contract.ts'

/** One row of the change log. `role` is filled where it is about a role of the customer. */
export type LoggedChange = {
  readonly sequence: string
  readonly record: string
  readonly act: 'created' | 'changed' | 'deleted'
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
  readonly role: string | null
  readonly author: string
  readonly source: string
  readonly at: Date
}

/** One line per field that a logged change of a customer touched: attributes one by one, roles and external ids by their name. */
export function fieldChangesOf(logged: LoggedChange): FieldChange[] {
  const { sequence, act, author, source, at } = logged
  const line = (field: string, before: unknown, after: unknown): FieldChange => ({
    sequence,
    field,
    act,
    before: before ?? null,
    after: after ?? null,
    author,
    source,
    at,
  })
  if (logged.record === 'customer_members')
    return [line(logged.role ?? 'member', logged.before?.member_id, logged.after?.member_id)]
  if (logged.record === 'customer_external_ids')
    return [line('externalId', logged.before?.external_id, logged.after?.external_id)]
  if (logged.record === 'customer_names') return [line('otherName', logged.before?.name, logged.after?.name)]
  if (act !== 'changed') return [line('customer', null, null)]
  return keysOf(logged.before, logged.after)
    .filter((key) => !unspoken.has(key))
    .flatMap((key) => {
      const before = logged.before?.[key]
      const after = logged.after?.[key]
      if (key !== 'attributes') return [line(camel(key), before, after)]
      return attributeChanges(recordOf(before), recordOf(after)).map((one) =>
        line(`attributes.${one.name}`, one.before, one.after),
      )
    })
}

function attributeChanges(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) {
  return keysOf(before, after)
    .map((name) => ({ name, before: before[name], after: after[name] }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after))
}

const unspoken = new Set(['normal_name', 'bare_name', 'updated_at'])

function keysOf(
  one: Readonly<Record<string, unknown>> | null,
  other: Readonly<Record<string, unknown>> | null,
): string[] {
  return [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])].sort()
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {}
}

function camel(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
}
