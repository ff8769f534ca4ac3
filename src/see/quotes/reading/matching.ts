import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { wordsOf } from '#platform/finding/wanted.ts'
import { inForce, onDay } from '../../../gather/contracts/contracts.ts'
import type { Filter } from '../contract.ts'

export type Within = { readonly [Name in keyof Omit<Filter, 'segmentId'>]?: Filter[Name] | undefined } & {
  /** Only of these customers. */
  readonly customerIds?: readonly string[] | undefined
}

/** What was read in the text that a quote `q` is of, where it is a verbatim. */
export const joinedVerbatims = sql`LEFT JOIN verbatims v ON v.workspace_id = current_workspace() AND q.kind = 'answer'
  AND v.response_id = q.source_id AND v.question = q.question`
export const topicsOf = sql<string[]>`coalesce(v.topics, '{}')`
/** As verbatims are read: Japanese where a letter of it stands there. */
export const languageOf = sql<string>`CASE WHEN q.words ~ '[ぁ-ゟァ-ヿ㐀-鿿豈-﫿]' THEN 'ja' ELSE 'en' END`

/** What a customer has of us: the plans of contracts in force, and what was bought. */
export function productsOf(today: string): RawBuilder<unknown> {
  return sql`(SELECT k.customer_id, ${onDay('k', 'plan', today)} AS product FROM contracts k
      WHERE k.workspace_id = current_workspace() AND ${inForce('k', today)}
    UNION SELECT b.customer_id, b.product FROM purchases b WHERE b.workspace_id = current_workspace())`
}

export function matching({ today }: Context, within: Within): RawBuilder<boolean> {
  const { q, reach, topic, product, language, customerId, customerIds } = within
  const parts: RawBuilder<unknown>[] = wordsOf(q ?? '').map((word) => sql`position(${word}::text IN fold(q.words)) > 0`)
  if (q !== undefined && q !== '' && parts.length === 0) parts.push(sql`false`)
  if (reach !== undefined) parts.push(sql`q.reach = ${reach}`)
  // What is no verbatim has no topics that somebody read: there the word itself is looked for.
  if (topic !== undefined)
    parts.push(sql`(${topic} = ANY (v.topics) OR v.id IS NULL AND position(fold(${topic}::text) IN fold(q.words)) > 0)`)
  if (product !== undefined)
    parts.push(sql`q.customer_id IN (SELECT o.customer_id FROM ${productsOf(today)} o WHERE o.product = ${product})`)
  if (language !== undefined) parts.push(sql`${languageOf} = ${language}`)
  if (customerId !== undefined) parts.push(sql`q.customer_id = ${customerId}`)
  if (customerIds !== undefined) parts.push(sql`q.customer_id = ANY (${[...customerIds]}::uuid[])`)
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` AND `)})`
}
