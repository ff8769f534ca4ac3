import type { Context } from '#platform/context.ts'
import type { Lost, RowOutcome } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { inTurn } from '#platform/work/breaks.ts'
import type { FileReader, RowReader } from '../../mappings/mappings.ts'
import type { Run } from '../contract.ts'
import { onceEach, type Remark, remarkOn } from '../remarks/remark.ts'
import type { Entry } from './entries.ts'
import type { Orders, Prepared } from './preparing.ts'
import type { Counts } from './run-store.ts'

export type Outcome = {
  readonly counts: Partial<Counts>
  readonly parts: Run['parts']
  readonly remarks: readonly Remark[]
}
/** What the database has refused of the single row that is tried: all of it, or some of its parts. */
export type Refusal = { readonly because: Text; readonly of: 'row' | readonly number[] }

/** Stores a batch within one transaction, the records first and then what belongs to them, and tells what became of each entry. */
export async function outcomeOf(
  context: Context,
  reader: FileReader,
  orders: Orders,
  batch: readonly Prepared[],
  refusal?: Refusal,
): Promise<Outcome> {
  const isRefused = refusal?.of === 'row'
  const mains = isRefused ? [] : batch.flatMap(({ main }) => main ?? [])
  const outcomes = new Map<number, RowOutcome>()
  if (mains.length > 0)
    for (const one of await reader.importable.store(context, mains, orders.main)) outcomes.set(one.row, one)
  const told = await inTurn(batch, (one) =>
    toldOf(one, outcomes.get(one.entry.row), reader.main, isRefused ? refusal.because : null),
  )
  const isIn = (one: Prepared) => one.main === null || isStored(outcomes.get(one.entry.row))
  const inside = batch.filter(isIn)
  const parts = []
  for (const part of reader.parts.keys())
    parts.push(await partOf(context, reader, orders, part, inside, outcomes, refusal))
  const said = [...told, ...parts].flatMap(({ remarks }) => remarks)
  const lost = onceEach(said.filter(({ kind }) => kind === 'lost'))
  return {
    counts: { ...summed(told.map(({ counts }) => counts)), lost: lost.length },
    parts: parts.map(({ counts }) => counts),
    remarks: [...said.filter(({ kind }) => kind !== 'lost'), ...lost],
  }
}

function toldOf(
  { entry, main, refused, said, lost }: Prepared,
  outcome: RowOutcome | undefined,
  reader: RowReader,
  because: Text | null,
): { counts: Partial<Counts>; remarks: readonly Remark[] } {
  const rows = entry.records
  if (main === null && refused) return { counts: { rows, rejected: rows }, remarks: said }
  if (main === null) return { counts: { rows, skipped: rows }, remarks: [...said, ...lost] }
  if (because !== null)
    return { counts: { rows, rejected: rows }, remarks: [...said, remarkOn(entry, { kind: 'rejected', because })] }
  if (outcome === undefined || outcome.outcome === 'rejected') {
    const field = outcome?.column ?? null
    const unread = lost.find((one) => one.field !== null && one.field === field && one.target === null)
    const reason = unread?.because ?? outcome?.because ?? { en: 'was not answered for', ja: '結果が返りませんでした' }
    const column = headingOf(reader, field)
    const about = outcome?.about && [...outcome.about]
    return {
      counts: { rows, rejected: rows },
      remarks: [
        ...said,
        remarkOn(entry, { kind: 'rejected', field, column, because: reason, about, called: outcome?.called }),
      ],
    }
  }
  const further = saidOf(entry, outcome, reader)
  return {
    counts: { rows, [outcome.outcome]: rows, cleared: main.cleared?.length ?? 0 },
    remarks: [...said, ...lost, ...further],
  }
}

async function partOf(
  context: Context,
  reader: FileReader,
  orders: Orders,
  part: number,
  inside: readonly Prepared[],
  outcomes: ReadonlyMap<number, RowOutcome>,
  refusal: Refusal | undefined,
): Promise<{ counts: Run['parts'][number]; remarks: Remark[] }> {
  const its = reader.parts[part]
  const order = orders.parts[part]
  const target = its?.importable.name ?? ''
  const counts = { target, created: 0, changed: 0, unchanged: 0, rejected: 0 }
  if (its === undefined || order === undefined) return { counts, remarks: [] }
  const remarks = inside.flatMap(({ refusedParts }) =>
    refusedParts.flatMap((one) => (one.part === part ? [one.remark] : [])),
  )
  const rows = inside.flatMap(({ entry, parts }) => {
    const whose = outcomes.get(entry.row)
    const { customerId, formerCustomerId } = whose && whose.outcome !== 'rejected' ? whose : {}
    return parts
      .filter((one) => one.part === part)
      .map(({ taken }) => ({
        entry: { ...entry, row: taken.row },
        taken: { ...taken, ...(customerId && { customerId }), ...(formerCustomerId && { formerCustomerId }) },
      }))
  })
  const isRefused = refusal !== undefined && refusal.of !== 'row' && refusal.of.includes(part)
  if (isRefused)
    remarks.push(
      ...rows.map(({ entry }) => remarkOn(entry, { kind: 'rejected', target, part, because: refusal.because })),
    )
  const stored =
    isRefused || rows.length === 0
      ? []
      : await its.importable.store(
          context,
          rows.map(({ taken }) => taken),
          order,
        )
  const entries = new Map(rows.map(({ entry }) => [entry.row, entry]))
  for (const one of stored) {
    const entry = entries.get(one.row)
    if (entry === undefined) continue
    if (one.outcome === 'rejected') {
      const column = headingOf(its.reader, one.column)
      remarks.push(
        remarkOn(entry, {
          kind: 'rejected',
          target,
          part,
          field: one.column,
          column,
          because: one.because,
          about: one.about && [...one.about],
          called: one.called,
        }),
      )
      continue
    }
    counts[one.outcome] += 1
    remarks.push(...saidOf(entry, one, its.reader, { target, part }))
  }
  counts.rejected = remarks.filter(({ kind }) => kind === 'rejected').length
  return { counts, remarks }
}

/** What the store says of a row that it took: cells that it left out, and what is to be known besides. */
function saidOf(
  entry: Pick<Entry, 'row' | 'until' | 'cells'>,
  { lost = [], noted = [] }: Exclude<RowOutcome, { readonly outcome: 'rejected' }>,
  reader: RowReader,
  of: { target?: string; part?: number } = {},
): Remark[] {
  const told = (kind: 'lost' | 'noted', { column, because }: Lost) =>
    remarkOn(entry, { kind, ...of, field: column, column: headingOf(reader, column), because })
  return [...lost.map((one) => told('lost', one)), ...noted.map((one) => told('noted', one))]
}

function isStored(outcome: RowOutcome | undefined): boolean {
  return outcome !== undefined && outcome.outcome !== 'rejected'
}

function headingOf(reader: RowReader, field: string | null): string | null {
  return field === null ? null : reader.headingOf(field)
}

function summed(all: readonly Partial<Counts>[]): Partial<Counts> {
  const sum: Partial<Record<keyof Counts, number>> = {}
  for (const one of all)
    for (const key of Object.keys(one) as (keyof Counts)[]) sum[key] = (sum[key] ?? 0) + (one[key] ?? 0)
  return sum
}
