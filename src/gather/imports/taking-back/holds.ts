import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import type { Text } from '#platform/wording/words.ts'
import type { FaultFound } from '../contract.ts'
import { keptWords, recordWords } from '../words.ts'
import { byOthers, type Table } from './tables.ts'

/** Records that an undo left alone, and who stands in the way. */
export type Hold = {
  readonly record: string
  readonly by: By
  /** The name of the later file or of who wrote, and on which day. */
  readonly who: string
  readonly day: string
  readonly count: number
  /** What some of the records are called. */
  readonly examples: readonly string[]
}
type By = 'member' | 'import' | 'used' | 'owner'
type Found = {
  called: string
  source: string | null
  author: string | null
  uses: string | null
  day: string | null
  file: string | null
  name: string | null
}

/** Who wrote the records that stay, or what belongs to them now: the newest of it. */
export async function holdsOf(
  { db, workspace }: Context,
  table: Table,
  left: readonly string[],
  source: string,
): Promise<Hold[]> {
  const used = table.uses.map(
    ({ table: other, column }) => sql`
      UNION ALL SELECT u.${sql.ref(column)}::text AS id, c.source, c.author, ${other}::text AS uses, c.at, c.sequence
      FROM ${sql.table(other)} u JOIN record_changes c ON c.workspace_id = u.workspace_id AND c.record_id = u.id AND c.record = ${other} AND ${byOthers(source)}
      WHERE u.workspace_id = ${workspace.id} AND u.${sql.ref(column)} = ANY (${left}::uuid[])`,
  )
  const { rows } = await sql<Found>`
    WITH touches AS (
      SELECT c.record_id::text AS id, c.source, c.author, NULL::text AS uses, c.at, c.sequence FROM record_changes c
      WHERE c.workspace_id = ${workspace.id} AND c.record_id = ANY (${left}::uuid[]) AND c.record = ${table.name} AND ${byOthers(source)}
      ${sql.join([...used, sql``], sql` `)}),
    newest AS (SELECT DISTINCT ON (id) * FROM touches ORDER BY id, uses NULLS FIRST, sequence DESC)
    SELECT ${called(table)} AS called, n.source, n.author, n.uses, (n.at AT TIME ZONE ${workspace.zone})::date::text AS day, f.name AS file,
           coalesce(m.name, a.name) AS name
    FROM unnest(${left}::text[]) AS k(id) LEFT JOIN newest n ON n.id = k.id
    LEFT JOIN ${sql.table(table.name)} t ON t.workspace_id = ${workspace.id} AND t.id = k.id::uuid
    LEFT JOIN imports i ON i.workspace_id = ${workspace.id} AND 'import:' || i.id = n.source
    LEFT JOIN uploads f ON f.workspace_id = i.workspace_id AND f.id = i.upload_id
    LEFT JOIN members m ON m.workspace_id = ${workspace.id} AND 'member:' || m.id = n.author
    LEFT JOIN api_keys a ON a.workspace_id = ${workspace.id} AND 'key:' || a.id = n.author`.execute(db)
  const groups = Map.groupBy(rows, (row) =>
    JSON.stringify([byOf(row), row.file ?? row.name ?? row.uses ?? '', row.day ?? '']),
  )
  return [...groups.values()].flatMap((group) => {
    const [one] = group
    if (one === undefined) return []
    const who = one.file ?? one.name ?? ''
    return [
      {
        record: table.name,
        by: byOf(one),
        who,
        day: one.day ?? '',
        count: group.length,
        examples: group.slice(0, 10).map((one) => one.called),
      },
    ]
  })
}

const ownNames = ['name', 'plan', 'product', 'subject', 'title', 'survey', 'email', 'external_id']
const namedBy = [
  ['person_id', 'people'],
  ['customer_id', 'customers'],
] as const

/** What people call a record `t`: its own name and whose it is, and its id only where it has neither. */
function called({ columns }: Table): RawBuilder<unknown> {
  const own = ownNames.filter((name) => columns.includes(name)).map((name) => sql`nullif(t.${sql.ref(name)}::text, '')`)
  const whose = namedBy
    .filter(([column]) => columns.includes(column))
    .map(
      ([column, of]) =>
        sql`(SELECT nullif(o.name, '') FROM ${sql.table(of)} o WHERE o.workspace_id = t.workspace_id AND o.id = t.${sql.ref(column)})`,
    )
  return sql`coalesce(nullif(concat_ws(' · ', ${sql.join([sql`coalesce(${sql.join([...own, sql`NULL`])})`, ...whose])}), ''), k.id)`
}

function byOf({ source, file, uses }: Found): By {
  if (source === null) return 'owner'
  if (file !== null) return 'import'
  return uses === null ? 'member' : 'used'
}

/** The report of an undo, with what its next batch has left alone. */
export function withHolds(
  faults: readonly FaultFound[],
  holds: readonly Hold[],
  labelOf: (record: string) => Text,
): FaultFound[] {
  const known = new Map(faults.map((fault) => [fault.name, fault]))
  for (const { record, by, who, day, count, examples } of holds) {
    const name = beginningOf(`kept ${record} ${by} ${day} ${who}`, 200)
    const before = known.get(name)
    const sum = (before?.count ?? 0) + count
    const noun = labelOf(record)
    known.set(name, {
      name,
      label: { en: keptWords[by].en(sum, noun.en, who, day), ja: keptWords[by].ja(sum, noun.ja, who, day) },
      count: sum,
      examples: [...(before?.examples ?? []), ...examples].slice(0, 10),
    })
  }
  return [...known.values()]
}

/** What a kind of record is called: as the imports call it, or as what belongs to another record. */
export function recordLabel({ contributions }: Pick<Context, 'contributions'>, record: string): Text {
  const known = contributions.importables.find(({ name }) => name === record)?.label
  return known ?? recordWords[record] ?? { en: record.replaceAll('_', ' '), ja: record }
}
