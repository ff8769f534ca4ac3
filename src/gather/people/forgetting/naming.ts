/** How a person is named, as on record. */
export type Named = {
  readonly name: string
  readonly familyName: string | null
  readonly givenName: string | null
  readonly nameKana?: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** What finds a person in what somebody wrote, not regarding case, as PostgreSQL reads patterns. Null finds nothing. */
export type Naming = {
  /** What can mean nobody else: the whole name in both orders, the address, the telephone number. */
  readonly anywhere: string | null
  /** Also each part of the name, for where their customer is spoken of. */
  readonly nearby: string | null
  /** What can mean nobody else, one by one, as JavaScript reads patterns. */
  readonly inFacts: readonly string[]
}

/** Fewer digits are no telephone number. */
const fewestDigits = 7

/** So many letters of a script without spaces are a whole name, though nothing stands between its parts. */
const fewestOfWholeName = 4

/**
 * @param others names of others at the same customer: a part that they bear as well names nobody alone
 * @param isBorneElsewhere whether somebody else on record has the same whole name: then it names neither of them by itself
 */
export function namingOf(named: Named, others: readonly string[] = [], isBorneElsewhere = false): Naming {
  const written = partsOf([named.familyName, named.givenName].filter((one) => one !== null).join(' '))
  const read = partsOf(named.nameKana ?? '')
  const names = [partsOf(named.name), written, read].filter((parts) => isWhole(parts))
  const digits = [...(named.phone ?? '').replace(/\D/g, '')]
  const wholeNames = names.flatMap((parts): Said[] => [
    { parts, apart: 4 },
    { parts: parts.toReversed(), apart: 4 },
  ])
  const certain: Said[] = [
    ...(isBorneElsewhere ? [] : wholeNames),
    ...(named.email === null ? [] : [{ parts: partsOf(named.email), apart: 4 }]),
    ...(digits.length < fewestDigits ? [] : [{ parts: digits, apart: 2 }]),
  ]
  const borne = new Set(others.flatMap(partsOf).map((one) => one.toLowerCase()))
  const alone = [...partsOf(named.name), ...written, ...read]
    .filter((one) => !borne.has(one.toLowerCase()))
    .flatMap(partAlone)
  return {
    anywhere: anyOf(certain.map(inRecords)),
    nearby: anyOf([...certain, ...wholeNames].map(inRecords).concat(alone)),
    inFacts: certain.map(inFacts),
  }
}

/** Parts of a name, an address or a number, and how much that is none may stand between them: `Moreau, Ines`, `小野　真理`. */
type Said = { readonly parts: readonly string[]; readonly apart: number }

function isWhole(parts: readonly string[]): boolean {
  const [only = '', ...further] = parts
  return further.length > 0 || (isUnspaced(only.at(0)) && [...only].length >= fewestOfWholeName)
}

function anyOf(patterns: readonly string[]): string | null {
  return patterns.length === 0 ? null : [...new Set(patterns)].join('|')
}

function inRecords({ parts, apart }: Said): string {
  const before = isUnspaced(parts[0]?.at(0)) ? '' : '(?<![[:alnum:]])'
  const after = isUnspaced(parts.at(-1)?.at(-1)) ? '' : '(?![[:alnum:]])'
  return `${before}${parts.join(`[^[:alnum:]]{0,${apart}}`)}${after}`
}

/** As JavaScript reads it, for the texts of documents that the facts keep as they came. */
function inFacts({ parts, apart }: Said): string {
  const other = '[^\\p{L}\\p{N}]'
  const before = isUnspaced(parts[0]?.at(0)) ? '' : '(?<![\\p{L}\\p{N}])'
  const after = isUnspaced(parts.at(-1)?.at(-1)) ? '' : '(?![\\p{L}\\p{N}])'
  return `${before}${parts.join(`${other}{0,${apart}}`)}${after}`
}

/**
 * A part of a name by itself. In scripts with spaces it is a word of its own, so that Li is not found in Live. 千葉 is also a prefecture:
 * it is the person where a particle, a title or nothing follows; 林 only where a title does.
 */
function partAlone(part: string): string[] {
  if (!isUnspaced(part.at(0))) return part.length > 1 ? [inRecords({ parts: [part], apart: 0 })] : []
  if (kana.test(part)) return [...part].length > 1 ? [`(?<![ァ-ヶー])${part}(?![ァ-ヶー])`] : []
  const follows = [...part].length > 1 ? `${titles}|[ぁ-ん]|[^[:alnum:]]|$` : titles
  return [`(?<![一-龠々])${part}(?=${follows})`]
}

const titles = '様|さま|さん|氏|殿|君|くん|ちゃん|先生|[主係課部局所店社会院校]長|主任|専務|常務|取締役'
const kana = /^[ァ-ヶー]+$/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function isUnspaced(letter: string | undefined): boolean {
  return letter !== undefined && unspaced.test(letter)
}

function partsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
