import type { Mapping } from '../../gather/mappings/contract.ts'
import type { Out } from '../out.ts'
import type { Names } from './names.ts'
import type { Import } from './report.ts'
import * as words from './words.ts'

type Reasons = Import['suggestions'][number]['reasons']
type Told = Omit<Mapping, 'reading'>
type Telling = Pick<Out, 'say' | 'locale'> & { readonly names: Names }

/**
 * All that a mapping says, for somebody who decides on it: each column with its reason and its certainty, what its words mean, what
 * stands for all rows, which rows are meant, what else each row holds, and what becomes of the rest.
 */
export function mappingLines(
  mapping: Told,
  { reasons, headings }: { readonly reasons: Reasons; readonly headings: readonly string[] },
  out: Telling,
): string[] {
  const say = (text: Parameters<Out['say']>[0]) => `  ${out.say(text)}`
  const own = partLines(mapping, '', reasons, out)
  const also = mapping.also.flatMap((part) => [
    say(words.alsoHolds(out.names.target(part.target))),
    ...partLines(part, `${part.target}.`, reasons, out).map((line) => `  ${line}`),
  ])
  const open = Object.entries(reasons).flatMap(([field, reason]) =>
    isTaken(mapping, field) ? [] : [say(words.notChosen(fieldName(mapping, field, out), because(reason, out)))],
  )
  const extra = Object.entries(mapping.extra).map(([name, source]) => `  + ${name} ← ${written(source, out)}`)
  return [
    ...own,
    ...also,
    ...open,
    ...extra,
    ...(mapping.only === undefined ? [] : [`${say(words.onlyRows(mapping.only))}${inBrackets(reasons.only, out)}`]),
    `${say(words.repeatedRows(mapping.repeated))}${inBrackets(reasons.repeated, out)}`,
    say(words.alikeRows(mapping.alike)),
    ...restLines(mapping, headings, say),
    ...(mapping.createMissing ? [say(words.createsMissing)] : []),
    say(words.playsOpen(mapping.opensPlays)),
  ]
}

type Part = Pick<Told, 'target' | 'columns' | 'defaults'>

function partLines({ target, columns, defaults }: Part, prefix: string, reasons: Reasons, out: Telling): string[] {
  const named = (field: string) => out.names.field(target, field)
  const meaning = (field: string, value: string | number) => out.names.choice(target, field, String(value))
  return [
    ...Object.entries(columns).flatMap(([field, source]) => {
      const why = inBrackets(reasons[`${prefix}${field}`], out)
      const values = typeof source === 'object' ? Object.entries(source.values ?? {}) : []
      return [
        `  ${named(field)} ← ${written(source, out, (value) => meaning(field, value))}${why}`,
        ...values.map(
          ([cell, meant]) => `      ${cell} = ${meant === '' ? out.say(words.nothing) : meaning(field, meant)}`,
        ),
      ]
    }),
    ...Object.entries(defaults).map(
      ([field, value]) => `  ${out.say(words.whereBlank(named(field), meaning(field, value)))}`,
    ),
  ]
}

function inBrackets(reason: Reasons[string] | undefined, out: Pick<Out, 'say' | 'locale'>): string {
  const why = reason === undefined ? '' : because(reason, out)
  return why === '' ? '' : ` (${why})`
}

function because(reason: Reasons[string], out: Pick<Out, 'say' | 'locale'>): string {
  const grade = reason.certainty >= 0.85 ? words.certain : reason.certainty >= 0.6 ? words.likely : words.doubtful
  return told([reason.because[out.locale], out.say(grade)], out.locale)
}

/** Sentences as one remark: their stops fall away. */
export function told(parts: readonly string[], locale: Out['locale']): string {
  const said = parts.map((part) => part.replace(/[.。]$/u, '')).filter((part) => part !== '')
  return said.join(locale === 'ja' ? '、' : '; ')
}

/** Of a part the field is named `part.field`. */
function fieldName({ target, also }: Told, field: string, { names }: Telling): string {
  const part = also.find((one) => field.startsWith(`${one.target}.`))
  return part === undefined ? names.field(target, field) : names.field(part.target, field.slice(part.target.length + 1))
}

function written(
  source: Part['columns'][string],
  out: Pick<Out, 'say'>,
  meaning: (value: string) => string = String,
): string {
  if (typeof source !== 'object') return String(source)
  if (source.constant !== undefined) return out.say(words.everyRow(meaning(source.constant)))
  const column = String(source.column ?? source.columns?.join(' + ') ?? '')
  const how = [
    ...(source.order === undefined ? [] : [words.dayOrder[source.order]]),
    ...(source.decimal === undefined ? [] : [words.decimalMark(source.decimal)]),
    ...(source.blank === 'clear' ? [words.blankEmpties] : []),
  ]
  return how.length === 0 ? column : `${column} [${how.map((one) => out.say(one)).join(', ')}]`
}

/** Reasons are also given for which rows are taken; those are no fields. */
const ofRows = ['only', 'repeated', 'alike']

function isTaken({ columns, defaults, also }: Told, field: string): boolean {
  if (ofRows.includes(field)) return true
  const parts = [{ prefix: '', columns, defaults }, ...also.map((part) => ({ ...part, prefix: `${part.target}.` }))]
  return parts.some(({ prefix, ...part }) =>
    [...Object.keys(part.columns), ...Object.keys(part.defaults)].some((name) => `${prefix}${name}` === field),
  )
}

function restLines(
  { columns, also, extra, skip, remaining }: Told,
  headings: readonly string[],
  say: (text: Parameters<Out['say']>[0]) => string,
): string[] {
  const sources = [columns, extra, ...also.map((part) => part.columns)].flatMap((one) => Object.values(one))
  const named = new Set([...sources.flatMap(columnsOf), ...skip].map((one) => headingOf(one, headings)))
  const rest = headings.filter((heading) => !named.has(heading))
  const left = [...skip.map((one) => headingOf(one, headings)), ...(remaining === 'leave' ? rest : [])]
  return [
    ...(remaining === 'keep' && rest.length > 0 ? [say(words.keptBesides(rest))] : []),
    ...(left.length > 0 ? [say(words.leftBesides(left))] : []),
  ]
}

function columnsOf(source: Part['columns'][string]): (string | number)[] {
  if (typeof source !== 'object') return [source]
  return source.columns ?? (source.column === undefined ? [] : [source.column])
}

function headingOf(column: string | number, headings: readonly string[]): string {
  return typeof column === 'number' ? (headings[column - 1] ?? String(column)) : column
}
