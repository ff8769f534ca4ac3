import type { Locale } from '#platform/wording/words.ts'

/** Wordings that filters weigh and readers distrust, as they stand in a text of the one form (NFKC, small letters). */
const phrases: Readonly<Record<Locale, readonly RegExp[]>> = {
  en: [
    /\bact now\b|\bapply now\b|\bclick here\b|\bdon'?t delete\b|\bthis is not spam\b/,
    /\b100% (free|guaranteed|satisfied)\b|\brisk[- ]free\b|\bno obligation\b|\bsatisfaction guaranteed\b/,
    /\byou('ve| have) (won|been selected)\b|\bcongratulations, you\b|\bcash (bonus|prize)\b|\bearn (extra )?(cash|money)\b/,
    /\bonce in a lifetime\b|\burgent response\b|\bdear (friend|sir or madam)\b/,
  ],
  ja: [
    /今すぐクリック|こちらをクリック|ここをクリック|至急ご確認/,
    /完全無料|絶対に?損|絶対に?儲|絶対にお得|必ず儲|元本保証|リスクなし/,
    /当選しました|当選のお知らせ|選ばれました|副収入|不労所得|稼げ/,
    /アカウントが停止|アカウントが凍結|本日限り|最後のチャンス/,
  ],
}

/** What of these wordings stands in the text, as it stands there in the one form; each once. */
export function doubtfulIn(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const found = [...phrases.en, ...phrases.ja].flatMap((pattern) => pattern.exec(plain)?.[0] ?? [])
  return [...new Set(found)]
}

/** Marks that shout: two exclamation marks in a row, or a currency sign repeated. */
export function isShouting(text: string): boolean {
  return /[!?]*!\s*!|[¥$€£]{2}/.test(text.normalize('NFKC'))
}

/** A line in capitals alone, of three words or more; names and short signs are none. */
export function isInCapitals(line: string): boolean {
  const words = line.match(/[A-Za-z]{2,}/g) ?? []
  return words.length >= 3 && words.every((word) => word === word.toUpperCase())
}

/** How many columns a telephone shows of it: a Japanese letter takes two. */
export function columnsOf(line: string): number {
  return [...line].reduce(
    (sum, sign) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(sign)
        ? 2
        : 1),
    0,
  )
}
