import { text } from '#platform/wording/words.ts'

export const menuWords = {
  touchpoints: text('Touchpoints', 'タッチポイント'),
}
