import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import type { FaultFound, Run } from '../contract.ts'
import { faultWords } from '../words.ts'
import * as reports from './report-store.ts'

type Reason = {
  kind: 'rejected' | 'skipped' | 'lost' | 'noted'
  target: string | null
  column: string | null
  field: string | null
  count: string
  wordings: string
  because: Text
  examples: string[]
  values: { value: string; count: number }[] | null
  distinct: string
}

/**
 * What is said of the rows and cells of a run, by reason, the most frequent first, with the values that were meant. It is kept for as
 * long as the rows are: the report that stays for years has the counts alone.
 */
export async function reportOf(context: Context, { id, kind }: Pick<Run, 'id' | 'kind'>): Promise<FaultFound[]> {
  const reasons = await byReason(context, id)
  return reasons.map((reason) => ({
    name: reason.kind,
    label: labelOf(reason, fieldLabel(context, reason), kind === 'trial'),
    count: Number(reason.count),
    examples: reason.examples,
  }))
}

/** The report with its values in place of the one without, while there is one; made anew where an erasure took it away. */
export async function withReport(context: Context, run: Run): Promise<Run> {
  if (run.kind === 'undo' || run.state !== 'completed') return run
  const live = (await reports.find(context, run.id)) ?? (await reportOf(context, run))
  if (live.length === 0) return run
  return { ...run, faults: [...live, ...run.faults.filter(({ name }) => !remarkNames.has(name))] }
}

const remarkNames = new Set(['rejected', 'skipped', 'lost', 'noted'])

async function byReason({ db, workspace }: Context, runId: string): Promise<Reason[]> {
  const { rows } = await sql<Reason>`
    WITH said AS (
      SELECT kind, target, column_name, field, row, because_en, because_ja, coalesce(until - row + 1, 1) AS records,
             regexp_replace(regexp_replace(because_en, '“[^”]*”', '“…”', 'g'), '[0-9][0-9,]*', '0', 'g') AS wording,
             substring(because_en FROM '“([^”]*)”') AS value
      FROM import_rejects WHERE workspace_id = ${workspace.id} AND run_id = ${runId}),
    grouped AS (
      SELECT kind, target, column_name, field, wording,
             CASE WHEN kind = 'lost' THEN count(*) ELSE sum(records) END AS count,
             count(DISTINCT because_en) AS wordings, count(DISTINCT value) AS distinct,
             (array_agg(because_en ORDER BY row))[1] AS en, (array_agg(because_ja ORDER BY row))[1] AS ja,
             (array_agg(row::text ORDER BY row))[1:10] AS examples
      FROM said GROUP BY kind, target, column_name, field, wording),
    valued AS (
      SELECT kind, target, column_name, field, wording, value, count(*) AS count,
             row_number() OVER (PARTITION BY kind, target, column_name, field, wording ORDER BY count(*) DESC, value) AS place
      FROM said WHERE value IS NOT NULL GROUP BY kind, target, column_name, field, wording, value)
    SELECT g.kind, g.target, g.column_name AS column, g.field, g.count, g.wordings, g.distinct,
           json_build_object('en', g.en, 'ja', g.ja) AS because, g.examples,
           (SELECT json_agg(json_build_object('value', v.value, 'count', v.count) ORDER BY v.place) FROM valued v
            WHERE v.place <= ${mostValues} AND v.kind = g.kind AND v.wording = g.wording AND v.target IS NOT DISTINCT FROM g.target
              AND v.column_name IS NOT DISTINCT FROM g.column_name AND v.field IS NOT DISTINCT FROM g.field) AS values
    FROM grouped g ORDER BY array_position(ARRAY['rejected', 'lost', 'noted', 'skipped'], g.kind), g.count DESC, g.wording LIMIT 30`.execute(
    db,
  )
  return rows
}

const mostValues = 5

/**
 * A column bears the file's heading; what came from none is called as the reader calls the field. What is said of a further part of the
 * row alone names that part: the row itself comes in.
 */
function fieldLabel({ contributions }: Context, { column, field, target }: Reason): Text {
  const known = contributions.importables.filter(({ name }) => target === null || name === target)
  const called =
    column === null
      ? (known.flatMap(({ fields }) => fields).find(({ name }) => name === field)?.label ?? both(field ?? ''))
      : both(column)
  const part = target === null ? undefined : known[0]?.label
  if (part === undefined) return called
  return { en: joined(part.en, called.en), ja: joined(part.ja, called.ja) }
}

const both = (text: string): Text => ({ en: text, ja: text })
const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

function labelOf({ kind, count, because, wordings, values, distinct }: Reason, column: Text, isTrial: boolean): Text {
  const listed = values ?? []
  const several = Number(distinct) > 1 && listed.length > 1
  const rest = Number(distinct) - listed.length
  const isExample = Number(wordings) > 1 && !several
  const en = several ? because.en.replace(/“[^”]*”/, () => listedIn('en', listed, rest)) : because.en
  const ja = several ? because.ja.replace(/「[^」]*」/, () => listedIn('ja', listed, rest)) : because.ja
  const say = faultWords[kind]
  return {
    en: say.en(Number(count), column.en, en, isExample, isTrial),
    ja: say.ja(Number(count), column.ja, ja, isExample, isTrial),
  }
}

function listedIn(locale: 'en' | 'ja', values: readonly { value: string; count: number }[], rest: number): string {
  const all = values.map(({ value, count }) => faultWords.value[locale](value, count))
  const listed = all.join(locale === 'en' ? ', ' : '、')
  return rest > 0 ? faultWords.more[locale](listed, rest) : listed
}
