import { type Phase, phases } from '../contract/phase.ts'

/**
 * From which phase on a figure can be aimed at; what is not named here can be from the first. Who leaves is told only once contracts
 * had the time to end, and what customers buy more only once it is known who stays.
 */
export const phaseOfFigure: Readonly<Record<string, Phase>> = {
  customer_churn: 'churn',
  churned_mrr: 'churn',
  contracted_mrr: 'churn',
  grr: 'churn',
  renewal_rate: 'churn',
  nrr: 'growth',
  expanded_mrr: 'growth',
  reactivated_mrr: 'growth',
}

type Made = { readonly id: string; readonly figure: string | null; readonly partIds: readonly string[] }

/** From which phase on a KPI can be aimed at: the latest of its figure and of all of which it is made. */
export function phaseOfKpi(id: string, kpis: readonly Made[]): Phase {
  const byId = new Map(kpis.map((one) => [one.id, one]))
  const seen = new Set<string>()
  const found: Phase[] = ['satisfaction']
  const look = (one: string) => {
    const kpi = byId.get(one)
    if (kpi === undefined || seen.has(one)) return
    seen.add(one)
    found.push(phaseOfFigure[kpi.figure ?? ''] ?? 'satisfaction')
    for (const part of kpi.partIds) look(part)
  }
  look(id)
  return phases[Math.max(...found.map(order))] ?? 'satisfaction'
}

export function order(phase: Phase): number {
  return phases.indexOf(phase)
}

export function nextOf(phase: Phase): Phase | null {
  return phases[order(phase) + 1] ?? null
}
