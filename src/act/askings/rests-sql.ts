import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { takenAt } from '#platform/outside/outside.ts'
import type { Rests } from './rule/may-ask.ts'

/*
 * `restOf` over as many people as there are, held equal to it by a parity test.
 */

/**
 * Those of a relation with `person_id` and `address` who rest, as a relation with `person_id` and `because`. What counts is what they got
 * or what waits for them, of any asking: not what was held back, withdrawn or refused. What waits goes later than now, so it counts as of
 * now; what went counts from when it was taken.
 */
export function resting(
  { workspace, now }: Context,
  of: RawBuilder<unknown>,
  { questionnaireId, rests, except }: { questionnaireId: string; rests: Rests; except: string },
): RawBuilder<unknown> {
  const since = (days: number) => new Date(Number(now) - days * day)
  const earliest = since(Math.max(rests.any, rests.same))
  const past = sql`
    SELECT d.person_id, d.address, k.questionnaire_id, CASE WHEN coalesce(o.state, 'reserved') IN ('reserved', 'handing over') THEN ${now}
      ELSE greatest(d.ordered_at, ${takenAt('o')}) END AS at
    FROM askings k
    JOIN asking_rounds r ON r.workspace_id = k.workspace_id AND r.asking_id = k.id AND r.number = 0
    JOIN deliveries d ON d.workspace_id = r.workspace_id AND d.message_id = r.message_id
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    WHERE k.workspace_id = ${workspace.id} AND k.id <> ${except}::uuid AND CASE
      WHEN coalesce(o.state, 'reserved') = 'reserved' THEN d.may ELSE o.state IN ('handing over', 'accepted', 'in doubt') END`
  return sql`(
    WITH past AS MATERIALIZED (SELECT * FROM (${past}) p WHERE p.at > ${earliest}),
    theirs AS (
      SELECT g.person_id, p.questionnaire_id, p.at FROM ${of} AS g JOIN past p ON p.person_id = g.person_id
      UNION ALL SELECT g.person_id, p.questionnaire_id, p.at FROM ${of} AS g JOIN past p ON p.address = g.address AND p.address <> '')
    SELECT t.person_id, CASE WHEN bool_or(t.questionnaire_id = ${questionnaireId}::uuid AND t.at > ${since(rests.same)})
      THEN 'askedThis' ELSE 'askedLately' END AS because
    FROM theirs t GROUP BY t.person_id
    HAVING bool_or(t.questionnaire_id = ${questionnaireId}::uuid AND t.at > ${since(rests.same)}) OR bool_or(t.at > ${since(rests.any)}))`
}

const day = 86_400_000
