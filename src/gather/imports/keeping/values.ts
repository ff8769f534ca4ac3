import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { headingKey } from '#platform/tables/layout/headings/header.ts'
import type { Mapping, ValueSource } from '../../mappings/contract.ts'
import type { MeantBefore } from '../../mappings/mappings.ts'

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

/**
 * What the words under these headings meant before: in files of the same source where that is known, else in those of any, as the newest
 * file of each said it. Where sources contradict each other, a word is open.
 */
export async function meantBefore(
  { db, workspace }: Context,
  headings: readonly string[],
  source: string | null,
): Promise<MeantBefore[]> {
  const keys = headings.map(headingKey).filter((key) => key !== '')
  if (keys.length === 0) return []
  let query = db
    .selectFrom('import_values')
    .select(['target', 'field', 'heading_key', 'meant'])
    .where('workspace_id', '=', workspace.id)
    .where(sql<boolean>`heading_key = ANY (${keys}::text[])`)
  if (source !== null) query = query.where('source', '=', source)
  const found = await query.execute()
  const grouped = Map.groupBy(found, (one) => [one.target, one.field, one.heading_key].join('\0'))
  return [...grouped.values()].flatMap((some) =>
    some.slice(0, 1).map(({ target, field, heading_key }) => ({
      target,
      field,
      headingKey: heading_key,
      words: agreedWords(some.map(({ meant }) => wordsIn(meant))),
    })),
  )
}

export function agreedWords(said: readonly Meant[]): MeantBefore['words'] {
  const agreed: Record<string, string | null> = {}
  for (const words of said)
    for (const [word, meaning] of Object.entries(words))
      agreed[word] = agreed[word] === undefined || agreed[word] === meaning ? meaning : null
  return agreed
}

function saidIn({ target, columns, also }: Mapping): Said[] {
  const all = [{ target, columns }, ...also]
  return all.flatMap((one) =>
    Object.entries(one.columns).flatMap(([field, source]) => {
      const meant = typeof source === 'object' ? (source.values ?? {}) : {}
      const heading = headingOf(source)
      return heading === null || Object.keys(meant).length === 0 ? [] : [{ target: one.target, field, heading, meant }]
    }),
  )
}

function headingOf(source: ValueSource): string | null {
  const column = typeof source === 'object' ? source.column : source
  return typeof column === 'string' ? column : null
}

function wordsIn(meant: unknown): Meant {
  return z.record(z.string(), z.string()).parse(meant)
}
