import type { Text } from '#platform/wording/words.ts'
import type { RedesignLine } from '../contract/redesign.ts'
import { problems } from '../words.ts'

/** What the structure holds that lines may speak of. */
export type Known = {
  /** KPIs that nobody ended. */
  readonly kpis: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  readonly members: ReadonlySet<string>
}
export type Fault = { readonly at: string; readonly says: Text }

/** What is wrong with the lines of a sheet, the first of each line. */
export function faultsIn(lines: readonly RedesignLine[], known: Known): Fault[] {
  const seen = new Set<string>()
  return lines.flatMap((line, at): Fault[] => {
    const fault = faultOf(line, known, seen)
    if (line.kpiId !== null) seen.add(line.kpiId)
    return fault === null ? [] : [{ at: `lines.${at}.${fault[0]}`, says: fault[1] }]
  })
}

function faultOf(line: RedesignLine, known: Known, seen: ReadonlySet<string>): readonly [string, Text] | null {
  const { act, kpiId, oldName, becomes } = line
  if (act === 'add' && (kpiId !== null || oldName !== '')) return ['kpiId', problems.addedWasNone]
  if (act !== 'add' && kpiId !== null && oldName !== '') return ['oldName', problems.oneOfBoth]
  if (act === 'keep' && kpiId === null) return ['kpiId', problems.onlyOfStructure]
  if (act !== 'add' && kpiId === null && oldName === '') return ['kpiId', problems.whichKpi]
  if (kpiId !== null && !known.kpis.has(kpiId)) return ['kpiId', problems.noKpi]
  if (kpiId !== null && seen.has(kpiId)) return ['kpiId', problems.twice]
  if ((act === 'keep' || act === 'drop') && becomes !== null) return ['becomes', problems.becomesNothing]
  if (act === 'keep' || act === 'drop') return null
  if (becomes === null) return ['becomes', problems.becomesWhat]
  if (becomes.figure !== null && !known.figures.has(becomes.figure)) return ['becomes.figure', problems.noFigure]
  const { accountableId } = becomes
  return accountableId !== null && !known.members.has(accountableId)
    ? ['becomes.accountableId', problems.noMember]
    : null
}
