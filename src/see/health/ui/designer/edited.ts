import type { Definition } from '../../../scorecards/contract.ts'
import { merged } from '../../../scorecards/ui/live-score.ts'

/** A definition as it is typed, and the version that it was begun from; nothing where the version is not known. */
export type Edited = { readonly of: string | null; readonly definition: Definition }

const parts = ['groups', 'measures', 'alarms', 'exceptions', 'cells'] as const satisfies readonly (keyof Definition)[]

/** As a browser has kept it; an earlier release kept the definition alone. */
export function readEdited(value: unknown): Edited | null | undefined {
  if (value === null) return null
  if (isDefinition(value)) return { of: null, definition: value }
  if (typeof value !== 'object') return undefined
  const { of, definition }: { [field in keyof Edited]?: unknown } = value
  return isDefinition(definition) && (of === null || typeof of === 'string') ? { of, definition } : undefined
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && parts.every((part) => Array.isArray(Reflect.get(value, part)))
}

type Version = { readonly id: string; readonly definition: Definition }

/** What was typed on while a draft was being kept goes on from what was kept, where others had their part in it as well. */
export function goneOn(typed: Edited, sent: Edited, kept: Version): Edited {
  const { clashes } = merged(sent.definition, typed.definition, kept.definition)
  const own = new Set(clashes.map(({ field }) => field))
  return { of: kept.id, definition: merged(sent.definition, typed.definition, kept.definition, own).definition }
}
