import type { Band } from '../../../see/scorecards/contract.ts'
import { isFall } from '../../../see/scorecards/scorecards.ts'

/** A fall calls for somebody where it ends in watch or at risk; whoever is still steady after it is only slipping a little. */
export function callsForSomebody(from: Band, to: Band): boolean {
  return isFall(from, to) && isAlarming(to)
}

export function isAlarming(band: Band | null): boolean {
  return band === 'watch' || band === 'risk'
}
