import type { Text } from '#platform/words.ts'

/** The names of the bands as every screen says them. */
export const bandWords: Readonly<Record<'thriving' | 'steady' | 'watch' | 'risk' | 'unknown', Text>> = {
  thriving: { en: 'Thriving', ja: '好調' },
  steady: { en: 'Steady', ja: '安定' },
  watch: { en: 'Watch', ja: '注意' },
  risk: { en: 'At risk', ja: '危険' },
  unknown: { en: 'Not known', ja: '不明' },
}
