import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf } from '#platform/contract.ts'
import { Draft, FieldType, Mapping, Reading, ReadingWish, Suggestion } from '../mappings/contract.ts'
import { DoubtfulName, Label, Reject, Run, remarkKinds } from './contract/runs.ts'

export { Reading } from '../mappings/contract.ts'
export { type DoubtfulName, Fault, type FaultFound, Reject, Run, remarkKinds } from './contract/runs.ts'

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
      /** Fields by which a record on record is found: where one of them is filled, only new records need this one. */
      unlessKnownBy: z.array(z.string()),
      choices: z.array(z.string()),
      /** What becomes of a word that is none of the choices; `null` where it is left out. */
      otherwise: Label.nullable(),
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
  forget: operation({
    method: 'DELETE',
    path: '/imports/{id}/remembered-mapping',
    summary: 'Forgets how files with these headings were mapped before, and begins this one with suggestions.',
    permission: run,
  })
    .input(ById)
    .output(Import),
  trial: operation({
    method: 'POST',
    path: '/imports/{id}/trials',
    summary: 'Tries an import and keeps nothing: counts, and the first problems.',
    permission: run,
    leaves: 'job',
  })
    .input(ById)
    .output(Run),
  run: operation({
    method: 'POST',
    path: '/imports/{id}/runs',
    summary: 'Runs an import; what was imported before is not imported twice.',
    permission: run,
    leaves: 'job',
  })
    .input(ById)
    .output(Run),
  runAll: operation({
    method: 'POST',
    path: '/import-sequences',
    summary: 'Runs several imports one after the other, so that later ones find what earlier ones brought.',
    permission: run,
    leaves: 'job',
  })
    .input(z.object({ importIds: z.array(Id).min(1).max(50) }))
    .output(z.array(Run)),
  undo: operation({
    method: 'POST',
    path: '/imports/{id}/undo',
    summary: 'Takes a whole import back, except what somebody has changed since.',
    permission: run,
    effect: 'destroys',
    leaves: 'job',
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
    .output(
      pageOf(Reject).extend({
        /** How many there are in all; told with the first page. */
        total: z.number().nullable(),
      }),
    ),
  names: operation({
    method: 'GET',
    path: '/import-runs/{id}/names',
    summary:
      'Lists what rows call customers that are only called alike on record, for somebody to say which are the same.',
    permission: read,
  })
    .input(ById)
    .output(z.object({ rows: z.array(DoubtfulName) })),
}
