import type { Locale } from '#platform/wording/words.ts'
import { any, type Patterns } from './pattern.ts'

/** Pairs that are one thing. */
const pairs = [
  ['drag', 'drop'],
  ['copy', 'paste'],
  ['cut', 'paste'],
  ['back', 'forth'],
  ['up', 'running'],
  ['research', 'development'],
  ['sales', 'marketing'],
  ['health', 'safety'],
  ['profit', 'loss'],
  ['supply', 'demand'],
  ['trial', 'error'],
  ['find', 'replace'],
  ['search', 'replace'],
  ['date', 'time'],
  ['names?', 'address(?:es)?'],
  ['small', 'medium'],
  ['day', 'night'],
  ['ups', 'downs'],
  ['ins', 'outs'],
  ['terms', 'conditions'],
  ['pros', 'cons'],
  ['questions?', 'answers?'],
  ['more', 'more'],
  ['again', 'again'],
].map(([one, other]) => `${one} (?:and|&) ${other}`)
const known = any('ご?友人', '知人', '家族', '同僚', 'お?知り合い')
const said = any('意見', '要望', '質問', '感想', '疑問', '不明点')
const particulars = any('氏名', '名前', '会社名', '住所', '電話番号', '日付', '時刻', '日時', '場所')
const noun = '[\\p{sc=Han}\\p{sc=Katakana}ー]{2,}'
/** What is done together with somebody, or by which means: チームと共有する, 当社と契約を続ける, 担当者とメールで. */
const done = any(
  'する',
  'した',
  'して',
  'しな',
  'しま',
  'でき',
  `を${any('続', '始', '結', '行', '交わ', '取', '終', '更新')}`,
)
const apart = `(?!${any('直接', '一緒', '比較', '同様', '相談', '連絡', '併用')}|${noun}${done}|${any('メール', '電話', 'チャット', 'オンライン', '対面')}で)`
const harmless: Patterns = {
  en: [
    /\bfriends?,? (?:or|and) (?:a )?(?:colleagues?|co-workers?|family)\b/gi,
    new RegExp(`\\b${any('you and your \\w+', ...pairs)}\\b`, 'gi'),
    /\bsign(?:ing)? up and (?:get(?:ting)? started|log(?:ging)? in)\b/gi,
  ],
  ja: [
    new RegExp(`${known}[や、・]${known}`, 'g'),
    new RegExp(`${said}[やと・]${said}`, 'g'),
    new RegExp(`${particulars}[やと・]${particulars}`, 'g'),
  ],
}
const joined: Readonly<Record<Locale, RegExp>> = {
  en: /\b[a-z][a-z’'-]+ (?:and|&|as well as) (?!(?:not|then|so|if|when|where|why|above|below|over)\b)(?:(?:the|its|our|your|how) )?[a-z][a-z’'-]+/i,
  ja: new RegExp(`${noun}${any('と', 'や', 'および', '及び', 'ならびに', '並びに', 'かつ')}${apart}${noun}`, 'u'),
}

/** Two things that one answer is to judge: “speed and quality”. */
export function twoThingsIn(text: string, locale: Locale): string | null {
  const rest = harmless[locale].reduce((left, pattern) => left.replaceAll(pattern, ''), text)
  return joined[locale].exec(rest)?.[0] ?? null
}
