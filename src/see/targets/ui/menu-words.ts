import { text } from '#platform/wording/words.ts'

export const menuWords = {
  targets: text('Targets', '目標'),
  set: text('Set a target', '目標を設定'),
}
