import { type Found, finderOf, weighed } from './finding.ts'
import { blame, burdens, fixed, less, more, praise, troubles } from './lexicon/japanese.ts'
import type { Telling, Turn } from './said.ts'
import {
  isExcused,
  isMissed,
  isOfAnother,
  isOfNothing,
  isSuperlative,
  isSupposed,
  overAfter,
} from './turns/japanese.ts'

const find = finderOf({ ...weighed(praise, blame), troubles, burdens, more, less })

/** What follows a word, up to where another thing is said. */
const elsewhere =
  /けど|けれど|のに|ので|から|くて|たが|だが|すが|ますし|ですし|いし[、,]|いが|るが|ものの|[、。,.!?\s「」()]/u
const light = '(?:[ぁ-ん]|出来|感じ|思|言|見え|見ら|見う|得ら|至ら|無|上が|気|考え|検討|予定)'
const denied = new RegExp(
  `^${light}{0,11}?(?:ない|なく(?!な[っりる])|なかっ|なけれ|なさそう|ませ[んぬ]|無[いくか]|(?:ず|ぬ)(?=[、。にと]|$))`,
  'u',
)
const notDenied =
  /だけでな|のみなら|しか(?:な|あり)|かもしれ|かも知れ|に違いな|に違いあ|ではないか|じゃないか|でしょうか|なくては|なければなら|ないわけ|なくはな|ないことはな|仕方な|しかたな|とんでもな|間違いな/u
const without =
  /^(?:[はがもの]|など|等|とか|点は|点が|は特に|は全く|は全然|もなに){0,2}(?:ない|なく|なし|なかっ|無[いくしか]|ありませ|感じ(?:ない|ませ|なか)|起き(?:ない|ませ|なく)|出(?:ない|ませ|なく)|なくな|無くな|ゼロ)/u
const noMore = /^(?:[らかさたわまが]|く|では|じゃ)なくな[っりる]/u
const wished =
  /^[ぁ-んァ-ヶ一-龠ー]{0,8}?(?:ほし|欲し|いただきた|頂きた|もらいた|くださ|下さ|お願い|べき|必要がある|余地|れば|たらい|を(?:期待|望|希望|求め|要望)|が望まれ)/u
const conditional =
  /(?:(?<!っ)と|たら|れば|ければ|なら|ると|(?<!と)ても|ですと)[、,]?(?:とても|大変|もっと|より|一番|さらに|なお|すごく)?$/u
const welcome = /^(?:嬉し|うれし|助か|ありがた|有り難|有難|良|よいです|よいと|いいと思|いいです|便利$)/u
const strongly =
  /(?:とても|すごく|非常に|大変|かなり|本当に|ほんとに|極めて|大幅に|著しく|めちゃくちゃ|一番|最も|何より|あまりに|あまりにも|かなりの|全く|まったく)$/u
const slightly = /(?:少し|ちょっと|やや|若干|わずかに|多少|いくぶん|僅かに)$/u
const contrast =
  /(?:[たいるすだんう]が[、,]|けれども|けれど|けど|ものの[、,]?|(?:にも|に)かかわらず|のに[、,]|しかし|一方で?[、,]|反面|半面|ただし|とはいえ|とはいうものの)/gu
const asked = /(?:かどうか|か否か)/gu
const question = /(?:ます|です|でしょう|した|せん)か[。?]?$|\?$/u

/** Which words of a sentence praise or find fault. */
export function heardInJapanese(sentence: string): Telling[] {
  if (question.test(sentence) && !/ない(?:です|でしょう)か/u.test(sentence)) return []
  const text = withoutNeither(sentence)
  const found = find(text)
  const turning = [...text.matchAll(contrast)].at(-1)
  const doubted = [...text.matchAll(asked)].at(-1)?.index ?? -1
  const last = found.findLast(({ kind }) => kind !== 'burdens')?.at ?? -1
  const told: Telling[] = []
  for (const [nth, one] of found.entries()) {
    if (one.at < doubted) continue
    const telling = tellingOf(text, one, found, nth)
    if (telling === null || telling.weight === 0) continue
    const isBefore = turning !== undefined && turning.index > 0 && one.at < turning.index && last > turning.index
    told.push(
      isBefore ? { ...telling, weight: telling.weight * 0.35, turns: [...telling.turns, 'beforeContrast'] } : telling,
    )
  }
  return told
}

/** 良くも悪くもない says neither; the letters are kept in number, so that places stay. */
function withoutNeither(sentence: string): string {
  return sentence.replaceAll(
    /(?:良|よ)くも(?:悪|わる)くも(?:な[いかく]|ありませ)?|可もなく不可もなく|いかがでしょうか|よろしくお願い(?:いた)?(?:致)?します?|お願いいたします|お疲れ様|大変お世話|障害者|問題意識|良品|不良少年|雨晴|恐竜|古くから|安全保障|期待して(?:い|お)ます/gu,
    (said) => '・'.repeat(said.length),
  )
}

function tellingOf(text: string, one: Found, found: readonly Found[], nth: number): Telling | null {
  if (one.kind === 'burdens') return null
  const end = one.at + one.word.length
  const tail = clipped(text.slice(end, end + 18))
  const before = text.slice(Math.max(0, one.at - 16), one.at)
  const turns: Turn[] = []
  if (one.kind === 'more' || one.kind === 'less') return amountOf(text, one, found, nth, tail)
  const after = text.slice(end, end + 32)
  let weight = one.kind === 'troubles' ? -0.7 : one.weight
  if (one.kind === 'troubles' && without.test(text.slice(end, end + 14)))
    return { word: one.word, at: one.at, weight: 0.7, turns: ['negated'] }
  if (weight < 0) {
    if (isExcused(one.word, after) || isCauseOfNothing(text, end, found[nth + 1])) return null
    if (isMissed(one.word, before)) return { word: one.word, at: one.at, weight: 1, turns: ['negated'] }
    const ended = endedBy(end, after, found)
    if (ended !== undefined)
      return ended === null ? null : { word: one.word, at: one.at, weight: ended, turns: ['amount'] }
  }
  if (weight > 0 && isOfAnother(before)) return null
  if (weight > 0 && conditional.test(before) && welcome.test(text.slice(one.at))) {
    if (/^(?:良|よ)か/u.test(text.slice(one.at))) return { word: one.word, at: one.at, weight: -0.5, turns: ['wished'] }
    return null
  }
  if (isSupposed(before, after) && (weight > 0 || /^も/u.test(one.word))) return null
  if (weight > 0 && one.word.endsWith('た') && after.startsWith('ら')) return null
  if (wished.test(tail) && !denied.test(tail)) {
    if (weight <= 0) return null
    weight *= -0.5
    turns.push('wished')
  } else if (isTurned(one, before, tail, after)) {
    weight *= weight > 0 ? -0.9 : -0.6
    turns.push('negated')
  }
  if (strongly.test(before)) {
    weight *= 1.4
    turns.push('stronger')
  } else if (slightly.test(before)) {
    weight *= 0.7
    turns.push('weaker')
  }
  return { word: one.word, at: one.at, weight, turns }
}

function isDenied(tail: string): boolean {
  return denied.test(tail) && !notDenied.test(tail)
}

function clipped(tail: string): string {
  const end = tail.search(elsewhere)
  return end === -1 ? tail : tail.slice(0, end)
}

function isTurned({ word, weight, kind }: Found, before: string, tail: string, after: string): boolean {
  if (fixed.includes(word) || isSuperlative(before)) return false
  const isBad = weight < 0 || kind === 'troubles'
  return isDenied(tail) || isOfNothing(word, before, after) || (isBad && noMore.test(after))
}

/** 障害で困ることはない: the cause of what does not happen is no fault. */
function isCauseOfNothing(text: string, end: number, next: Found | undefined): boolean {
  if (next === undefined || !/^(?:で|に|による)?$/u.test(text.slice(end, next.at))) return false
  const nextEnd = next.at + next.word.length
  return isOfNothing(next.word, text.slice(0, next.at), text.slice(nextEnd, nextEnd + 32))
}

/**
 * What a fault weighs where the same part of the sentence says that it is over: nothing (null) if the word for it praises by itself, and
 * undefined where it is not over, or only wished to be.
 */
function endedBy(end: number, after: string, found: readonly Found[]): number | null | undefined {
  const over = overAfter(after)
  if (over === null || isDenied(over.rest) || wished.test(over.rest)) return undefined
  return found.some(({ at }) => at === end + over.at) ? null : 0.5
}

/** More of a burden is bad, less of it good; of anything else it is the other way round. */
function amountOf(text: string, one: Found, found: readonly Found[], nth: number, tail: string): Telling | null {
  const since = Math.max(text.lastIndexOf('、', one.at), text.lastIndexOf('。', one.at))
  const near = nearestBefore(one, found, nth, since)
  const isMany = /^(?:多|少な)/u.test(one.word)
  if (isMany && near === undefined && one.word.startsWith('多')) return null
  const way = (one.kind === 'more' ? 1 : -1) * (near === undefined ? 1 : -1)
  const weight = way * (isMany || near !== undefined ? 0.8 : 0.6)
  if (wished.test(tail)) return { word: one.word, at: one.at, weight: -0.4, turns: ['amount', 'wished'] }
  return isDenied(tail)
    ? { word: one.word, at: one.at, weight: -0.6 * weight, turns: ['amount', 'negated'] }
    : { word: one.word, at: one.at, weight, turns: ['amount'] }
}

/** The nearest thing before it, in the same part of the sentence, of which less is good. */
function nearestBefore(one: Found, found: readonly Found[], nth: number, since: number): Found | undefined {
  for (let place = nth - 1; place >= 0; place--) {
    const earlier = found[place]
    if (earlier === undefined || earlier.at <= since || one.at - earlier.at > 22) return undefined
    if (earlier.kind === 'burdens' || earlier.kind === 'troubles' || earlier.weight < 0) return earlier
  }
  return undefined
}
