import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { Mapping } from '../../gather/mappings/contract.ts'
import type { Out } from '../out.ts'
import { mappingLines, told } from './mapping-lines.ts'
import { asWritten, type Names } from './names.ts'
import type { Import } from './report.ts'
import {
  certain,
  doubtful,
  dropIt,
  goOn,
  keptOut,
  nothingRecognised,
  rememberedMapping,
  uncertain,
  wouldDo,
} from './words.ts'

/** Asks a person yes or no; `null` where nobody watches. */
export type Ask = ((question: string) => Promise<boolean>) | null

type Suggested = Pick<Import, 'suggestions'> & {
  readonly reading?: { readonly headings: readonly string[] }
  readonly names?: Names
}

/** The mapping that the house suggests for a file: taken where it is certain, or accepted, or said yes to; otherwise nothing is done. */
export async function suggestedMapping(
  { suggestions, reading, names = asWritten }: Suggested,
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
  const said = lines(best, mapping, { file, headings: reading?.headings ?? [], names }, out)
  if (best.certain || wish.accept) {
    if (!out.json) for (const line of said) out.line(line)
    return mapping
  }
  if (wish.ask !== null) {
    for (const line of said) out.line(line)
    if (await wish.ask(out.say(goOn))) return mapping
  }
  throw new Error(
    [out.say(uncertain(file)), out.say(wouldDo), ...said, JSON.stringify(shortened(mapping), null, 2)].join('\n'),
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

function lines(
  best: Suggested['suggestions'][number],
  mapping: Mapping,
  { file, headings, names }: { readonly file: string; readonly headings: readonly string[]; readonly names: Names },
  out: Out,
): string[] {
  const why = told([best.because[out.locale], out.say(best.certain ? certain : doubtful)], out.locale)
  return [
    `${file} → ${names.target(best.target)}: ${why}`,
    ...mappingLines(mapping, { reasons: best.reasons, headings }, { ...out, names }),
    ...best.leaks.map(
      ({ heading, because }) =>
        `  ! ${heading}: ${out.say(keptOut)}${because[out.locale] === '' ? '' : ` (${because[out.locale]})`}`,
    ),
  ]
}

/** A mapping that nobody gave: how files with these headings were mapped before. It is told, with the way to see and to drop it. */
export function tellRemembered(
  one: {
    readonly mapping: Mapping
    readonly reading: { readonly headings: readonly string[] }
    readonly names?: Names
  },
  file: string,
  out: Out,
): void {
  const { mapping, reading, names = asWritten } = one
  out.line(`${file} → ${names.target(mapping.target)}: ${out.say(rememberedMapping(mapping.source))}`)
  for (const line of mappingLines(mapping, { reasons: {}, headings: reading.headings }, { ...out, names }))
    out.line(line)
  out.line(`  ${out.say(dropIt(file))}`)
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
