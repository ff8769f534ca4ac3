import { isPlaceholder as isPlaceholderAs, roleOf } from '#platform/tables/cells/placeholders.ts'

/** Whether what a field bears says nothing: of no field in particular, what says nothing in any name, plan or currency. */
export function isPlaceholder(raw: string, field = ''): boolean {
  const role = roleOf(field)
  return isPlaceholderAs(raw, role === 'code' || role === 'person-name' ? role : 'value')
}

/** The same of an id, which nought is none of either. */
export function isNoId(raw: string): boolean {
  return isPlaceholderAs(raw, 'id')
}
