import type { Context } from '../context.ts'
import type { Wanted } from '../finding/wanted.ts'

/** The customers whom a filter of the list finds, in its order; a filter that is none is refused. */
export type Listed = (context: Context, filter: Readonly<Record<string, unknown>>) => Promise<readonly string[]>

/** Customers that bear what was typed elsewhere than in their row of the list: in another name, in the number of one of their people. */
export type AlsoFound = (
  context: Context,
  sought: { readonly typed: string; readonly wanted: readonly Wanted[] },
) => Promise<readonly string[]>
