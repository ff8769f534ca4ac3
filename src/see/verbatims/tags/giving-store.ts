import { type RawBuilder, sql } from 'kysely'
import { isWithheld } from '../reading/withheld.ts'

/**
 * What a rule of the tag finds in the verbatim `v`, as it is written there; no row where none holds. This is the one place that says
 * whether a rule holds. It looks at the text as it was written, in one width and whatever the case,
 * and at none that may not be analysed.
 */
export function ruleOf(tagId: RawBuilder<unknown>): RawBuilder<{ found: string }> {
  return sql`SELECT substring(normalize(v.said, NFKC) FROM '(?i)' || r.pattern) AS found
    FROM verbatim_tag_rules r
    WHERE r.workspace_id = v.workspace_id AND r.tag_id = ${tagId}
      AND EXISTS (SELECT FROM unnest(r.folded) AS piece WHERE position(piece IN v.folded) > 0)
      AND NOT ${isWithheld}
      AND normalize(v.said, NFKC) ~* r.pattern
      AND (r.language IS NULL OR r.language = v.language)
      AND (r.nps_from IS NULL OR v.nps >= r.nps_from) AND (r.nps_until IS NULL OR v.nps <= r.nps_until)
    ORDER BY r.created_at, r.id LIMIT 1`
}

/** Of a tag with the word of a hand `h` and a rule `r`: what a hand says counts before any rule. */
export const hasTag = sql<boolean>`coalesce(h.has_it, r.found IS NOT NULL)`

/** The same of one tag, for all verbatims at once. */
export function isTagged(tagId: string): RawBuilder<boolean> {
  const handed = (hasIt: boolean) => sql`(SELECT h.verbatim_id FROM verbatim_tag_hands h
    WHERE h.workspace_id = current_workspace() AND h.tag_id = ${tagId} AND h.has_it = ${hasIt})`
  return sql<boolean>`(v.id IN ${handed(true)}
    OR (v.id NOT IN ${handed(false)} AND EXISTS (${ruleOf(sql`${tagId}::uuid`)})))`
}
