import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { headingKey } from '#platform/tables/layout/header.ts'
import type { Suggestion } from '../contract.ts'
import type { Mapping, ValueSource } from '../mapping.ts'

type Meant = Readonly<Record<string, string>>
type Said = { readonly target: string; readonly field: string; readonly heading: string; readonly meant: Meant }

/** Keeps what the words of a column mean, by the heading they stood under: another file of the same source may bear it too. */
export async function rememberValues({ db, workspace, now }: Context, mapping: Mapping): Promise<void> {
  for (const { target, field, heading, meant } of saidIn(mapping)) {
    const known = await db
      .selectFrom('import_values')
      .select('meant')
      .where('workspace_id', '=', workspace.id)
      .where('source', '=', mapping.source)
      .where('heading_key', '=', headingKey(heading))
      .where('target', '=', target)
      .where('field', '=', field)
      .executeTakeFirst()
    const all = JSON.stringify({ ...(known ? wordsIn(known.meant) : {}), ...meant })
    await db
      .insertInto('import_values')
      .values({
        workspace_id: workspace.id,
        source: mapping.source,
        heading_key: headingKey(heading),
        target,
        field,
        meant: all,
        remembered_at: now,
      })
      .onConflict((on) =>
        on
          .columns(['workspace_id', 'source', 'heading_key', 'target', 'field'])
          .doUpdateSet({ meant: all, remembered_at: now }),
      )
      .execute()
  }
}

/** Suggestions with what the words under the same headings meant before, as the newest file said it. */
export async function withValues(
  { db, workspace }: Context,
  headings: readonly string[],
  suggestions: readonly Suggestion[],
): Promise<Suggestion[]> {
  const keys = headings.map(headingKey).filter((key) => key !== '')
  if (keys.length === 0) return [...suggestions]
  const found = await db
    .selectFrom('import_values')
    .select(['target', 'field', 'heading_key', 'meant'])
    .where('workspace_id', '=', workspace.id)
    .where('heading_key', 'in', keys)
    .orderBy('remembered_at')
    .execute()
  const known = new Map(found.map((one) => [keyOf(one.target, one.field, one.heading_key), wordsIn(one.meant)]))
  if (known.size === 0) return [...suggestions]
  return suggestions.map((suggestion) => ({
    ...suggestion,
    columns: valued(suggestion.target, suggestion.columns, headings, known),
    also: suggestion.also.map((part) => ({ ...part, columns: valued(part.target, part.columns, headings, known) })),
  }))
}

function valued(
  target: string,
  columns: Readonly<Record<string, ValueSource>>,
  headings: readonly string[],
  known: ReadonlyMap<string, Meant>,
): Record<string, ValueSource> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, source]) => {
      const heading = headingOf(source, headings)
      const meant = heading === null ? undefined : known.get(keyOf(target, field, headingKey(heading)))
      if (meant === undefined) return [field, source]
      const whole = typeof source === 'object' ? source : { column: source }
      return [field, { ...whole, values: { ...whole.values, ...meant } }]
    }),
  )
}

function saidIn({ target, columns, also }: Mapping): Said[] {
  const all = [{ target, columns }, ...also]
  return all.flatMap((one) =>
    Object.entries(one.columns).flatMap(([field, source]) => {
      const meant = typeof source === 'object' ? (source.values ?? {}) : {}
      const heading = headingOf(source, [])
      return heading === null || Object.keys(meant).length === 0 ? [] : [{ target: one.target, field, heading, meant }]
    }),
  )
}

function headingOf(source: ValueSource, headings: readonly string[]): string | null {
  const column = typeof source === 'object' ? source.column : source
  if (column === undefined) return null
  return typeof column === 'string' ? column : (headings[column - 1] ?? null)
}

function wordsIn(meant: unknown): Meant {
  return z.record(z.string(), z.string()).parse(meant)
}

function keyOf(target: string, field: string, heading: string): string {
  return `${target}\0${field}\0${heading}`
}
