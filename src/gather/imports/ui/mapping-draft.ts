import type { Text } from '#platform/words.ts'
import type { ShownImport, ShownMapping, ShownTarget } from './imports-api.ts'
import { words } from './screen-words.ts'

/** What the form holds: a mapping that may still lack things. */
export type Draft = ShownMapping

/** Begins with what is settled, else with what is suggested, else with the first target and no columns. */
export function draftOf({ mapping, suggestions, fileName }: ShownImport, targets: readonly ShownTarget[]): Draft {
  if (mapping !== null) return mapping
  const best = suggestions[0]
  return {
    target: best?.target ?? targets[0]?.name ?? '',
    source: sourceFrom(fileName),
    columns: { ...best?.columns },
    extra: {},
    remaining: 'keep',
    skip: [],
    createMissing: false,
    defaults: {},
    reading: {},
  }
}

export function withTarget(draft: Draft, target: string, { suggestions }: Pick<ShownImport, 'suggestions'>): Draft {
  return { ...draft, target, columns: { ...suggestions.find((one) => one.target === target)?.columns }, defaults: {} }
}

export function withColumn(draft: Draft, field: string, source: Draft['columns'][string] | null): Draft {
  const { [field]: _, ...others } = draft.columns
  return { ...draft, columns: source === null ? others : { ...others, [field]: source } }
}

/** The headings that no field takes. */
export function remainingHeadings({ columns }: Draft, headings: readonly string[]): string[] {
  const taken = new Set(
    Object.values(columns).map((source) => (typeof source === 'number' ? headings[source - 1] : source)),
  )
  return headings.filter((heading) => !taken.has(heading))
}

export type Lack = { readonly kind: 'column' | 'constant' | 'source'; readonly field: Text }

/** What is missing before the file can be tried, in the order of the form. */
export function lackOf(draft: Draft, target: ShownTarget | undefined): Lack | null {
  if (draft.source.trim() === '') return { kind: 'source', field: words.source }
  for (const { name, label, required } of target?.fields ?? []) {
    const source = draft.columns[name]
    if (isEmptyConstant(source)) return { kind: 'constant', field: label }
    if (required && source === undefined && draft.defaults[name] === undefined) return { kind: 'column', field: label }
  }
  return target === undefined ? { kind: 'column', field: words.target } : null
}

export function isEmptyConstant(source: Draft['columns'][string] | undefined): boolean {
  return typeof source === 'object' && source.constant?.trim() === ''
}

/** `crm_accounts_2026-04.csv` most likely comes from `crm`. */
function sourceFrom(fileName: string): string {
  return fileName.replace(/\.\w+$/, '').split(/[_\-. ]/)[0] || 'file'
}
