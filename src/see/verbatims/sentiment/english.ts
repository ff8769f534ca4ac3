import { weights } from './finding.ts'
import { blame, ends, praise, troubles } from './lexicon/english.ts'
import { plainForms } from './lexicon/plain-forms.ts'
import type { Telling, Turn } from './said.ts'
import {
  anotherIn,
  isAgainstFact,
  isApology,
  isLonged,
  isNeverEnough,
  isOnlyWished,
  isOverAfter,
  isUnsurpassed,
} from './turns/english.ts'

type Token = { readonly word: string; readonly at: number }
type Entry = { readonly weight: number; readonly isTrouble: boolean }

const entries = new Map<string, Entry>()
for (const strength of ['strong', 'plain', 'weak'] as const) {
  for (const word of praise[strength]) entries.set(word, { weight: weights[strength], isTrouble: false })
  for (const word of blame[strength]) entries.set(word, { weight: -weights[strength], isTrouble: false })
}
for (const word of troubles) entries.set(word, { weight: -0.7, isTrouble: true })
const longest = Math.max(...[...entries.keys()].map((entry) => entry.split(' ').length))

const denies = new Set(
  'not never no none nothing nobody neither nor hardly barely scarcely rarely without cannot lack unable'.split(' '),
)
const strong = new Set(
  'very really extremely so incredibly absolutely too highly totally completely super especially much far'.split(' '),
)
const slight = new Set('slightly somewhat bit rather fairly little quite'.split(' '))
const turning = new Set('but however yet although though while whereas'.split(' '))

/** Which words of a sentence praise or find fault. */
export function heardInEnglish(sentence: string): Telling[] {
  if (/\?\s*$/u.test(sentence)) return []
  const text = sentence
    .toLowerCase()
    .replaceAll(/\bneither [\w' ]{1,40}? nor [\w']+/gu, (said) => '-'.repeat(said.length))
  const tokens: Token[] = [...text.matchAll(/[a-z0-9]+(?:['-][a-z0-9]+)*|[,;:.!()—–]/gu)].map((match) => ({
    word: match[0],
    at: match.index,
  }))
  const other = anotherIn(text)
  const [isUnreal, isSorry] = [isAgainstFact(text), isApology(text)]
  const isOther = (at: number, { weight }: Entry) =>
    (isSorry && weight < 0) || (other !== null && at >= other.from && at < other.until)
  const told: { telling: Telling; nth: number }[] = []
  for (let nth = 0; nth < tokens.length; nth++) {
    const hit = entryAt(tokens, nth)
    if (hit === null) continue
    const telling = isOther(tokens[nth]?.at ?? 0, hit) ? null : tellingOf(tokens, nth, hit, isUnreal)
    if (telling !== null && telling.weight !== 0) told.push({ telling, nth })
    nth += hit.length - 1
  }
  return contrasted(tokens, told)
}

function entryAt(tokens: readonly Token[], nth: number): (Entry & { length: number; word: string }) | null {
  for (let length = Math.min(longest, tokens.length - nth); length > 0; length--) {
    const word = tokens
      .slice(nth, nth + length)
      .map((token) => token.word)
      .join(' ')
    const entry =
      entries.get(word) ??
      (length === 1 && !denies.has(word) && !ends.includes(word)
        ? plainForms(word)
            .map((form) => entries.get(form))
            .find(Boolean)
        : undefined)
    if (entry !== undefined) return { ...entry, length, word }
  }
  return null
}

function tellingOf(
  tokens: readonly Token[],
  nth: number,
  hit: Entry & { length: number; word: string },
  isUnreal: boolean,
): Telling | null {
  const earlier = nearBefore(tokens, nth)
  const said = earlier.join(' ')
  const { word } = hit
  const at = tokens[nth]?.at ?? 0
  let weight = hit.weight
  const turns: Turn[] = []
  const after = wordsAfter(tokens, nth + hit.length)
  if (weight < 0) {
    if (isUnreal || after.startsWith('nothing')) return { word, at, weight: 0.8, turns: ['negated'] }
    if (isUnsurpassed(said, word)) return { word, at, weight: weight * 1.4, turns: ['stronger'] }
    const isOver = hit.isTrouble && (isEndedBefore(earlier) || isOverAfter(after))
    if (isOver || /\bless( \w+ly)?$/u.test(said) || /\bfree (of|from)( \w+)?$/u.test(said))
      return { word, at, weight: 0.5, turns: ['amount'] }
  }
  if (weight > 0) {
    if (word === 'work' && /\b(our|my|their|the|of|at)$/u.test(said)) return null
    if (isUnreal && earlier.includes('without')) return null
    if (isLonged(said, word)) return null
    if (word === 'enough' && /\b(recommend|thank|praise|commend|appreciate)\b/u.test(said)) return null
    if (isNeverEnough(said, word, after) || isUnsurpassed(said, word))
      return { word, at, weight: weight * 1.4, turns: ['stronger'] }
    const failing = /\b(\S+ )?fail(?:s|ed|ing)? to(?: \w+)?$/u.exec(said)
    if (failing !== null) return denies.has(failing[1]?.trim() ?? '') ? { word, at, weight, turns } : null
    if (/(?<!\b(?:no|nothing|or|at) )\b(?:less|least)( \w+ly)?$/u.test(said))
      return { word, at, weight: -0.9 * weight, turns: ['negated'] }
    if (word === 'cheap' && /\b(looks?|looked|feels?|felt|seems?|seemed|sounds?)( \w+)?$/u.test(said))
      return { word, at, weight: -0.8, turns }
  }
  if (hit.isTrouble && earlier.slice(-3).some((one) => one === 'more' || one === 'increasing')) weight *= 1.3
  if (/\b(whether|if)\b/u.test(said)) return null
  if (
    word === 'like' &&
    (/\b(would|feels?|felt|looks?|looked|is|was|just|something|things?|stuff|it's|sounds?)$/u.test(said) ||
      earlier.length === 0)
  )
    return null
  if (word === 'used to')
    return /^(love|like|enjoy|work|be)/u.test(tokens[nth + 2]?.word ?? '') ? { word, at, weight: -1.2, turns } : null
  if (earlier.includes('used') && said.includes('used to')) return null
  if (
    weight > 0 &&
    /\b(would|will|'d) (also |really )?(be|make|help)\b|\b(hope|wish|wishing|please|want|wanted|need|needs)\b/u.test(
      `${said} ${word === 'help' ? 'help' : ''}`,
    )
  ) {
    if (!/\b(not|n't|never|wouldn't)\b/u.test(said)) return null
  }
  if (weight > 0 && /\b(could|should|must|needs to|need to) (have been |be |been )/u.test(`${said} `))
    return { word, at, weight: -0.6, turns: ['wished'] }
  const isDenied =
    earlier.slice(-5).some((one) => denies.has(one) || one.endsWith("n't")) ||
    /\bfar from( being)?( a| an)?( \w+)?$|\bno (point|moment|time|situation) (at|in|when|where)\b/u.test(said)
  if (isDenied && !/\b(not only|not just|no doubt|not to mention)\b/u.test(said)) {
    weight *= weight > 0 ? -0.9 : -0.6
    turns.push('negated')
  }
  if (earlier.slice(-2).some((one) => strong.has(one))) {
    weight *= 1.4
    turns.push('stronger')
  } else if (earlier.slice(-2).some((one) => slight.has(one))) {
    weight *= 0.7
    turns.push('weaker')
  }
  return { word, at, weight, turns }
}

/** The trouble was ended, and not only wished to be. */
function isEndedBefore(earlier: readonly string[]): boolean {
  const place = earlier.findLastIndex((one) => ends.includes(one))
  return place !== -1 && place >= earlier.length - 4 && !isOnlyWished(earlier.slice(Math.max(0, place - 3), place))
}

/** Up to seven words after, not beyond a comma or a turn of the sentence. */
function wordsAfter(tokens: readonly Token[], nth: number): string {
  const words: string[] = []
  for (const { word } of tokens.slice(nth, nth + 7)) {
    if (/^[^a-z0-9]/u.test(word) || turning.has(word) || word === 'because') break
    words.push(word)
  }
  return words.join(' ')
}

/** Up to seven words before, not beyond a comma or a turn of the sentence. */
function nearBefore(tokens: readonly Token[], nth: number): string[] {
  const words: string[] = []
  for (let place = nth - 1; place >= 0 && words.length < 7; place--) {
    const { word } = tokens[place] ?? { word: ',' }
    if (/^[^a-z0-9]/u.test(word) || turning.has(word) || word === 'because') break
    words.unshift(word)
  }
  return words
}

/** What stands before “but”, or in the part that “although” begins, weighs less than the rest, if the rest says anything. */
function contrasted(tokens: readonly Token[], told: readonly { telling: Telling; nth: number }[]): Telling[] {
  const isLess = lessWeighty(tokens)
  if (isLess === null || !told.some(({ nth }) => !isLess(nth))) return told.map(({ telling }) => telling)
  return told.map(({ telling, nth }) =>
    isLess(nth) ? { ...telling, weight: telling.weight * 0.35, turns: [...telling.turns, 'beforeContrast'] } : telling,
  )
}

function lessWeighty(tokens: readonly Token[]): ((nth: number) => boolean) | null {
  const conceding = tokens.findIndex(({ word }) => ['although', 'though', 'while', 'whereas', 'despite'].includes(word))
  if (conceding === 0) {
    const comma = tokens.findIndex(({ word }) => word === ',')
    return comma === -1 ? null : (nth) => nth < comma
  }
  const but = tokens.findLastIndex(({ word }) => word === 'but' || word === 'however' || word === 'yet')
  if (but > 0) return (nth) => nth < but
  const isLast = conceding >= tokens.length - 2
  return conceding > 0 && !isLast ? (nth) => nth > conceding : null
}
