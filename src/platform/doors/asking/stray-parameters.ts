import type { Stream } from '../streams.ts'
import { type Stray, unknownName } from './unknown-fields.ts'

/** Parameters of an address that an upload, a file or a feed does not know. Of a list `bands[]` and `bands[0]` are the parts. */
export function strayParameters({ query }: Pick<Stream, 'query'>, url: string): Stray[] {
  const names = Object.keys(query?.shape ?? {})
  return [...new Set(new URL(url).searchParams.keys())]
    .filter((name) => !names.includes(name.replace(/\[\d*\]$/, '')))
    .map((name) => ({ path: name, message: unknownName(name, names) }))
}
