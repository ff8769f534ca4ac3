import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { locales } from '#platform/wording/words.ts'
import { Counts, Experiment, ExperimentChange, ExperimentWish, Results } from './contract/experiment.ts'

const read = 'experiments.read' as const
const write = 'experiments.write' as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/experiments',
    summary: 'What was tried and what came of it, the latest first',
    permission: read,
  })
    .input(PageWish)
    .output(pageOf(versioned(Experiment)).extend({ total: z.number().int() })),
  find: operation({
    method: 'GET',
    path: '/experiments/{id}',
    summary: 'One experiment with its lift card: index, difference and verdict of each figure',
    permission: read,
  })
    .input(ById)
    .output(versioned(Experiment)),
  add: operation({
    method: 'POST',
    path: '/experiments',
    summary: 'Add an experiment: its two groups, how they came about, and the figures by which it is judged',
    permission: write,
  })
    .input(ExperimentWish)
    .output(versioned(Experiment)),
  change: operation({
    method: 'PATCH',
    path: '/experiments/{id}',
    summary: 'Change an experiment: its names and days, and until counts are brought its groups and figures',
    permission: write,
  })
    .input(ExperimentChange.extend({ id: Id }))
    .output(versioned(Experiment)),
  remove: operation({
    method: 'DELETE',
    path: '/experiments/{id}',
    summary: 'Remove an experiment with all of its counts',
    permission: write,
  })
    .input(ById)
    .output(ById),
  record: operation({
    method: 'POST',
    path: '/experiments/{id}/results',
    summary: 'Bring the counts of both groups; what was brought before is kept, and the latest counts',
    permission: write,
  })
    .input(Counts.extend({ id: Id }))
    .output(versioned(Experiment)),
  results: operation({
    method: 'GET',
    path: '/experiments/{id}/results',
    summary: 'All counts that were brought, the latest first',
    permission: read,
  })
    .input(PageWish.extend({ id: Id }))
    .output(pageOf(Results)),
  picture: operation({
    method: 'GET',
    path: '/experiments/{id}/picture',
    summary: 'The lift card as a picture (SVG), for a wall, a slide or a mail',
    permission: read,
  })
    .input(
      z.object({ id: Id, locale: z.enum(locales).default('en'), theme: z.enum(['light', 'dark']).default('light') }),
    )
    .output(z.object({ svg: z.string() })),
}
