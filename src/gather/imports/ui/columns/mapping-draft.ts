import type { Text } from '#platform/wording/words.ts'
import { isEmptyConstant } from '../../../mappings/contract.ts'
import type { ShownImport, ShownMapping, ShownReading, ShownSuggestion, ShownTarget } from '../imports-api.ts'
import { columnsOf, headingOf, openStyle, placeOf, type Source, type Style, withOption } from './field/value-source.ts'
import { words } from './words.ts'

/** What the form holds: a mapping that may still lack things, even its target. */
export type Draft = ShownMapping
/** The fields of one target, of the rows as such or of a further part of each. */
export type Part = Pick<Draft, 'target' | 'columns' | 'defaults'>

type Known = Pick<ShownImport, 'mapping' | 'draft' | 'suggestions' | 'fileName'>

/** Begins with what was begun or settled, else with what is certain; below that the target is for a person to choose. */
export function draftOf({ mapping, draft, suggestions, fileName }: Known): Draft {
  if (draft !== null) return { ...draft, target: draft.target ?? '', source: draft.source ?? '' }
  if (mapping !== null) return mapping
  const best = suggestions.find(({ certain }) => certain)
  return {
    target: '',
    source: sourceFrom(fileName),
    columns: {},
    also: [],
    repeated: 'last',
    alike: 'separate',
    opensPlays: true,
    extra: {},
    remaining: 'keep',
    skip: [],
    createMissing: false,
    defaults: {},
    reading: {},
    ...takenFrom(best),
  }
}

/** Another target begins with what is suggested for it. */
export function withTarget(draft: Draft, target: string, suggestions: readonly ShownSuggestion[]): Draft {
  const { only: _, ...others } = draft
  const found = suggestions.find((one) => one.target === target)
  return { ...others, columns: {}, also: [], defaults: {}, ...takenFrom(found), target }
}

function takenFrom(suggestion: ShownSuggestion | undefined): Partial<Draft> {
  if (suggestion === undefined) return {}
  const { target, columns, also, only, repeated, defaults, opensPlays } = suggestion
  return { target, columns, also, repeated, defaults, opensPlays, ...(only === undefined ? {} : { only }) }
}

export function withColumn<Of extends Part>(part: Of, field: string, source: Source | null): Of {
  const { [field]: _, ...others } = part.columns
  return { ...part, columns: source === null ? others : { ...others, [field]: source } }
}

export function withoutDefault<Of extends Part>(part: Of, field: string): Of {
  const { [field]: _, ...defaults } = part.defaults
  return { ...part, defaults }
}

/** A further part of each row, switched on as it is suggested, or off. */
export function withPart(draft: Draft, target: string, part: Part | null): Draft {
  const others = draft.also.filter((one) => one.target !== target)
  return { ...draft, also: part === null ? others : [...others, part] }
}

/** The headings that neither the customer nor a further part takes. */
export function remainingHeadings(
  { columns, also }: Pick<Draft, 'columns' | 'also'>,
  headings: readonly string[],
): string[] {
  const sources = [columns, ...also.map((part) => part.columns)].flatMap((one) => Object.values(one))
  const taken = new Set(sources.flatMap(columnsOf).map((column) => placeOf(column, headings)))
  return headings.filter((_, place) => !taken.has(place))
}

/** The customer of a part is the one that its row is about. */
export function fieldsOf(target: ShownTarget, isFurther: boolean): ShownTarget['fields'] {
  return isFurther ? target.fields.filter(({ name }) => !/^customer(_|$)/.test(name)) : target.fields
}

export type Lack = {
  readonly kind: 'target' | 'column' | 'constant' | 'source' | 'decimal' | 'order'
  readonly field: Text
}

/** What is missing before the file can be tried, in the order of the form. */
export function lackOf(draft: Draft, targets: readonly ShownTarget[], reading: ShownReading): Lack | null {
  if (!targets.some(({ name }) => name === draft.target)) return { kind: 'target', field: words.target }
  if (draft.source.trim() === '') return { kind: 'source', field: words.source }
  for (const [place, part] of [draft, ...draft.also].entries()) {
    const target = targets.find(({ name }) => name === part.target)
    const lack = target && lackOfPart(part, fieldsOf(target, place > 0), reading)
    if (lack) return lack
  }
  return null
}

function lackOfPart(part: Part, fields: ShownTarget['fields'], reading: ShownReading): Lack | null {
  for (const field of fields) {
    const source = part.columns[field.name]
    if (source !== undefined && isEmptyConstant(source)) return { kind: 'constant', field: field.label }
    const isKnown = field.unlessKnownBy.some((name) => part.columns[name] !== undefined)
    if (field.required && !isKnown && source === undefined && part.defaults[field.name] === undefined)
      return { kind: 'column', field: field.label }
    const open = openStyle(field, source, reading)
    if (open !== null) return { kind: open, field: field.label }
  }
  return null
}

/** `crm_accounts_2026-04.csv` most likely comes from `crm`. */
function sourceFrom(fileName: string): string {
  return fileName.replace(/\.\w+$/, '').split(/[_\-. ]/)[0] || 'file'
}

type Answer = { readonly column: string; readonly about: Style; readonly choice: string | undefined }

/** Every field that reads a column of which something was asked knows the answer from then on. */
export function withAnswers(draft: Draft, answers: readonly Answer[], headings: readonly string[]): Draft {
  const answeredIn = (source: Source) =>
    answers.reduce((known, { column, about, choice }) => {
      const reads = columnsOf(known).some((one) => headingOf(one, headings) === column)
      return reads && choice !== undefined ? withOption(known, { [about]: choice }) : known
    }, source)
  const all = (columns: Draft['columns']) =>
    Object.fromEntries(Object.entries(columns).map(([field, source]) => [field, answeredIn(source)]))
  return {
    ...draft,
    columns: all(draft.columns),
    extra: all(draft.extra),
    also: draft.also.map((part) => ({ ...part, columns: all(part.columns) })),
  }
}
