import { kanaEdges } from '#platform/wording/kana.ts'
import { isAddress } from '../naming/person-name.ts'
import { digitsOf, isUnspaced, isWholeName, saysNobody, tellingOfNumber } from './telling.ts'

/** How a person is named, as on record. */
export type Named = {
  readonly name: string
  readonly familyName: string | null
  readonly givenName: string | null
  readonly nameKana?: string | null
  readonly familyKana?: string | null
  readonly givenKana?: string | null
  readonly email: string | null
  readonly phone: string | null
}

/** What finds a person in what somebody wrote, not regarding case, as PostgreSQL reads patterns. Null finds nothing. */
export type Naming = {
  /** What can mean nobody else: the whole name in both orders, the address, the telephone number. */
  readonly anywhere: string | null
  /** Also each part of the name, for where their customer is spoken of. */
  readonly nearby: string | null
  /** What can mean nobody else, one by one. */
  readonly inFacts: readonly InFacts[]
}

/** As JavaScript reads it, and without what stands around it: so ClickHouse reads it, and finds that and more. */
export type InFacts = { readonly exact: string; readonly coarse: string }

/** By what a person can be named. */
export type By = 'name' | 'reading' | 'address' | 'number'

/** What would find the person by each, to be asked for among all others on record. */
export function patternsOf(named: Named): { readonly by: By; readonly pattern: string }[] {
  return saidOf(named).map((one) => ({ by: one.by, pattern: written(one, records) }))
}

/**
 * @param others names of others at the same customer: a part that they bear as well names nobody alone
 * @param borneElsewhere by what also somebody else on record is named: then it names neither of them by itself
 */
export function namingOf(
  named: Named,
  others: readonly string[] = [],
  borneElsewhere: ReadonlySet<By> = new Set(),
): Naming {
  const said = saidOf(named)
  const certain = said.filter(({ by, isWeak }) => !isWeak && !borneElsewhere.has(by))
  const isCalled = ({ by }: Said) => by === 'name' || by === 'reading'
  const beside = said.filter((one) => (isCalled(one) ? !isBorne(one, others) : !borneElsewhere.has(one.by)))
  const borne = new Set(others.flatMap(partsOf).map((one) => one.toLowerCase()))
  const alone = [partsOf(named.name), writtenName(named), partsOf(named.nameKana ?? '')]
    .flatMap((parts) => (saysNobody(parts) ? [] : parts))
    .filter((one) => !borne.has(one.toLowerCase()))
  return {
    anywhere: anyOf(certain.map((one) => written(one, records))),
    nearby: anyOf(beside.map((one) => written(one, records)).concat(alone.flatMap(partAlone))),
    inFacts: certain.map((one) => ({ exact: written(one, facts), coarse: one.body(facts) })),
  }
}

/**
 * What finds the person in files, where a value stands by itself: no word for nothing, no desk, nothing that others are named by as well.
 * Of a reading only the whole: its parts are words of any sentence.
 */
export function wordsOf(named: Named, borneElsewhere: ReadonlySet<By> = new Set()): string[] {
  const { name, familyName, givenName, nameKana = null, email, phone } = named
  const isRead = nameKana !== null && isWholeName(partsOf(nameKana)) && !borneElsewhere.has('reading')
  const whole = borneElsewhere.has('name') ? null : name
  const names = [whole, isRead ? nameKana : null, familyName, givenName]
  return [
    ...names.flatMap((one) => (one !== null && isNameLike(one) ? [one] : [])),
    ...(email !== null && isAddress(email) && !borneElsewhere.has('address') ? [email] : []),
    ...(phone !== null && tellingOfNumber(phone) === 'anywhere' && !borneElsewhere.has('number') ? [phone] : []),
  ]
}

function isNameLike(text: string): boolean {
  const parts = partsOf(text)
  return !saysNobody(parts) && /\p{L}\p{M}*\p{L}/u.test(text)
}

/** How a class of letters is written. */
type Dialect = { readonly other: string }
const records: Dialect = { other: '[^[:alnum:]]' }
const facts: Dialect = { other: '[^\\p{L}\\p{N}]' }

/** A way in which the person is named, with what may not stand around it: then it would be another name, address or number. */
type Said = {
  readonly by: By
  /** Certain only where their customer is spoken of. */
  readonly isWeak: boolean
  readonly before: string
  readonly body: (dialect: Dialect) => string
  readonly after: (dialect: Dialect) => string
}

function written({ before, body, after }: Said, dialect: Dialect): string {
  return `${before}${body(dialect)}${after(dialect)}`
}

function saidOf(named: Named): Said[] {
  const called = (by: By, ...all: readonly string[][]) =>
    all.filter(isWholeName).flatMap((parts) => [parts, parts.toReversed()].map((some) => ({ ...nameSaid(some), by })))
  const { email, phone } = named
  return [
    ...called('name', partsOf(named.name), writtenName(named)),
    ...called('reading', partsOf(named.nameKana ?? '')),
    ...(email !== null && isAddress(email) ? [addressSaid(email)] : []),
    ...(phone === null ? [] : numberSaid(phone)),
  ]
}

function writtenName({ familyName, givenName }: Named): string[] {
  return partsOf([familyName, givenName].filter((one) => one !== null).join(' '))
}

/** `Moreau, Ines`, `小野　真理`. */
function nameSaid(parts: readonly string[]): Omit<Said, 'by'> {
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  const isShort = isUnspaced(first) && [...parts.join('')].length < 4
  const ends = isHan([...last].at(-1) ?? '')
  return {
    isWeak: false,
    before: isShort ? '(?<![一-龠々])' : isUnspaced(first) ? katakanaEdges(first).before : `(?<![${letters}])`,
    body: ({ other }) => parts.join(isShort ? '[ 　・]{0,2}' : `${other}{0,4}`),
    after: ({ other }) => {
      if (!isUnspaced([...last].at(-1))) return `(?![${letters}])`
      return isShort ? followed(other) : ends ? `(?![${endsOfNames}])` : katakanaEdges(last).after
    },
  }
}

/** オノ マリ is not オノ マリコ. In hiragana a particle may follow. */
function katakanaEdges(part: string) {
  const { before, after } = kanaEdges(part)
  return { before: /^[ァ-ヺー]/u.test(part) ? before : '', after: /[ァ-ヺー]$/u.test(part) ? after : '' }
}

/** Letter by letter: with more before or after it is another address. */
function addressSaid(email: string): Said {
  const literal = email.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const before = '(?<![0-9A-Za-z]|[0-9A-Za-z][._%+-])'
  return { by: 'address', isWeak: false, before, body: () => literal, after: () => '(?![.-]?[0-9A-Za-z])' }
}

function numberSaid(phone: string): Said[] {
  const telling = tellingOfNumber(phone)
  if (telling === 'nothing') return []
  const digits = [...digitsOf(phone)]
  return [
    {
      by: 'number',
      isWeak: telling === 'nearby',
      before: `(?<![${letters}])`,
      body: ({ other }) => digits.join(`${other}{0,2}`),
      after: () => `(?![${letters}])`,
    },
  ]
}

/** Digits and letters of the scripts that are written with spaces: `Ines様` names Ines, `Inessa` does not. */
const letters = '0-9A-Za-zÀ-ʯͰ-᏿Ḁ-῿'

/** With one of these after it a given name is another one: 真理子 is not 真理. */
const endsOfNames = '子美恵香江枝乃奈菜也哉郎朗雄男夫彦介輔助太'

function isBorne(one: Said, others: readonly string[]): boolean {
  const pattern = new RegExp(written(one, facts), 'iu')
  return others.some((other) => pattern.test(other))
}

function anyOf(patterns: readonly string[]): string | null {
  return patterns.length === 0 ? null : [...new Set(patterns)].join('|')
}

/**
 * A part of a name by itself. In scripts with spaces it is a word of its own, so that Li is not found in Live. 千葉 is also a prefecture:
 * it is the person where a particle, a title or nothing follows; 林 only where a title does.
 */
function partAlone(part: string): string[] {
  if (!isUnspaced(part)) return /\p{L}.*\p{L}/u.test(part) ? [`(?<![${letters}])${part}(?![${letters}])`] : []
  if (kana.test(part)) return [...part].length > 1 ? [`(?<![ァ-ヶー])${part}(?![ァ-ヶー])`] : []
  return [`(?<![一-龠々])${part}${[...part].length > 1 ? followed(records.other) : `(?=${titles})`}`]
}

function followed(other: string): string {
  return `(?=${titles}|[ぁ-ん]|${other}|$)`
}

const titles = '様|さま|さん|氏|殿|君|くん|ちゃん|先生|[主係課部局所店社会院校]長|主任|専務|常務|取締役'
const kana = /^[ァ-ヶー]+$/u

function isHan(letter: string): boolean {
  return /\p{Script=Han}/u.test(letter)
}

function partsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
