import { text } from '#platform/wording/words.ts'

export const menuWords = {
  content: text('Content', 'コンテンツ'),
  coverage: text('Who has not seen what', '未閲覧の把握'),
  templates: text('Templates', 'テンプレート'),
  newTemplate: text('Write a template', 'テンプレートを作成'),
  add: text('Add a piece of content', 'コンテンツを登録'),
}
