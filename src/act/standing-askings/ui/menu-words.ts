import { text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  standings: text('Surveys by themselves', '回答依頼の自動送信'),
  begin: text('Let a survey go by itself', '自動送信を設定'),
}
