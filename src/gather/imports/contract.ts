import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Delimiter, Encoding, FieldType, Mapping, ReadingWish } from './mapping.ts'

const Label = z.object({ en: z.string(), ja: z.string() })

export const Upload = z.object({
  id: Id,
  name: z.string(),
  size: z.number(),
  format: z.enum(['text', 'xlsx']),
  encoding: z.string(),
  /** Some bytes mean nothing in the encoding; the rows that hold them will be named. */
  broken: z.boolean(),
})
export type Upload = z.infer<typeof Upload>

/** What a file looks like: enough to show it and to suggest a mapping. */
export const Reading = z.object({
  format: z.enum(['text', 'xlsx']),
  encoding: Encoding,
  delimiter: Delimiter,
  sheet: z.string().nullable(),
  sheets: z.array(z.string()),
  header: z.number().nullable(),
  headings: z.array(z.string()),
  /** The type that every filled cell of the column in the sample has. */
  types: z.array(FieldType),
  sample: z.array(z.array(z.string())),
  /** Estimated from the size of the sample where the file is longer. */
  rows: z.number(),
})
export type Reading = z.infer<typeof Reading>

export const Suggestion = z.object({
  target: z.string(),
  /** 0 to 1: how much of the file the target explains. */
  fit: z.number(),
  columns: z.record(z.string(), z.string()),
  remembered: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>

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
  /** Of an undo: records left alone because somebody has changed or used them since. */
  kept: z.number(),
  share: z.number(),
  rowsPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** A trial reads at most so many rows; the rest was not tried. */
  partial: z.boolean(),
  problem: Label.nullable(),
  faults: z.array(Fault),
  author: z.string(),
  createdAt: z.date(),
  startedAt: z.date().nullable(),
  finishedAt: z.date().nullable(),
})
export type Run = z.infer<typeof Run>

export const ImportSummary = z.object({
  id: Id,
  fileName: z.string(),
  fileSize: z.number(),
  target: z.string().nullable(),
  source: z.string().nullable(),
  author: z.string(),
  createdAt: z.date(),
  latest: Run.nullable(),
  undone: z.boolean(),
})
export type ImportSummary = z.infer<typeof ImportSummary>

export const Import = ImportSummary.extend({
  upload: Upload,
  reading: Reading,
  mapping: Mapping.nullable(),
  suggestions: z.array(Suggestion),
  runs: z.array(Run),
})
export type Import = z.infer<typeof Import>

export const Reject = z.object({
  row: z.number(),
  column: z.string().nullable(),
  because: Label,
  cells: z.array(z.string()),
})
export type Reject = z.infer<typeof Reject>

export const Target = z.object({
  name: z.string(),
  label: Label,
  fields: z.array(
    z.object({
      name: z.string(),
      label: Label,
      type: FieldType,
      required: z.boolean(),
      choices: z.array(z.string()),
    }),
  ),
})
export type Target = z.infer<typeof Target>

const read = 'imports.read'
const run = 'imports.run'

export const contract = {
  targets: operation({
    method: 'GET',
    path: '/import-targets',
    summary: 'Lists what files can be imported as, with the fields of each.',
    permission: read,
  }).output(z.array(Target)),
  list: operation({
    method: 'GET',
    path: '/imports',
    summary: 'Lists imports with their latest run, newest first.',
    permission: read,
  })
    .input(PageWish)
    .output(pageOf(ImportSummary)),
  create: operation({
    method: 'POST',
    path: '/imports',
    summary: 'Makes an import from an uploaded file, with a mapping or with suggestions for one.',
    permission: run,
  })
    .input(z.object({ uploadId: Id, mapping: Mapping.optional(), reading: ReadingWish.optional() }))
    .output(Import),
  find: operation({
    method: 'GET',
    path: '/imports/{id}',
    summary: 'Shows one import: its file, mapping, runs and faults.',
    permission: read,
  })
    .input(ById)
    .output(Import),
  map: operation({
    method: 'PUT',
    path: '/imports/{id}/mapping',
    summary: 'Says what becomes of each column of an import.',
    permission: run,
  })
    .input(z.object({ id: Id, mapping: Mapping }))
    .output(Import),
  read: operation({
    method: 'PUT',
    path: '/imports/{id}/reading',
    summary: 'Reads the file of an import anew, with another encoding, delimiter, sheet or header row.',
    permission: run,
  })
    .input(ReadingWish.extend({ id: Id }))
    .output(Import),
  trial: operation({
    method: 'POST',
    path: '/imports/{id}/trials',
    summary: 'Tries an import and keeps nothing: counts, and the first problems.',
    permission: run,
  })
    .input(ById)
    .output(Run),
  run: operation({
    method: 'POST',
    path: '/imports/{id}/runs',
    summary: 'Runs an import; what was imported before is not imported twice.',
    permission: run,
  })
    .input(ById)
    .output(Run),
  runAll: operation({
    method: 'POST',
    path: '/import-sequences',
    summary: 'Runs several imports one after the other, so that later ones find what earlier ones brought.',
    permission: run,
  })
    .input(z.object({ importIds: z.array(Id).min(1).max(50) }))
    .output(z.array(Run)),
  undo: operation({
    method: 'POST',
    path: '/imports/{id}/undo',
    summary: 'Takes a whole import back, except what somebody has changed since.',
    permission: run,
  })
    .input(ById)
    .output(Run),
  progress: operation({
    method: 'GET',
    path: '/import-runs/{id}',
    summary: 'Shows how far a run is: counts, rows per second and time left.',
    permission: read,
  })
    .input(ById)
    .output(Run),
  rejects: operation({
    method: 'GET',
    path: '/import-runs/{id}/rejects',
    summary: 'Lists the rows that a run rejected, with row number, column and reason.',
    permission: read,
  })
    .input(PageWish.extend({ id: Id }))
    .output(pageOf(Reject)),
}
