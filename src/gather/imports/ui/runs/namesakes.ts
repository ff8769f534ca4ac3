import type { ShownRemark } from '../imports-api.ts'

/** The name that several customers bear, where a row was not taken for that; the list of customers then shows them all. */
export function namesakesIn({ because }: Pick<ShownRemark, 'because'>): string | null {
  return /customers are called “([^”]+)”/.exec(because.en)?.[1] ?? null
}

export function listOfNamesakes(name: string): string {
  return `/customers?${new URLSearchParams({ text: name })}`
}
