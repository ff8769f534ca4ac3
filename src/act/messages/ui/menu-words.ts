import type { Text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  test: { en: 'Send a test to me', ja: '自分にテスト送信' },
  messages: { en: 'Messages', ja: 'メッセージ' },
  write: { en: 'Write a message', ja: 'メッセージを作成' },
  suppressions: { en: 'Suppressed addresses', ja: '配信停止アドレス' },
  returned: { en: 'What came back', ja: '不達・返信' },
  writeTo: { en: 'Write an e-mail', ja: 'メールを書く' },
} as const satisfies Record<string, Text>
