import { z } from 'zod'
import { Id } from '#platform/contract.ts'

export const Label = z.object({ en: z.string(), ja: z.string() })

export const Fault = z.object({ name: z.string(), label: Label, count: z.number(), examples: z.array(z.string()) })
export type FaultFound = z.infer<typeof Fault>

export const runKinds = ['trial', 'run', 'undo'] as const
export const Run = z.object({
  id: Id,
  importId: Id,
  kind: z.enum(runKinds),
  state: z.enum(['waiting', 'running', 'completed', 'failed']),
  /** Rows read so far; of an undo, changes taken back. */
  rows: z.number(),
  created: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  /** Records of the file that are none of the table's: blank rows, notes, sums, and what the mapping leaves out. Each is named. */
  skipped: z.number(),
  /** Cells that were left out while their row came in. Each is named. */
  lost: z.number(),
  /** Rows that came in with something to be known of how they were taken. Each is named. */
  noted: z.number(),
  /** Blank cells that empty their field, where the mapping says so. */
  cleared: z.number(),
  /** What the further parts of the rows became, by target. */
  parts: z.array(
    z.object({
      target: z.string(),
      created: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      rejected: z.number(),
    }),
  ),
  /** What the file leaves open and a person has to say before anything is read. */
  questions: z.array(
    z.object({ column: z.string(), about: z.enum(['decimal', 'order']), examples: z.array(z.string()) }),
  ),
  /** Of an undo: records left alone because somebody has changed or used them since. */
  kept: z.number(),
  share: z.number(),
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** Whether a part of the file was not tried. */
  partial: z.boolean(),
  problem: Label.nullable(),
  faults: z.array(Fault),
  author: z.string(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
})
export type Run = z.infer<typeof Run>

export const remarkKinds = ['rejected', 'skipped', 'lost', 'noted'] as const
export const Reject = z.object({
  /**
   * A row that was not taken, a record that is none of the table's, a cell that was left out while its row came in, or what is to be
   * known of how a row was taken.
   */
  kind: z.enum(remarkKinds),
  row: z.number(),
  /** The last of several rows that this is said of. */
  until: z.number().nullable(),
  /** Which part of the row it is said of, where the row has several. */
  target: z.string().nullable(),
  column: z.string().nullable(),
  because: Label,
  /** The customers on record that the reason speaks of: several that bear one name, or one that is called alike. */
  about: z.array(z.object({ id: Id, name: z.string() })),
  /** What the row calls its customer, where that may be another name of one of those. */
  called: z.string().nullable(),
  cells: z.array(z.string()),
})
export type Reject = z.infer<typeof Reject>

/** What rows call their customer that nobody on record is called exactly, and who is called alike. */
export const DoubtfulName = z.object({
  called: z.string(),
  rows: z.number(),
  about: Reject.shape.about,
  /** The customer that is called so too by now, since somebody has said so. */
  sameAs: z.object({ id: Id, name: z.string(), nameId: Id }).nullable(),
})
export type DoubtfulName = z.infer<typeof DoubtfulName>
