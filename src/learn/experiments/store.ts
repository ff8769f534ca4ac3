import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Place } from '#platform/stores/cursor.ts'
import type { Experiments } from '#platform/stores/database.ts'
import { Comparison, Counts, Figure, Machines, type Results, Split } from './contract/experiment.ts'

export type ExperimentColumns = Omit<
  Selectable<Experiments>,
  'workspace_id' | 'id' | 'author' | 'created_at' | 'updated_at' | 'split' | 'figures'
> & { readonly split: Split | null; readonly figures: readonly Figure[] }

export type KeptExperiment = Awaited<ReturnType<typeof page>>[number]

/** The latest first, each with its latest counts. */
export async function page(context: Context, after: Place | undefined, limit: number, id?: string) {
  const rows = await context.db
    .selectFrom('experiments as e')
    .leftJoinLateral(
      (db) =>
        db
          .selectFrom('experiment_results as r')
          .select([
            'r.id',
            'r.control_people',
            'r.variant_people',
            'r.counts',
            'r.machines',
            'r.source',
            'r.author',
            'r.at',
          ])
          .whereRef('r.workspace_id', '=', 'e.workspace_id')
          .whereRef('r.experiment_id', '=', 'e.id')
          .orderBy('r.at', 'desc')
          .orderBy('r.id', 'desc')
          .limit(1)
          .as('latest'),
      (join) => join.onTrue(),
    )
    .selectAll('e')
    .select((of) => [
      of.ref('latest.id').as('result_id'),
      'latest.control_people',
      'latest.variant_people',
      'latest.counts',
      'latest.machines',
      'latest.source',
      of.ref('latest.author').as('result_author'),
      'latest.at',
    ])
    .where('e.workspace_id', '=', context.workspace.id)
    .$if(id !== undefined, (asked) => asked.where('e.id', '=', id ?? ''))
    .$if(after !== undefined, (asked) =>
      asked.where(sql<boolean>`(e.created_at, e.id) < (${after?.at}, ${after?.id}::uuid)`),
    )
    .orderBy('e.created_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    question: row.question,
    controlName: row.control_name,
    variantName: row.variant_name,
    comparison: Comparison.parse(row.comparison),
    split: Split.nullable().parse(row.split),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    figures: Figure.array().parse(row.figures),
    results:
      row.result_id === null || row.at === null
        ? null
        : resultsIn({ ...row, id: row.result_id, author: row.result_author ?? '', at: row.at }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }))
}

type ResultRow = {
  readonly id: string
  readonly control_people: number | string | null
  readonly variant_people: number | string | null
  readonly counts: unknown
  readonly machines: string | null
  readonly source: string | null
  readonly author: string
  readonly at: Date
}

function resultsIn({ id, control_people, variant_people, counts, machines, source, author, at }: ResultRow): Results {
  return {
    id,
    control: control_people === null ? null : Number(control_people),
    variant: Number(variant_people),
    figures: Counts.shape.figures.parse(counts),
    machines: Machines.parse(machines),
    source: source ?? '',
    author,
    at,
  }
}

export async function count({ db, workspace }: Context): Promise<number> {
  const { n } = await db
    .selectFrom('experiments')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirstOrThrow()
  return n
}

export async function insert(context: Context, { split, figures, ...columns }: ExperimentColumns): Promise<string> {
  const { id } = await context.db
    .insertInto('experiments')
    .values({
      ...columns,
      split: json(split),
      figures: JSON.stringify(figures),
      workspace_id: context.workspace.id,
      created_at: context.now,
      updated_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(
  context: Context,
  id: string,
  { split, figures, ...columns }: Partial<ExperimentColumns>,
): Promise<void> {
  await context.db
    .updateTable('experiments')
    .set({
      ...columns,
      ...(split !== undefined && { split: json(split) }),
      ...(figures !== undefined && { figures: JSON.stringify(figures) }),
      updated_at: context.now,
    })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('experiments').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** Who changes an experiment and who brings its counts come one after the other. */
export async function hold({ db, workspace }: Context, id: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`experiment ${workspace.id} ${id}`}, 0))`.execute(db)
}

export async function keep(context: Context, id: string, { control, variant, figures, machines, source }: Counts) {
  await context.db
    .insertInto('experiment_results')
    .values({
      workspace_id: context.workspace.id,
      experiment_id: id,
      control_people: control,
      variant_people: variant,
      counts: JSON.stringify(figures),
      machines,
      source,
      at: context.now,
    })
    .execute()
}

export async function results(
  context: Context,
  id: string,
  after: Place | undefined,
  limit: number,
): Promise<Results[]> {
  const rows = await context.db
    .selectFrom('experiment_results')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .where('experiment_id', '=', id)
    .$if(after !== undefined, (asked) => asked.where(sql<boolean>`(at, id) < (${after?.at}, ${after?.id}::uuid)`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(resultsIn)
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
