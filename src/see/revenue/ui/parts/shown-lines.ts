import type { FigureKind } from '../../contract.ts'
import type { ShownFigures } from '../revenue-api.ts'

const always = ['new', 'expansion', 'contraction', 'churn'] as const satisfies readonly FigureKind[]
const inOrder = [
  'new',
  'reactivation',
  'expansion',
  'priceUp',
  'priceDown',
  'contraction',
  'churn',
  'moved',
  'currency',
  'pending',
] as const satisfies readonly FigureKind[]

/** The lines between opening and closing that have anything to say in any of these; some are shown even so. */
export function shownLines(all: readonly ShownFigures[]): FigureKind[] {
  const isAlways = (line: FigureKind) => (always as readonly FigureKind[]).includes(line)
  return inOrder.filter((line) => isAlways(line) || all.some(({ customers }) => customers[line] > 0))
}

export function toneOf(kind: FigureKind, amount: string): 'whole' | 'more' | 'less' | 'plain' {
  if (kind === 'opening' || kind === 'closing') return 'whole'
  if (kind === 'currency' || kind === 'pending' || kind === 'moved') return 'plain'
  return amount.startsWith('-') ? 'less' : 'more'
}
