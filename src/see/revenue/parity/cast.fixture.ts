import fc from 'fast-check'
import { contractsOf } from '../edges/edge-contracts.fixture.ts'
import { edges } from '../edges/edges.fixture.ts'
import { type Customer, customerId, histories } from './histories.fixture.ts'

/** A customer for each of the edge contracts, whose days lie in 2026. */
export const atEdges: readonly Customer[] = edges
  .filter(({ recognised, graceDays }) => recognised === undefined && graceDays === undefined)
  .map((edge, i) => ({
    id: customerId(10_000 + i),
    contracts: contractsOf(
      edge,
      (place) => `${String(90 + place).padStart(8, '0')}-0000-4000-8000-${String(i).padStart(12, '0')}`,
    ),
  }))

/** Customers of whom a rule and a statement are to say the same: so many that are drawn, and those of the edge contracts. */
export function castOf(many: number, seed: number): readonly Customer[] {
  const drawn = Array.from({ length: many }, (_, n) => fc.sample(histories(n), { seed: seed + n, numRuns: 1 })).flat()
  return [...drawn, ...atEdges]
}
