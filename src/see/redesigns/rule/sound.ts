import type { Text } from '#platform/wording/words.ts'
import type { RedesignLine } from '../contract/redesign.ts'
import { problems } from '../words.ts'

/** What the structure holds that lines may speak of. */
export type Known = {
  /** What KPIs that nobody ended are called, by their ids. */
  readonly kpis: ReadonlyMap<string, string>
  readonly figures: ReadonlySet<string>
  readonly members: ReadonlySet<string>
}
export type Fault = { readonly at: string; readonly says: Text }

/** What is wrong with the lines of a sheet, the first of each line. */
export function faultsIn(lines: readonly RedesignLine[], known: Known): Fault[] {
  const seen = new Set<string>()
  const names = namesKept(lines, known)
  return lines.flatMap((line, at): Fault[] => {
    const fault = faultOf(line, known, seen) ?? faultOfBecoming(line, known, names)
    if (line.kpiId !== null) seen.add(line.kpiId)
    if (line.becomes !== null) names.add(line.becomes.name)
    return fault === null ? [] : [{ at: `lines.${at}.${fault[0]}`, says: fault[1] }]
  })
}

/** What goes on under its name once the sheet holds. */
function namesKept(lines: readonly RedesignLine[], { kpis }: Known): Set<string> {
  const ends = new Set(lines.flatMap(({ act, kpiId }) => (act === 'change' || act === 'drop' ? (kpiId ?? []) : [])))
  return new Set([...kpis].flatMap(([id, name]) => (ends.has(id) ? [] : name)))
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
  return null
}

/** What a structure asks of every KPI is asked of what one becomes. */
function faultOfBecoming(
  { act, becomes }: RedesignLine,
  { figures, members }: Known,
  names: ReadonlySet<string>,
): readonly [string, Text] | null {
  if (act === 'keep' || act === 'drop') return null
  if (becomes === null) return ['becomes', problems.becomesWhat]
  const { name, layer, figure, touchpoint, aspect, accountableId } = becomes
  if (names.has(name)) return ['becomes.name', problems.nameTaken]
  if (figure !== null && !figures.has(figure)) return ['becomes.figure', problems.noFigure]
  if (layer !== 'intermediate' && touchpoint !== '') return ['becomes.touchpoint', problems.onlyIntermediate]
  if (layer !== 'intermediate' && aspect !== null) return ['becomes.aspect', problems.onlyIntermediate]
  if (accountableId !== null && !members.has(accountableId)) return ['becomes.accountableId', problems.noMember]
  return null
}
