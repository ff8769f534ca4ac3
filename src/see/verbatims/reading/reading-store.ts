import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { Language, Verdict } from '../sentiment/said.ts'
import { isWithheld } from './withheld.ts'

export type Reading = {
  readonly id: string
  readonly language: Language
  readonly verdict: Verdict
  readonly score: number
  readonly topics: readonly string[]
  readonly is_nothing: boolean
}

/** What no version up to this one has read and nobody else is reading, but for what was written by who withdrew the consent to it. */
export async function unread(
  { db, workspace }: Context,
  version: number,
  limit: number,
): Promise<{ id: string; said: string }[]> {
  const { rows } = await sql<{ id: string; said: string }>`
    SELECT v.id, v.said FROM verbatims v
    WHERE v.workspace_id = ${workspace.id} AND v.read_with < ${version} AND NOT ${isWithheld}
    ORDER BY v.said_at DESC, v.id LIMIT ${limit} FOR UPDATE OF v SKIP LOCKED`.execute(db)
  return rows
}

const columns = {
  id: 'uuid',
  language: 'text',
  verdict: 'text',
  score: 'numeric',
  topics: 'text[]',
  is_nothing: 'boolean',
} as const

export async function keep(context: Context, version: number, readings: readonly Reading[]): Promise<void> {
  const given = await staged(context, columns, readings)
  await sql`UPDATE verbatims v
    SET read_with = ${version}, language = g.language, verdict = g.verdict, score = g.score, topics = g.topics, is_nothing = g.is_nothing
    FROM ${given} AS g WHERE v.workspace_id = ${context.workspace.id} AND v.id = g.id`.execute(context.db)
}
