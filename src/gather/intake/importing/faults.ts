import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Fault } from '#platform/furnishing/contributions.ts'
import { namesMeaning } from '../../events/events.ts'
import { type FaultName, importWords } from './words.ts'

const mostExamples = 10

export type Tally = Map<FaultName, string[]>

export function noteFault(tally: Tally, fault: FaultName, example: string): void {
  const before = tally.get(fault)
  if (before === undefined) tally.set(fault, [example])
  else before.push(example)
}

/** Adds what one batch of rows showed to what the batches before it showed. */
export async function keep(context: Context, importId: string, tally: Tally): Promise<void> {
  for (const [fault, examples] of tally) {
    await sql`
      INSERT INTO event_import_faults (workspace_id, import_id, fault, count, examples)
      VALUES (${context.workspace.id}, ${importId}, ${fault}, ${examples.length}, ${examples.slice(0, mostExamples)}::text[])
      ON CONFLICT (workspace_id, import_id, fault) DO UPDATE SET count = event_import_faults.count + EXCLUDED.count,
        examples = (event_import_faults.examples || EXCLUDED.examples)[1:${sql.lit(mostExamples)}]`.execute(context.db)
  }
}

export async function forget(context: Context, importId: string): Promise<void> {
  await sql`DELETE FROM event_import_faults WHERE workspace_id = ${context.workspace.id} AND import_id = ${importId}`.execute(
    context.db,
  )
}

/** What the rows of the import contradict, and whether what they say of churn agrees with the customers on record. */
export async function ofImport(context: Context, importId: string): Promise<Fault[]> {
  const { rows } = await sql<{ fault: string; count: number; examples: string[] }>`
    SELECT fault, count, examples FROM event_import_faults WHERE workspace_id = ${context.workspace.id} AND import_id = ${importId}`.execute(
    context.db,
  )
  const counted = rows.flatMap(({ fault, count, examples }) => (isFault(fault) ? [made(fault, count, examples)] : []))
  return [...counted, ...(await churnContradictions(context, importId))]
}

async function churnContradictions(context: Context, importId: string): Promise<Fault[]> {
  const churn = await namesMeaning(context, 'churn')
  if (churn.length === 0) return []
  const told = await context.facts.all<{ customer: string; times: number }>(
    `SELECT toString(customer_id) AS customer, toUInt32(count()) AS times FROM events
     WHERE workspace_id = {workspace:UUID} AND import_id = {import:UUID} AND name IN {churn:Array(String)} GROUP BY customer`,
    { import: importId, churn },
  )
  if (told.length === 0) return []
  const left = await sql<{ id: string; name: string }>`
    SELECT id, name FROM customers WHERE workspace_id = ${context.workspace.id} AND merged_into IS NULL AND (stage = 'left' OR left_on IS NOT NULL)`.execute(
    context.db,
  )
  const gone = new Map(left.rows.map(({ id, name }) => [id, name]))
  const staying = told.filter(({ customer }) => !gone.has(customer))
  const names = await namesOf(
    context,
    staying.map(({ customer }) => customer),
  )
  const saidToLeave = new Set(await everToldToLeave(context, churn))
  const silent = [...gone].filter(([id]) => !saidToLeave.has(id))
  return [
    made(
      'churned but not left',
      staying.reduce((sum, { times }) => sum + times, 0),
      names,
    ),
    made(
      'left without churn event',
      silent.length,
      silent.slice(0, mostExamples).map(([, name]) => name),
    ),
  ]
}

async function everToldToLeave(context: Context, churn: readonly string[]): Promise<string[]> {
  const rows = await context.facts.all<{ customer: string }>(
    'SELECT DISTINCT toString(customer_id) AS customer FROM events WHERE workspace_id = {workspace:UUID} AND name IN {churn:Array(String)}',
    { churn },
  )
  return rows.map(({ customer }) => customer)
}

async function namesOf(context: Context, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM customers WHERE workspace_id = ${context.workspace.id} AND id = ANY(${ids}::uuid[]) ORDER BY name LIMIT ${mostExamples}`.execute(
    context.db,
  )
  return rows.map(({ name }) => name)
}

function made(fault: FaultName, count: number, examples: readonly string[]): Fault {
  return { name: fault, label: importWords.faults[fault], count, examples }
}

function isFault(fault: string): fault is FaultName {
  return fault in importWords.faults
}
