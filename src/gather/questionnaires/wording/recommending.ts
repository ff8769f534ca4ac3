import type { Locale } from '#platform/wording/words.ts'
import { any } from './pattern.ts'

const recommends = new RegExp(any('薦め', '勧め', 'すすめ', '推奨'))
const likely = new RegExp(any('可能性', 'どのくらい', 'どのぐらい', 'どの程度', 'どれくらい', 'どれぐらい', 'どれほど'))

/** Whether the text asks what the Net Promoter Score asks: how likely it is that one recommends. */
export function asksToRecommend(text: string, locale: Locale): boolean {
  return locale === 'en'
    ? /\bhow likely\b/i.test(text) && /\brecommend/i.test(text)
    : recommends.test(text) && likely.test(text)
}
