import { z } from 'zod'
import { ById, Id, operation, versioned } from '#platform/contract.ts'
import { type Point, Said } from '../figures/contract.ts'
import { FileWish, Taken } from './contract/file.ts'
import { Hypothesis, HypothesisWish } from './contract/hypothesis.ts'
import { Kpi, KpiChange, KpiWish, PartsWish, Reading } from './contract/kpi.ts'

const read = 'kpis.read' as const
const write = 'kpis.write' as const
const Rows = z.object({ rows: z.array(versioned(Kpi)) })

export const contract = {
  structure: operation({
    method: 'GET',
    path: '/kpis',
    summary:
      'The structure of KPIs: what is measured in each layer, of what it is made, what is thought to move what, and what is lacking',
    permission: read,
  })
    .input(z.object({}))
    .output(Rows.extend({ hypotheses: z.array(Hypothesis) })),
  readings: operation({
    method: 'GET',
    path: '/kpi-readings',
    summary:
      'What each KPI was, month by month, and whether the parts of those that are made of others give what their own figure says',
    permission: read,
  })
    .input(
      z.object({
        id: Id.optional().describe('Only this one; all of them where nothing is said'),
        by: z.enum(['month', 'quarter', 'year']).default('month').describe('Quarters and years are the fiscal ones'),
        periods: z.coerce.number().int().min(1).max(60).default(13),
      }),
    )
    .output(z.object({ rows: z.array(Reading) })),
  file: operation({
    method: 'GET',
    path: '/kpi-structure',
    summary: 'The structure as a YAML file, for review line by line',
    permission: read,
  })
    .input(z.object({}))
    .output(z.object({ yaml: z.string() })),
  takeFile: operation({
    method: 'PUT',
    path: '/kpi-structure',
    summary:
      'Make the structure what a YAML file says, by the keys of KPIs; what it does not name stays, or goes where that is wished',
    permission: write,
    effect: 'destroys',
  })
    .input(FileWish)
    .output(Taken),
  find: operation({ method: 'GET', path: '/kpis/{id}', summary: 'One KPI', permission: read })
    .input(ById)
    .output(versioned(Kpi)),
  add: operation({ method: 'POST', path: '/kpis', summary: 'Add a KPI to the structure', permission: write })
    .input(KpiWish)
    .output(versioned(Kpi)),
  change: operation({
    method: 'PATCH',
    path: '/kpis/{id}',
    summary: 'Change a KPI: its name, its layer, its figure, who answers for it, what it serves',
    permission: write,
  })
    .input(KpiChange.extend({ id: Id }))
    .output(versioned(Kpi)),
  setParts: operation({
    method: 'PUT',
    path: '/kpis/{id}/parts',
    summary: 'Say of which other KPIs one is made, and how; without parts it is made of none',
    permission: write,
  })
    .input(PartsWish.extend({ id: Id }))
    .output(versioned(Kpi)),
  dependents: operation({
    method: 'GET',
    path: '/kpis/{id}/dependents',
    summary:
      'What depends on a KPI: what is made of it, directly or through others, and what is thought to move it or be moved by it',
    permission: read,
  })
    .input(ById)
    .output(
      z.object({
        made: z.array(z.object({ id: Id, name: z.string(), directly: z.boolean() })),
        hypotheses: z.array(Hypothesis),
        targets: z
          .array(Said)
          .describe('For which periods it has targets, the latest first, at most fifty; they go with it'),
      }),
    ),
  remove: operation({
    method: 'DELETE',
    path: '/kpis/{id}',
    summary: 'Remove a KPI with its hypotheses and its targets; refused while others are made of it',
    permission: write,
  })
    .input(ById)
    .output(ById),
  suppose: operation({
    method: 'POST',
    path: '/kpi-hypotheses',
    summary: 'Say that one KPI is thought to move another; whether the figures bear it out is not known by that',
    permission: write,
  })
    .input(HypothesisWish)
    .output(Hypothesis),
  analyse: operation({
    method: 'POST',
    path: '/kpi-hypotheses/{id}/analyses',
    summary: 'Ask the figures of the last sixty months whether they bear a hypothesis out; what is found is kept',
    permission: write,
  })
    .input(ById)
    .output(Hypothesis),
  analyses: operation({
    method: 'GET',
    path: '/kpi-hypotheses/{id}/analyses',
    summary: 'What was found of a hypothesis each time, the latest first',
    permission: read,
  })
    .input(ById)
    .output(z.object({ rows: z.array(Hypothesis.shape.latest.unwrap()) })),
  drop: operation({
    method: 'DELETE',
    path: '/kpi-hypotheses/{id}',
    summary: 'Drop a hypothesis, with what was found of it',
    permission: write,
  })
    .input(ById)
    .output(ById),
}

export { KpiWish } from './contract/kpi.ts'
export type { Kpi, Point, Reading, Said }
