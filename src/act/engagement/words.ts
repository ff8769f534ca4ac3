import type { Text } from '#platform/wording/words.ts'
import type { purposes } from './purposes.ts'

export const timelineKind: Text = { en: 'Opens and clicks', ja: '開封・クリック' }

export function openedTitle(subject: string, follows: boolean): Text {
  return follows
    ? { en: `Followed a link: ${subject}`, ja: `リンクをクリック：${subject}` }
    : { en: `Opened: ${subject}`, ja: `開封：${subject}` }
}

export const purposeNames: Readonly<Record<(typeof purposes)[number], Text>> = {
  service: { en: 'Service', ja: 'サービスの連絡' },
  news: { en: 'News', ja: 'お知らせ' },
  surveys: { en: 'Surveys', ja: 'アンケート' },
  marketing: { en: 'Offers', ja: '広告・宣伝' },
}
