import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  tenure: { en: 'Scores by tenure', ja: '利用期間とスコア' },
  drivers: { en: 'What goes with the score', ja: 'スコアとの関連' },
  links: { en: 'What goes with staying', ja: '継続・解約との関連' },
  scores: { en: 'Scores of surveys', ja: 'アンケートのスコア' },
} as const satisfies Record<string, Text>
