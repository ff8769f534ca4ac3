import type { Facts } from '#platform/stores/facts.ts'

/**
 * Takes the names and attributes out of earlier rows of these customers: what was erased of the record has gone from the present row, not
 * from those that it replaced. The rows themselves stay, since a list that is just being read may still show them.
 */
export async function forgetEarlier(facts: Facts, ids: readonly string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += idsAtATime)
    await facts.run(
      `ALTER TABLE portfolio UPDATE texts = map(), name = '', normal_name = '', search = '' WHERE workspace_id = {workspace:UUID} AND customer_id IN {ids:Array(UUID)}
         AND (customer_id, version) NOT IN (
           SELECT customer_id, max(version) FROM portfolio
           WHERE workspace_id = {workspace:UUID} AND customer_id IN {ids:Array(UUID)} GROUP BY customer_id)
       SETTINGS mutations_sync = 2`,
      { ids: ids.slice(at, at + idsAtATime) },
    )
}

const idsAtATime = 1_000
