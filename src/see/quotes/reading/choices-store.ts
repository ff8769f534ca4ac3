import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { joinedVerbatims, productsOf } from './matching.ts'
import { quotable } from './quotable.ts'

const most = 100

/** What the quotes that may be used speak of, and what those whom they are of have; the most frequent first. */
export async function choices(context: Context): Promise<{ topics: string[]; products: string[] }> {
  const { rows: topics } = await sql<{ name: string }>`
    SELECT t.topic AS name FROM ${quotable(context)} q ${joinedVerbatims} CROSS JOIN LATERAL unnest(v.topics) AS t (topic)
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${most}`.execute(context.db)
  const { rows: products } = await sql<{ name: string }>`
    SELECT o.product AS name FROM ${quotable(context)} q JOIN ${productsOf(context.today)} o ON o.customer_id = q.customer_id
    WHERE o.product <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${most}`.execute(context.db)
  return { topics: topics.map(({ name }) => name), products: products.map(({ name }) => name) }
}
