import type { TextOf } from '#platform/wording/words.ts'

export const overDays: TextOf<[days: number]> = {
  en: (days) => (days === 1 ? '1 day' : `${days} days`),
  ja: (days) => `${days}日間`,
}

/** What is counted over a span: `Active users (28 days)`. */
export const withSpan: TextOf<[name: string, span: string]> = {
  en: (name, span) => `${name} (${span})`,
  ja: (name, span) => `${name}（${span}）`,
}

/** What moved, and since when. */
export const comparedWith: TextOf<[moved: string, day: string]> = {
  en: (moved, day) => `${moved} since ${day}`,
  ja: (moved, day) => `${moved}（${day}比）`,
}
