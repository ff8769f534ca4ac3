/** How a person is named, as on record. */
export type Named = {
  readonly name: string
  readonly familyName: string | null
  readonly givenName: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** What finds a person in what somebody wrote, not regarding case: as PostgreSQL and as ClickHouse read patterns. Null finds nothing. */
export type Naming = {
  /** What can mean nobody else: the whole name in both orders, the address, the telephone number. */
  readonly anywhere: string | null
  /** Also each part of the name, for where their customer is spoken of. */
  readonly nearby: string | null
  /** The same for the facts, one by one, each in three groups of which the one in the middle is the name. */
  readonly inFacts: readonly string[]
}

/** Fewer digits are no telephone number. */
const fewestDigits = 7

/** @param others names of others there: a part that they bear as well names nobody alone */
export function namingOf(named: Named, others: readonly string[] = []): Naming {
  const written = partsOf([named.familyName, named.givenName].filter((one) => one !== null).join(' '))
  const names = [partsOf(named.name), written].filter((one) => one.length > 1)
  const digits = [...(named.phone ?? '').replace(/\D/g, '')]
  const whole: Said[] = [
    ...names.flatMap((parts) => [
      { parts, apart: 4 },
      { parts: parts.toReversed(), apart: 4 },
    ]),
    ...(named.email === null ? [] : [{ parts: partsOf(named.email), apart: 4 }]),
    ...(digits.length < fewestDigits ? [] : [{ parts: digits, apart: 2 }]),
  ]
  const borne = new Set(others.flatMap(partsOf).map((one) => one.toLowerCase()))
  const alone = [...partsOf(named.name), ...written]
    .filter((one) => one.length > 1 && !borne.has(one.toLowerCase()))
    .map((one): Said => ({ parts: [one], apart: 0 }))
  return {
    anywhere: anyOf(whole, inRecords),
    nearby: anyOf([...whole, ...alone], inRecords),
    inFacts: whole.map(inFacts),
  }
}

/** Parts of a name, an address or a number, and how much that is none may stand between them: `Moreau, Ines`, `小野　真理`. */
type Said = { readonly parts: readonly string[]; readonly apart: number }

function anyOf(all: readonly Said[], patternOf: (said: Said) => string): string | null {
  return all.length === 0 ? null : [...new Set(all.map(patternOf))].join('|')
}

function inRecords({ parts, apart }: Said): string {
  const edge = edgesOf(parts)
  return `${edge.before ? '(?<![[:alnum:]])' : ''}${parts.join(`[^[:alnum:]]{0,${apart}}`)}${edge.after ? '(?![[:alnum:]])' : ''}`
}

function inFacts({ parts, apart }: Said): string {
  const edge = edgesOf(parts)
  const other = '[^\\p{L}\\p{N}]'
  return `(?i)(${edge.before ? `^|${other}` : ''})(${parts.join(`${other}{0,${apart}}`)})(${edge.after ? `$|${other}` : ''})`
}

/** In scripts with spaces a word stands alone, so that Li is not found in Live. */
function edgesOf(parts: readonly string[]): { before: boolean; after: boolean } {
  const isSpaced = (letter: string | undefined) => letter !== undefined && !unspaced.test(letter)
  return { before: isSpaced(parts[0]?.at(0)), after: isSpaced(parts.at(-1)?.at(-1)) }
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function partsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
