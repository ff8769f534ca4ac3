import type { Wanted } from '#platform/finding/wanted.ts'

type Condition = { readonly sql: string; readonly parameters: Readonly<Record<string, unknown>> }

/** Who is called so, however it is spelled, or has an id that was typed exactly; `search` holds the folded name and the rest as it is written. */
export function textCondition(typed: string, wanted: readonly Wanted[]): Condition {
  const exact = 'position(search, {text:String}) > 0'
  const each = wanted.map(({ pattern }, place) => {
    const held = `multiSearchAny(search, {pieces${place}:Array(String)})`
    return pattern === null ? held : `${held} AND match(search, {pattern${place}:String})`
  })
  return {
    sql: each.length === 0 ? exact : `(${exact} OR (${each.join(' AND ')}))`,
    parameters: {
      text: typed.normalize('NFKC').toLowerCase().trim(),
      ...Object.fromEntries(wanted.map(({ pieces }, place) => [`pieces${place}`, pieces])),
      ...Object.fromEntries(
        wanted.flatMap(({ pattern }, place) => (pattern === null ? [] : [[`pattern${place}`, pattern]])),
      ),
    },
  }
}
