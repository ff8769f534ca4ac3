import { Liquid, type Template } from 'liquidjs'
import type { Locale, Text } from '#platform/wording/words.ts'
import { makingWords } from './words.ts'

/** How long a person's letter may take, in milliseconds, how much memory, and how long it may become. */
export const bounds = { time: 500, memory: 10_000_000, output: 200_000, parse: 100_000 } as const

const strict = {
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  parseLimit: bounds.parse,
  renderLimit: bounds.time,
  memoryLimit: bounds.memory,
  // What is included or laid out comes of here alone: by default it would be read from the folder that the process runs in.
  templates: {},
} as const

/** Nothing of them is at hand: other templates, text that is not escaped, and the clock of the machine. */
const withoutTags = ['include', 'render', 'layout', 'block']
const withoutFilters = ['raw', 'date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string']

function engineIn(locale: Locale, outputEscape: 'escape' | undefined): Liquid {
  const engine = new Liquid({ ...strict, ...(outputEscape && { outputEscape }) })
  for (const tag of withoutTags) delete engine.tags[tag]
  for (const filter of withoutFilters) delete engine.filters[filter]
  const language = locale === 'ja' ? 'ja-JP' : 'en-GB'
  const days = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(language)
  engine.registerFilter('day', (value: unknown) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? days.format(new Date(value.slice(0, 10))) : value,
  )
  engine.registerFilter('number', (value: unknown) => (typeof value === 'number' ? numbers.format(value) : value))
  return engine
}

const engines = {
  en: { html: engineIn('en', 'escape'), plain: engineIn('en', undefined) },
  ja: { html: engineIn('ja', 'escape'), plain: engineIn('ja', undefined) },
} as const

export type Filling = { readonly locale: Locale; readonly as: 'html' | 'plain' }
export type Parsed =
  | {
      readonly ok: true
      readonly templates: Template[] /** `customer.name`, each once. */
      readonly used: readonly string[]
    }
  | { readonly ok: false; readonly because: Text }

/** Reads a template, and which variables it asks for. What names them only when it is rendered is refused: nobody could say what it asks. */
export function parsed(source: string, { locale, as }: Filling): Parsed {
  const engine = engines[locale][as]
  try {
    const templates = engine.parse(source)
    const paths = engine.globalVariableSegmentsSync(templates)
    const used = new Set<string>()
    for (const path of paths) {
      if (path.some((part) => typeof part !== 'string')) return { ok: false, because: makingWords.byName }
      used.add(path.join('.'))
    }
    return { ok: true, templates, used: [...used].sort() }
  } catch (problem) {
    return { ok: false, because: makingWords.notLiquid(saidBy(problem)) }
  }
}

export type Filled = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly because: Text }

/** Fills in the values of one person; stops at the bounds of time, memory and length. */
export async function filled(templates: Template[], scope: object, { locale, as }: Filling): Promise<Filled> {
  try {
    const text: unknown = await engines[locale][as].render(templates, scope)
    if (typeof text !== 'string') return { ok: false, because: makingWords.notLiquid('') }
    if (text.length > bounds.output) return { ok: false, because: makingWords.tooMuch }
    return { ok: true, text }
  } catch (problem) {
    const said = saidBy(problem)
    return { ok: false, because: /limit exceeded/i.test(said) ? makingWords.tooMuch : makingWords.notLiquid(said) }
  }
}

function saidBy(problem: unknown): string {
  return problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : String(problem)
}
