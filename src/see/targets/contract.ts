import { z } from 'zod'
import { Id, Nothing, operation, PageWish, pageOf } from '#platform/contract.ts'
import { PhaseChange, PhaseWish, PresentPhase } from './contract/phase.ts'
import { Choice, Target, TargetWish } from './contract/target.ts'

const Count = z.number().int()
const read = 'kpis.read' as const

export const contract = {
  phase: operation({
    method: 'GET',
    path: '/kpi-phase',
    summary: 'In which phase the company steers, what is asked of the data before the next, and whether it is proposed',
    permission: read,
  })
    .input(Nothing)
    .output(PresentPhase),
  phaseChanges: operation({
    method: 'GET',
    path: '/kpi-phase-changes',
    summary: 'Who confirmed which phase, when, and how the data stood then; the latest first',
    permission: read,
  })
    .input(PageWish)
    .output(pageOf(PhaseChange)),
  confirm: operation({
    method: 'POST',
    path: '/kpi-phase-changes',
    summary: 'Confirm the phase that is proposed, or go back to one before',
    permission: 'kpis.decide',
  })
    .input(PhaseWish)
    .output(PresentPhase),
  choices: operation({
    method: 'GET',
    path: '/kpi-target-choices',
    summary: 'Which KPIs can have a target now, and why the others cannot yet',
    permission: read,
  })
    .input(Nothing)
    .output(z.object({ rows: z.array(Choice) })),
  list: operation({
    method: 'GET',
    path: '/kpi-targets',
    summary: 'Targets with all their versions, and actual against target; the period that begins last comes first',
    permission: read,
  })
    .input(PageWish.extend({ kpiId: Id.optional().describe('Only those of this KPI') }))
    .output(
      pageOf(Target).extend({
        total: Count.describe('Without those that were withdrawn'),
        underWay: Count.describe('Of these the ones whose period has begun and is not over'),
      }),
    ),
  set: operation({
    method: 'POST',
    path: '/kpi-targets',
    summary: 'Set the target of a KPI for a period as a new version; those before stay to be seen',
    permission: 'kpis.write',
  })
    .input(TargetWish)
    .output(Target),
}
