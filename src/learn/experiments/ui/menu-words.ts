import { text } from '#platform/wording/words.ts'

export const menuWords = {
  experiments: text('Experiments', '検証'),
  add: text('Add an experiment', '検証を追加'),
}
