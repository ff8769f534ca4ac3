/**
 * A statement with its parameters written into it, as the embedded ClickHouse is to be told it. Handed over beside the statement, they
 * would let no other statement that has any begin before this one has ended: the library keeps one such statement at a time in a
 * process, because its parameters are those of the process. What stands in quotes, or in a comment, is left as it is; a place for
 * which nothing is given as well, and ClickHouse refuses it.
 *
 * @param sql  with places `{name:Type}`
 */
export function bound(sql: string, parameters: Readonly<Record<string, unknown>>): string {
  return sql.replace(quotedOrPlace, (found, name?: string, type?: string) => {
    if (name === undefined || type === undefined || !Object.hasOwn(parameters, name)) return found
    const text = literal(textOf(parameters[name], name))
    // A text is itself: functions that take a pattern want a literal there.
    return type === 'String' ? text : `_CAST(${text}, ${literal(type)})`
  })
}

const quotedOrPlace =
  /'[^'\\]*(?:\\[\s\S][^'\\]*)*'|"[^"\\]*(?:\\[\s\S][^"\\]*)*"|`[^`\\]*(?:\\[\s\S][^`\\]*)*`|--[^\n]*|\/\*[\s\S]*?\*\/|\{([A-Za-z_]\w*):([^{}]*)\}/g

/** As ClickHouse reads a value out of a text: a text as it is, a list with its texts in quotes. */
function textOf(value: unknown, name: string): string {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return `[${value.map((one) => elementOf(one, name)).join(',')}]`
  throw new TypeError(`nothing that a statement can be told as ${name}: ${String(value)}`)
}

function elementOf(value: unknown, name: string): string {
  return typeof value === 'string' ? literal(value) : textOf(value, name)
}

function literal(text: string): string {
  return `'${text.replace(/[\\'\0]/g, (sign) => (sign === '\0' ? '\\0' : `\\${sign}`))}'`
}
