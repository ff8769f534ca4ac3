import type { Locale } from '#platform/wording/words.ts'

type Patterns = Readonly<Record<Locale, readonly RegExp[]>>

const top =
  '(?:(?:10|ten|nine|9(?: or 10)?)(?! (?:seconds?|minutes?|questions?|people|days?|steps?|hours?))|(?:5|five)[ -]stars?|top (?:score|marks?|rating)|full marks|perfect (?:score|10|ten)|high(?:est)? (?:score|rating|marks?))'
const full = any('10', '１０', '十', '9', '９')
const praise = any(
  '満点',
  '最高点',
  '最高評価',
  '高評価',
  '高得点',
  '良い評価',
  'よい評価',
  '5つ星',
  '五つ星',
  '星5',
  '星５',
  '星五つ',
)
const begs = any('お?付け', 'お?つけ', 'お?入れ', 'お?選', 'お?願い', 'くださ', 'いただ', '頂', '期待')
const depends = any('励み', '助かり', '評価が上が', '評価に響', '評価に影響')
const admired = any(
  'ご好評',
  '大好評',
  '人気の',
  '素晴らしい',
  'すばらしい',
  '優れた',
  '充実した',
  '使いやすい',
  '便利な',
  'お得な',
)
const leftOpen = '(?!.{0,2}か|点|ところ)'
const liked = any('お気に召', '気に入', '楽し', '役立')

/** A wish for a good answer: what it is given for is no longer the customer's mind. */
export const begging: Patterns = {
  en: [
    new RegExp(
      `\\b(?:give|giving|rate|score|leave|award)\\s+(?:us|me|our \\w+)\\s+(?:with\\s+)?(?:an? |the )?${top}\\b`,
      'i',
    ),
    new RegExp(`\\b${top}\\b[^.?!]{0,40}\\b(?:helps?|would help|keeps?|matters?|makes? our|supports?)\\b`, 'i'),
    new RegExp(`\\b${top}\\b[^.?!]{0,20}\\bmeans (?:a lot|the world|everything|so much)\\b`, 'i'),
    new RegExp(`\\b(?:hope|hoping|looking|aim|aiming|ask|asking|earn|earned|deserve)\\b[^.?!]{0,25}\\b${top}\\b`, 'i'),
    new RegExp(`\\bhelp (?:us|me|our \\w+)\\b[^.?!]{0,25}\\b${top}\\b`, 'i'),
    /\banything (?:less|lower|below)\b[^.?!]{0,20}\b(?:9|10|nine|ten)\b/i,
    /\b(?:bonus|job|jobs|salary)\b[^.?!]{0,30}\b(?:score|rating|answer)/i,
  ],
  ja: [
    new RegExp(`${full}点?\\s*を\\s*${begs}`),
    new RegExp(`${praise}\\s*を?\\s*${begs}`),
    new RegExp(`${full}点?.{0,16}${depends}`),
  ],
}

/** Wording that says which answer is expected. */
export const leading: Patterns = {
  en: [
    /\b(?:don[’']t|wouldn[’']t|isn[’']t|aren[’']t|didn[’']t|doesn[’']t|won[’']t) (?:you|it|they|we)\b/i,
    /\b(?:do|would) you agree (?:that|with us)\b/i,
    /\bhow much (?:did|do|have) you (?:love|like|enjoy|benefit)/i,
    /\b(?:our|the) (?:great|amazing|excellent|award-winning|popular|wonderful|fantastic|world-class|improved|outstanding|friendly|easy-to-use)\b/i,
    /\b(?:as you know|of course|surely|obviously|like most (?:of our )?customers)\b/i,
  ],
  ja: [
    new RegExp(any('と思いませんか', 'と感じませんか', 'ではありませんか', 'ですよね', 'ますよね', 'に違いありません')),
    new RegExp(`${admired}${leftOpen}`),
    new RegExp(any('ご存じのとおり', 'ご存知の通り', '言うまでもなく', 'もちろん', '多くのお客様')),
    new RegExp(`どれ${any('ほど', 'だけ', 'くらい')}${liked}`),
  ],
}

const known = any('ご?友人', '知人', '家族', '同僚', 'お?知り合い')
const noun = '[\\p{sc=Han}\\p{sc=Katakana}ー]{2,}'
/** What follows a と that joins nothing: 担当者と直接. */
const apart = `(?!${any('直接', '一緒', '比較', '同様', '相談', '連絡')})`
const harmless: Patterns = {
  en: [
    /\bfriends?,? (?:or|and) (?:a )?(?:colleagues?|co-workers?|family)\b/gi,
    /\b(?:you and your \w+|terms and conditions|pros and cons|questions and answers|more and more|again and again)\b/gi,
  ],
  ja: [new RegExp(`${known}[や、・]${known}`, 'g')],
}
const joined: Readonly<Record<Locale, RegExp>> = {
  en: /\b[a-z][a-z’'-]+ (?:and|&|as well as) (?:(?:the|its|our|your|how) )?[a-z][a-z’'-]+/i,
  ja: new RegExp(`${noun}${any('と', 'や', 'および', '及び', 'ならびに', '並びに', 'かつ')}${apart}${noun}`, 'u'),
}

function any(...words: readonly string[]): string {
  return `(?:${words.join('|')})`
}

/** What a pattern of these finds in the text, as it stands there. */
export function foundBy(patterns: Patterns, text: string, locale: Locale): string | null {
  for (const pattern of patterns[locale]) {
    const [found] = pattern.exec(text) ?? []
    if (found !== undefined) return found
  }
  return null
}

/** Two things that one answer is to judge: “speed and quality”. */
export function twoThingsIn(text: string, locale: Locale): string | null {
  const rest = harmless[locale].reduce((left, pattern) => left.replaceAll(pattern, ''), text)
  return joined[locale].exec(rest)?.[0] ?? null
}

const recommends = new RegExp(any('薦め', '勧め', 'すすめ', '推奨'))
const howMuch = new RegExp(any('どのくらい', 'どのぐらい', 'どの程度', 'どれくらい', 'どれぐらい'))

/** Whether the text asks what the Net Promoter Score asks: how likely it is that one recommends. */
export function asksToRecommend(text: string, locale: Locale): boolean {
  return locale === 'en'
    ? /\bhow likely\b/i.test(text) && /\brecommend/i.test(text)
    : recommends.test(text) && howMuch.test(text)
}
