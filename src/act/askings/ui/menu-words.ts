import { text } from '#platform/wording/words.ts'

/** What the frame shows of this room before any of its screens is loaded. */
export const menuWords = {
  askings: text('Sent surveys', '回答依頼'),
  begin: text('Send a survey', '回答依頼を作成'),
}
