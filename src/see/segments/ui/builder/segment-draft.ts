import type { Group, Rule } from '../../language/rule.ts'
import type { ShownSegmentPage } from '../segments-api.ts'

/** A segment as the builder writes it. */
export type SegmentDraft = { readonly name: string; readonly description: string; readonly rule: Group }

export function draftOf(segment: ShownSegmentPage | null): SegmentDraft {
  return { name: segment?.name ?? '', description: segment?.description ?? '', rule: asGroup(segment?.rule) }
}

/** The builder begins with a group; a rule that is none is its only part. */
function asGroup(rule: Rule | undefined): Group {
  if (rule === undefined) return { kind: 'all', rules: [] }
  return rule.kind === 'all' || rule.kind === 'any' ? rule : { kind: 'all', rules: [rule] }
}

export function readDraft(value: unknown): SegmentDraft | undefined {
  if (!isRecord(value)) return undefined
  const { name, description, rule } = value
  if (typeof name !== 'string' || typeof description !== 'string' || !isGroup(rule)) return undefined
  return { name, description, rule }
}

function isGroup(value: unknown): value is Group {
  return (
    isRecord(value) &&
    (value.kind === 'all' || value.kind === 'any') &&
    Array.isArray(value.rules) &&
    value.rules.every(isRule)
  )
}

function isRule(value: unknown): value is Rule {
  if (!isRecord(value) || typeof value.kind !== 'string') return false
  return value.kind === 'all' || value.kind === 'any' ? isGroup(value) : true
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
