import { englishTopics } from './english.ts'
import { adverbs, kanaNouns, stopWords } from './stop-words.ts'

const words = new Intl.Segmenter('ja', { granularity: 'word' })
const nouns = kanaNouns.toSorted((a, b) => b.length - a.length)
const longest = 14

/** What may be a part of a compound: kanji, katakana, Latin letters with figures in them; figures alone count something. */
const part = /^(?:[\p{Script=Han}々ヶ]+|[\p{Script=Katakana}ー]+|[A-Za-z][A-Za-z0-9+#]*)$/u
const particles = new Set(
  'はがをのにでともへや、。,.!?）)」』・/:; '
    .split('')
    .concat('から まで より など だけ さえ しか です でした だ だった とか なし'.split(' '), ''),
)
/** What makes a noun of what it follows, and is none by itself. */
const ending =
  /^(?:的|化|性|感|中|後|前|時|者|側|用|別|等|毎|先|上|内|外|間|数|率|量|度|書|料|費|金|店|員|室|機|面|会|所|場|方|部|課|局|表|図|線|力|物|品|名|型|式|案|欄|順|版|日|元|駅|館|席)$/u

/** Noun compounds of a sentence, as they stand there: 請求書, 画面遷移, 料金プラン. */
export function japaneseTopics(sentence: string): string[] {
  const found: string[] = []
  let held = ''
  const keep = (next: string) => {
    if (held !== '' && isTopic(held, next)) found.push(...topicIn(held))
    held = ''
  }
  for (const segment of segmentsOf(sentence)) {
    if (adverbs.has(segment)) keep('')
    else if (part.test(segment) || nouns.includes(segment)) held = joined(held, segment)
    else keep(segment)
  }
  keep('')
  return found
}

/** The segments, those that are one noun with kana in it put together. */
function* segmentsOf(sentence: string): Generator<string> {
  let at = 0
  for (const { segment, index } of words.segment(sentence)) {
    if (index < at) continue
    const noun = nouns.find((one) => sentence.startsWith(one, index))
    const whole = noun !== undefined && noun.length >= segment.length ? noun : segment
    at = index + whole.length
    yield whole
  }
}

function joined(held: string, segment: string): string {
  const isLatin = /[a-z0-9]$/iu.test(held) && /^[a-z]/iu.test(segment)
  return isLatin ? `${held} ${segment}` : held + segment
}

function topicIn(held: string): string[] {
  if (/^[\x20-\x7e]+$/u.test(held)) return englishTopics(held)
  return [held.toLowerCase()]
}

function isTopic(held: string, next: string): boolean {
  if (held.length > longest || stopWords.has(held)) return false
  if (ending.test(held) && !/^(?:駅|店|席|表|図|物)$/u.test(held)) return false
  if (/^[一二三四五六七八九十百千万何数]+[\p{Script=Han}]{0,2}$/u.test(held)) return false
  // A kanji by itself is a noun only where a particle follows; else it begins a verb or an adjective.
  return held.length > 1 || (/^\p{Script=Han}$/u.test(held) && particles.has(next))
}
