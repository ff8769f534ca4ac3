import type { Wanted } from '#platform/finding/wanted.ts'

type Condition = { readonly sql: string; readonly parameters: Readonly<Record<string, unknown>> }

/** ClickHouse takes 131,072 characters in one parameter; an id has 39 there. */
const idsInOne = 2_500

/**
 * Who is called so, however it is spelled, or has an id that was typed exactly; `search` holds the folded name and the rest as it is
 * written. `also` are customers that bear it elsewhere.
 */
export function textCondition(typed: string, wanted: readonly Wanted[], also: readonly string[] = []): Condition {
  const exact = 'position(search, {text:String}) > 0'
  const each = wanted.map(({ pattern }, place) => {
    const held = `multiSearchAny(search, {pieces${place}:Array(String)})`
    return pattern === null ? held : `${held} AND match(search, {pattern${place}:String})`
  })
  const parts = Array.from({ length: Math.ceil(also.length / idsInOne) }, (_, part) =>
    also.slice(part * idsInOne, (part + 1) * idsInOne),
  )
  const elsewhere = parts.map((_, part) => `customer_id IN (SELECT arrayJoin({also${part}:Array(UUID)}))`)
  return {
    sql: `(${[exact, ...(each.length === 0 ? [] : [`(${each.join(' AND ')})`]), ...elsewhere].join(' OR ')})`,
    parameters: {
      ...Object.fromEntries(parts.map((ids, part) => [`also${part}`, ids])),
      text: typed.normalize('NFKC').toLowerCase().trim(),
      ...Object.fromEntries(wanted.map(({ pieces }, place) => [`pieces${place}`, pieces])),
      ...Object.fromEntries(
        wanted.flatMap(({ pattern }, place) => (pattern === null ? [] : [[`pattern${place}`, pattern]])),
      ),
    },
  }
}
