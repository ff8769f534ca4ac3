import { type RawBuilder, sql } from 'kysely'
import { isWithheld } from '../../../see/verbatims/verbatims.ts'

/** Whether a score of the answer `r` is what the rule `k` names. */
export const asksByScore: RawBuilder<boolean> = sql`(coalesce(r.nps <= k.nps_at_most, false)
  OR coalesce(r.csat <= k.csat_at_most AND r.csat_scale = k.csat_scale, false) OR coalesce(r.ces >= k.ces_at_least, false))`

/** Whether words of the rule stand in the answer, found as the rules of tags find theirs; what may not be analysed is not looked into. */
const asksByWords: RawBuilder<boolean> = sql`(k.pattern IS NOT NULL AND EXISTS (
  SELECT FROM verbatims v WHERE v.workspace_id = r.workspace_id AND v.response_id = r.id AND NOT ${isWithheld}
    AND normalize(v.said, NFKC) ~* k.pattern))`

/** Whether the answer asks for what the rule opens, however old it is. The one place that says so. */
export const asks: RawBuilder<boolean> = sql`((k.survey IS NULL OR k.survey = r.survey) AND (${asksByScore} OR ${asksByWords}))`

/** Whether the answer may not be analysed: its person, or its customer who is one, withdrew the consent. */
export const isWithheldAnswer: RawBuilder<boolean> = sql`(
  coalesce(r.person_id IN (SELECT p.id FROM people p WHERE p.workspace_id = current_workspace() AND NOT p.may_analyse), false)
  OR coalesce(r.customer_id IN (SELECT c.id FROM customers c WHERE c.workspace_id = current_workspace() AND NOT c.may_analyse), false))`
