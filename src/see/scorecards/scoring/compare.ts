import type { Criterion } from '../contract.ts'

/** Whether a known figure meets what is asked of it; only what is not known meets `unknown`. */
export function compare(is: Criterion['is'], figure: number, than: number): boolean {
  return comparisons[is](figure, than)
}

const comparisons: Readonly<Record<Criterion['is'], (figure: number, than: number) => boolean>> = {
  below: (figure, than) => figure < than,
  'at most': (figure, than) => figure <= than,
  'at least': (figure, than) => figure >= than,
  above: (figure, than) => figure > than,
  unknown: () => false,
}
