import { parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { Formula, KpiWish, mostParts } from '../contract/kpi.ts'

const Key = KpiWish.shape.key.unwrap()
const Person = z.email().max(320)

/** One KPI as a file has it: people by their address, other KPIs by their keys. What is left out is nothing. */
const KpiOfFile = z.strictObject({
  key: Key,
  name: KpiWish.shape.name,
  layer: KpiWish.shape.layer,
  figure: z.string().max(63).optional(),
  better: z.enum(['higher', 'lower', 'neither']).optional(),
  accountable: Person.optional(),
  contributors: z.array(Person).max(20).optional(),
  touchpoint: z.string().trim().max(120).optional(),
  aspect: z.enum(['psychological', 'behavioural']).optional(),
  principle: z.string().trim().max(120).optional(),
  note: z.string().trim().max(2_000).optional(),
  formula: Formula.optional(),
  parts: z.array(Key).max(mostParts).optional(),
})
export type KpiOfFile = z.infer<typeof KpiOfFile>

const HypothesisOfFile = z.strictObject({
  from: Key,
  to: Key,
  expects: z.enum(['rises', 'falls']),
  note: z.string().trim().max(2_000).optional(),
})

const StructureOfFile = z.strictObject({
  kpis: z.array(KpiOfFile).max(500),
  hypotheses: z.array(HypothesisOfFile).max(2_000).default([]),
})
export type StructureOfFile = z.infer<typeof StructureOfFile>

/** What is wrong with a file: where in it, and what. */
export type Fault = { readonly at: string; readonly says: string }

/** The structure as text, the same for the same structure, so that versions of it can be compared line by line. */
export function written(structure: StructureOfFile): string {
  return stringify(structure, { lineWidth: 0, schema: 'core', aliasDuplicateObjects: false })
}

/** Reads a file, or says what is wrong with it. A key that is not known, an alias and a key that stands twice are wrong. */
export function readStructure(
  text: string,
): { readonly found: StructureOfFile } | { readonly faults: readonly Fault[] } {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, prettyErrors: true })
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(({ message, linePos }) => ({
        at: `line ${linePos?.[0].line ?? 1}`,
        says: message.split('\n')[0] ?? message,
      })),
    }
  const read = StructureOfFile.safeParse(plain(() => document.toJS({ maxAliasCount: 0 })))
  if (read.success) return { found: read.data }
  return { faults: read.error.issues.map(({ path, message }) => ({ at: whereIs(path), says: message })) }
}

/** An alias is refused by the library as an error. */
function plain(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}

function whereIs(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (said, part) =>
      typeof part === 'number' ? `${said}[${part + 1}]` : said === '' ? String(part) : `${said}.${String(part)}`,
    '',
  )
}
