import type { Text } from '#platform/wording/words.ts'

export const timelineKind: Text = { en: 'Opens and clicks', ja: '開封・クリック' }

export function openedTitle(subject: string, follows: boolean): Text {
  return follows
    ? { en: `Followed a link: ${subject}`, ja: `リンクをクリック：${subject}` }
    : { en: `Opened: ${subject}`, ja: `開封：${subject}` }
}
