import type { Facts } from '#platform/stores/facts.ts'

export type Key = { readonly key: string; readonly kind: string }

const mostKeys = 100

/** What was answered by a number, or by yes and no, to questions that nobody here asked; what was answered most often first. */
export function keysWithoutQuestions(facts: Facts, survey: string): Promise<Key[]> {
  return facts.all<Key>(
    `SELECT toString(one.1) AS key, toString(argMax(one.2, answered_at)) AS kind
    FROM (
      SELECT answered_at, arrayJoin(CAST(answer_kinds, 'Array(Tuple(String, String))')) AS one FROM responses FINAL
      WHERE workspace_id = {workspace:UUID} AND survey = {survey:String})
    WHERE one.2 IN ('number', 'flag')
    GROUP BY key ORDER BY count() DESC, key LIMIT ${mostKeys}`,
    { survey },
  )
}
