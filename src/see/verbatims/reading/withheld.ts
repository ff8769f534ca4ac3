import { sql } from 'kysely'

/**
 * Whether the verbatim `v` may not be read: who wrote it, or the customer who is a person, withdrew the consent to analysis. This is the
 * one place that says so; the two lists are made once for a whole statement.
 */
export const isWithheld = sql<boolean>`(
  coalesce(v.person_id IN (SELECT p.id FROM people p WHERE p.workspace_id = current_workspace() AND NOT p.may_analyse), false)
  OR coalesce(v.customer_id IN (SELECT k.id FROM customers k WHERE k.workspace_id = current_workspace() AND NOT k.may_analyse), false))`
