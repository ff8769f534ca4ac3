import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Label, Reject, Run, remarkKinds } from './contract/runs.ts'
import {
  Delimiter,
  Draft,
  Encoding,
  FieldType,
  HeaderRows,
  Mapping,
  Part,
  ReadingWish,
  ValueSource,
} from './mapping.ts'

export { Fault, type FaultFound, Reject, Run, remarkKinds, runKinds } from './contract/runs.ts'

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

/** What the cells of one column have in common. */
export const ColumnProfile = z.object({
  /** The decimal mark of its numbers: told by the cells, open, or of no matter. */
  decimal: z.enum(['.', ',', 'open']).nullable(),
  /** The order of its days, likewise. */
  order: z.enum(['mdy', 'dmy', 'open']).nullable(),
  /** The first different values, and how many there are; `more` where they are not all counted. */
  values: z.array(z.string()),
  distinct: z.number(),
  more: z.boolean(),
  filled: z.number(),
})
export type ColumnProfile = z.infer<typeof ColumnProfile>

/** What is odd about a file as a whole, and in which rows or cells, as examples. */
export const Oddity = z.object({ name: z.string(), label: Label, count: z.number(), examples: z.array(z.string()) })
export type Oddity = z.infer<typeof Oddity>

/** What a file looks like: enough to show it and to suggest a mapping. */
export const Reading = z.object({
  format: z.enum(['text', 'xlsx']),
  encoding: Encoding,
  delimiter: Delimiter,
  sheet: z.string().nullable(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  /** The rows of the headings as the file counts them; `null` where there is none. */
  header: HeaderRows.nullable(),
  /** The last row of the table where a person chose it. */
  lastRow: z.number().nullable(),
  headings: z.array(z.string()),
  /** The type that every filled cell of the column in the sample has. */
  types: z.array(FieldType),
  profiles: z.array(ColumnProfile),
  /** Rows with the numbers that the file itself gives them. */
  sample: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  oddities: z.array(Oddity),
  /** Estimated from the size of the sample where the file is longer. */
  rows: z.number(),
})
export type Reading = z.infer<typeof Reading>

export const Suggestion = z.object({
  target: z.string(),
  /** 0 to 1: how much of the file the target explains. */
  fit: z.number(),
  /** Certain enough to be taken without being asked. */
  certain: z.boolean(),
  because: Label,
  columns: z.record(z.string(), ValueSource),
  also: z.array(Part),
  only: Mapping.shape.only,
  defaults: z.record(z.string(), z.string()),
  opensPlays: z.boolean(),
  /** How certain each column is, 0 to 1, and why, by field; of a further part as `people.name`. */
  reasons: z.record(z.string(), z.object({ certainty: z.number(), because: Label })),
  /** Columns that look as if they told the outcome: fit for looking back, not for foretelling. */
  leaks: z.array(z.object({ heading: z.string(), because: Label })),
  remembered: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>

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
  /** What somebody began to say of the columns and has not finished. */
  draft: Draft.nullable(),
  suggestions: z.array(Suggestion),
  runs: z.array(Run),
})
export type Import = z.infer<typeof Import>

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
  draft: operation({
    method: 'PUT',
    path: '/imports/{id}/draft',
    summary: 'Keeps a mapping that is not finished, to be gone on with later; `null` throws it away.',
    permission: run,
  })
    .input(z.object({ id: Id, draft: Draft.nullable() }))
    .output(z.object({ draft: Draft.nullable() })),
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
    summary: 'Lists the rows that a run rejected or passed over and the cells it left out, each with its reason.',
    permission: read,
  })
    .input(PageWish.extend({ id: Id, kind: z.enum(remarkKinds).optional() }))
    .output(pageOf(Reject)),
}
