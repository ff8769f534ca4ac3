import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import {
  arrangeScorecards,
  changeScorecard,
  createScorecard,
  discardDraft,
  keepDraft,
  publishScorecard,
  scorecard,
  setRetired,
} from './scorecards.ts'
import * as store from './store.ts'

export const handlers = {
  list: async (_, context) => ({ rows: await store.all(context) }),
  find: ({ id }, context) => scorecard(context, id),
  create: (wish, context) => createScorecard(context, wish),
  change: ({ id, ...wish }, context) => changeScorecard(context, id, wish),
  arrange: ({ ids }, context) => arrangeScorecards(context, ids),
  retire: ({ id }, context) => setRetired(context, id, true),
  reinstate: ({ id }, context) => setRetired(context, id, false),
  draft: ({ id, ...wish }, context) => keepDraft(context, id, wish),
  discard: ({ id, draftId }, context) => discardDraft(context, id, draftId),
  publish: ({ id, ...looked }, context) => publishScorecard(context, id, looked),
  metrics: (_, { contributions }) => ({
    rows: contributions.metrics.map(({ name, label, description, unit, better, withinDays, at, since }) => ({
      name,
      label,
      description,
      unit: unit.name,
      better,
      withinDays,
      windowed: at !== null,
      isDated: since !== undefined,
    })),
  }),
} satisfies Handlers<typeof contract>
