import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Mapping } from '../../gather/mappings/contract.ts'
import type { Out } from '../out.ts'
import type { Import } from './report.ts'
import { goOn, keptOut, nothingRecognised, uncertain, wouldDo } from './words.ts'

/** Asks a person yes or no; `null` where nobody watches. */
export type Ask = ((question: string) => Promise<boolean>) | null

type Suggested = Pick<Import, 'suggestions'> & { readonly reading?: { readonly headings: readonly string[] } }

/** The mapping that the house suggests for a file: taken where it is certain, or accepted, or said yes to; otherwise nothing is done. */
export async function suggestedMapping(
  { suggestions, reading }: Suggested,
  file: string,
  wish: { readonly accept: boolean; readonly ask: Ask },
  out: Out,
): Promise<Mapping> {
  const [best] = suggestions
  if (!best || best.fit === 0) throw new Error(out.say(nothingRecognised(file, reading?.headings ?? [])))
  const mapping = Mapping.parse({
    target: best.target,
    source: basename(file).replace(/\.\w+$/, ''),
    columns: best.columns,
    also: best.also,
    only: best.only,
    repeated: best.repeated,
    defaults: best.defaults,
    opensPlays: best.opensPlays,
  })
  const told = lines(best, file, out)
  if (best.certain || wish.accept) {
    if (!out.json) for (const line of told) out.line(line)
    return mapping
  }
  if (wish.ask !== null) {
    for (const line of told) out.line(line)
    if (await wish.ask(out.say(goOn))) return mapping
  }
  throw new Error(
    [out.say(uncertain(file)), out.say(wouldDo), ...told, JSON.stringify(shortened(mapping), null, 2)].join('\n'),
  )
}

export function askOnTerminal(json: boolean): Ask {
  if (json || process.stdin.isTTY !== true || process.stdout.isTTY !== true) return null
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    try {
      return /^\s*(y|yes|はい)\s*$/i.test(await lines.question(question))
    } finally {
      lines.close()
    }
  }
}

function lines(best: Suggested['suggestions'][number], file: string, out: Out): string[] {
  const part = (columns: typeof best.columns, prefix: string) =>
    Object.entries(columns).map(([field, source]) => {
      const reason = best.reasons[`${prefix}${field}`]?.because[out.locale] ?? ''
      return `  ${prefix}${field} ← ${columnIn(source)}${reason === '' ? '' : ` (${reason})`}`
    })
  return [
    `${file} → ${best.target}${best.because[out.locale] === '' ? '' : `: ${best.because[out.locale]}`}`,
    ...part(best.columns, ''),
    ...best.also.flatMap(({ target, columns }) => part(columns, `${target}.`)),
    ...repeatedIn(best, out),
    ...best.leaks.map(
      ({ heading, because }) =>
        `  ! ${heading}: ${out.say(keptOut)}${because[out.locale] === '' ? '' : ` (${because[out.locale]})`}`,
    ),
  ]
}

function repeatedIn({ repeated, reasons }: Suggested['suggestions'][number], out: Out): string[] {
  const because = reasons.repeated?.because[out.locale]
  if (because === undefined) return []
  return [`  repeated: ${typeof repeated === 'object' ? JSON.stringify(repeated) : repeated} (${because})`]
}

function columnIn(source: Suggested['suggestions'][number]['columns'][string]): string {
  if (typeof source !== 'object') return String(source)
  return source.constant ?? String(source.column ?? source.columns?.join(' + ') ?? '')
}

/** Without what is so anyway. */
function shortened({ target, source, columns, also, only, repeated, defaults, opensPlays }: Mapping) {
  return {
    target,
    source,
    columns,
    ...(also.length > 0 && { also }),
    ...(only !== undefined && { only }),
    ...(repeated !== 'last' && { repeated }),
    ...(Object.keys(defaults).length > 0 && { defaults }),
    ...(!opensPlays && { opensPlays }),
  }
}
