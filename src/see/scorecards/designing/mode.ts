import type { Cell, Definition, Group, Measure, Words } from '../contract.ts'
import { axes } from '../scoring/bands.ts'
import { words } from './mode-words.ts'

/** What belongs to one mode alone: it is put aside while the other is tried, so that going back loses nothing. */
export type ModePart = Pick<Definition, 'mode' | 'groups' | 'cells'> & {
  readonly groupOf: Readonly<Record<string, string | null>>
}

export function modePartOf({ mode, groups, cells, measures }: Definition): ModePart {
  return { mode, groups, cells, groupOf: Object.fromEntries(measures.map(({ id, group }) => [id, group])) }
}

/** The definition in a mode, as it was left there; what the mode has not yet seen finds its place by what it measures. */
export function inMode(definition: Definition, mode: Definition['mode'], left: ModePart | undefined): Definition {
  const groups = left?.groups ?? (mode === 'axes' ? axisGroups : [])
  const usual = (measure: Measure) => (mode === 'axes' ? axisOf(measure) : null)
  return {
    ...definition,
    mode,
    groups,
    cells: left?.cells ?? (mode === 'axes' && definition.cells.length === 0 ? usualCells : definition.cells),
    measures: definition.measures.map((measure) => {
      const group = left?.groupOf[measure.id] ?? usual(measure)
      return { ...measure, group: groups.some(({ id }) => id === group) ? group : usual(measure) }
    }),
  }
}

type Axis = (typeof axes)[number]
const axisGroups: Group[] = axes.map((id) => ({ id, name: words[id], weight: 1 }))

/** How far it is used is adoption; how richly, maturity; how people feel about it, sentiment. */
function axisOf({ source, group }: Measure): Axis {
  const own = axes.find((axis) => axis === group)
  if (own !== undefined) return own
  if (source.kind === 'judgement') return 'sentiment'
  if (/depth|trend|breadth|feature/.test(source.metric)) return 'maturity'
  return /nps|csat|ces|case|satisfaction|sentiment/.test(source.metric) ? 'sentiment' : 'adoption'
}

const cell = (id: keyof typeof words & keyof typeof words.acts, part: Omit<Cell, 'id' | 'name' | 'acts'>): Cell => ({
  id,
  name: words[id],
  ...part,
  acts: [words.acts[id]],
})

/** Whoever is unhappy first, whatever they use; then how far they have come. */
const usualCells: Cell[] = [
  cell('lost', { adoption: 'low', maturity: null, sentiment: 'low', band: 'risk' }),
  cell('unhappy', { adoption: null, maturity: null, sentiment: 'low', band: 'watch' }),
  cell('unused', { adoption: 'low', maturity: null, sentiment: null, band: 'watch' }),
  cell('immature', { adoption: 'high', maturity: 'low', sentiment: null, band: 'steady' }),
  cell('mature', { adoption: 'high', maturity: 'high', sentiment: null, band: 'thriving' }),
]

/** A cell that takes whoever none before it took, until its author says more. */
export function freshCell(name: Words): Cell {
  return {
    id: freshId('cell'),
    name,
    adoption: null,
    maturity: null,
    sentiment: null,
    band: 'steady',
    acts: [],
  }
}

export function freshGroup(name: Words): Group {
  return { id: freshId('group'), name, weight: 10 }
}

/** An id that nobody else makes: what two add to the same draft goes together, and is not one thing that both changed. */
export function freshId(kind: 'measure' | 'alarm' | 'exception' | 'cell' | 'group'): string {
  return `${kind}-${crypto.randomUUID().slice(0, 8)}`
}
