import { z } from 'zod'
import { ById, Id, operation, PageWish, pageOf, versioned } from '#platform/contract.ts'
import { Decision, Redesign, RedesignChange, RedesignWish, WholeRedesign } from './contract/redesign.ts'

const Count = z.number().int()
const read = 'kpis.read' as const
const propose = 'kpis.propose' as const
const decide = 'kpis.decide' as const

export const contract = {
  list: operation({
    method: 'GET',
    path: '/kpi-redesigns',
    summary: 'Sheets on which KPIs are redesigned, the latest first',
    permission: read,
  })
    .input(PageWish.extend({ department: z.string().trim().max(120).optional() }))
    .output(
      pageOf(versioned(Redesign)).extend({
        total: Count,
        undecided: Count.describe('Of these the ones on which nothing was decided yet'),
      }),
    ),
  find: operation({
    method: 'GET',
    path: '/kpi-redesigns/{id}',
    summary: 'One sheet: each KPI before and after side by side, and in what both differ',
    permission: read,
  })
    .input(ById)
    .output(versioned(WholeRedesign)),
  create: operation({
    method: 'POST',
    path: '/kpi-redesigns',
    summary: 'Propose what becomes of the KPIs of a department: kept, changed, dropped, added',
    permission: propose,
  })
    .input(RedesignWish)
    .output(versioned(WholeRedesign)),
  change: operation({
    method: 'PATCH',
    path: '/kpi-redesigns/{id}',
    summary: 'Change a proposal; once it is decided it stays as it is',
    permission: propose,
  })
    .input(RedesignChange.extend({ id: Id }))
    .output(versioned(WholeRedesign)),
  remove: operation({
    method: 'DELETE',
    path: '/kpi-redesigns/{id}',
    summary: 'Remove a proposal on which nothing was decided',
    permission: propose,
  })
    .input(ById)
    .output(ById),
  activate: operation({
    method: 'POST',
    path: '/kpi-redesigns/{id}/activation',
    summary:
      'Activate a proposal: from its day on the new KPIs are in use, and the old until the day before, with their history',
    permission: decide,
  })
    .input(Decision.extend({ id: Id }))
    .output(versioned(WholeRedesign)),
  decline: operation({
    method: 'POST',
    path: '/kpi-redesigns/{id}/refusal',
    summary: 'Decline a proposal, with the reason',
    permission: decide,
  })
    .input(Decision.extend({ id: Id }))
    .output(versioned(WholeRedesign)),
}
