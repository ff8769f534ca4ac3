import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { wordsOf } from '#platform/finding/wanted.ts'
import type { Filter as Wish } from '../contract/shapes.ts'
import { isTagged } from '../tags/giving-store.ts'

export type Filter = { readonly [Name in keyof Wish]?: Wish[Name] | undefined }

/** How a verbatim `v` is meant, with its correction `c`: as somebody says, or else as the lexicon has it. */
export const verdictOf = sql<string | null>`coalesce(c.verdict, v.verdict)`

/** Which verbatims `v`, with their corrections `c`, are meant. */
export function matching({ workspace }: Pick<Context, 'workspace'>, filter: Filter): RawBuilder<boolean> {
  const { q, topic, tag, verdict, source, survey, language, npsFrom, npsUntil, customerId, from, until } = filter
  const parts: RawBuilder<unknown>[] = wordsOf(q ?? '').map((word) => sql`position(${word}::text IN v.folded) > 0`)
  if (q !== undefined && q !== '' && parts.length === 0) parts.push(sql`false`)
  if (topic !== undefined) parts.push(sql`${topic} = ANY (v.topics)`)
  if (tag !== undefined) parts.push(isTagged(tag))
  if (verdict !== undefined) parts.push(sql`${verdictOf} = ${verdict}`)
  if (source !== undefined) parts.push(sql`${sql.ref(`v.${source}_id`)} IS NOT NULL`)
  if (survey !== undefined) parts.push(sql`v.survey = ${survey}`)
  if (language !== undefined) parts.push(sql`v.language = ${language}`)
  if (npsFrom !== undefined) parts.push(sql`v.nps >= ${npsFrom}`)
  if (npsUntil !== undefined) parts.push(sql`v.nps <= ${npsUntil}`)
  if (customerId !== undefined) parts.push(sql`v.customer_id = ${customerId}`)
  if (from !== undefined) parts.push(sql`v.said_at >= (${from}::date::timestamp AT TIME ZONE ${workspace.zone})`)
  if (until !== undefined) parts.push(sql`v.said_at < ((${until}::date + 1)::timestamp AT TIME ZONE ${workspace.zone})`)
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` AND `)})`
}
