import type { Context } from '#platform/context.ts'
import { filled } from '#platform/tables/words.ts'
import { markLeaks } from '../../attributes/attributes.ts'
import type { Mapping, ValueSource } from '../../mappings/contract.ts'
import { type Leak, leakWords } from '../../mappings/mappings.ts'
import type { FaultFound } from '../contract.ts'
import { find } from '../keeping/store.ts'
import { considered } from '../reading-apart.ts'

const subjects = new Map([
  ['customers', 'customer'],
  ['people', 'person'],
] as const)

/** The attributes that an import brought and that look as if they told who has left: marked, and named in its report. */
export async function leaksOfImport(
  context: Context,
  { importId, mapping }: { readonly importId: string; readonly mapping: Mapping },
): Promise<FaultFound[]> {
  const subject = [...subjects].find(([target]) => target === mapping.target)?.[1]
  if (subject === undefined) return []
  const { reading } = await find(context, importId)
  const leaks = keptLeaks(await considered.leaks({ seen: reading }), reading.headings, mapping)
  if (leaks.length === 0) return []
  await markLeaks(context, subject, leaks)
  return [{ name: 'leaks', label: filled(leakWords.found, leaks.length), count: leaks.length, examples: leaks }]
}

/** The names under which leaking columns are kept: their own ones, or their headings where the rest is kept. */
export function keptLeaks(leaks: readonly Leak[], headings: readonly string[], mapping: Mapping): string[] {
  const isLeak = new Set(leaks.map(({ heading }) => heading))
  const headingsOf = (source: ValueSource) => columnsIn(source).map((column) => headingOf(column, headings))
  const named = Object.entries(mapping.extra).filter(([, source]) => headingsOf(source).some((one) => isLeak.has(one)))
  const sources = [mapping.columns, mapping.extra, ...mapping.also.map(({ columns }) => columns)]
  const taken = new Set([...sources.flatMap((columns) => Object.values(columns)), ...mapping.skip].flatMap(headingsOf))
  const rest = mapping.remaining === 'leave' ? [] : [...isLeak].filter((heading) => !taken.has(heading))
  return [...named.map(([name]) => name), ...rest]
}

function columnsIn(source: ValueSource): (string | number)[] {
  if (typeof source !== 'object') return [source]
  return source.columns ?? (source.column === undefined ? [] : [source.column])
}

function headingOf(column: string | number, headings: readonly string[]): string {
  return typeof column === 'number' ? (headings[column - 1] ?? '') : column
}
