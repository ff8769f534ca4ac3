import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import {
  createImport,
  findImport,
  forgetMapping,
  keepDraft,
  mapImport,
  readAgain,
  startRun,
  startRuns,
  targets,
} from './imports.ts'
import * as store from './keeping/store.ts'
import * as rejects from './remarks/reject-store.ts'
import { withReport } from './remarks/report.ts'
import * as runs from './running/run-store.ts'

export const handlers = {
  targets: (_, context) => targets(context),
  list: (wish, context) => store.page(context, wish),
  create: (wish, context) => createImport(context, wish),
  find: ({ id }, context) => findImport(context, id),
  draft: ({ id, draft }, context) => keepDraft(context, id, draft),
  map: ({ id, mapping }, context) => mapImport(context, id, mapping),
  read: ({ id, ...wish }, context) => readAgain(context, id, wish),
  forget: ({ id }, context) => forgetMapping(context, id),
  trial: ({ id }, context) => startRun(context, id, 'trial'),
  run: ({ id }, context) => startRun(context, id, 'run'),
  runAll: ({ importIds }, context) => startRuns(context, importIds),
  undo: ({ id }, context) => startRun(context, id, 'undo'),
  progress: async ({ id }, context) => withReport(context, await runs.find(context, id)),
  names: async ({ id }, context) => ({ rows: await rejects.doubtfulNames(context, (await runs.find(context, id)).id) }),
  rejects: ({ id, ...wish }, context) => rejects.page(context, id, wish),
} satisfies Handlers<typeof contract>
