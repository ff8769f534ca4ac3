import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  touchpoints: text('Touchpoints', 'タッチポイント'),
  lede: text(
    'Where customers meet us: what they feel there, and what they do. Each needs an indicator of both; answers and events are those of the last 90 days.',
    'お客様との接点ごとに、心理面と行動面の指標を1つずつ定めます。回答とイベントは直近90日間のものです。',
  ),
  which: text('Which touchpoints', '表示するタッチポイント'),
  all: text('All', 'すべて'),
  gaps: text('Lacking an indicator', '指標が足りないもの'),
  none: text('No touchpoint has been declared yet', 'タッチポイントはまだありません'),
  noneText: text(
    'Declare where customers meet you, from the first page they see to the renewal, and name what is felt and done there.',
    'はじめての接点から契約更新まで、お客様との接点を登録し、それぞれの心理面と行動面の指標を定めます。',
  ),
  noGaps: text('No touchpoint lacks an indicator', '指標が足りないタッチポイントはありません'),
  add: text('Declare a touchpoint', 'タッチポイントを登録'),
  added: text('Touchpoint declared', 'タッチポイントを登録しました'),
  edit: text('Edit', '編集'),
  editTitle: text('Edit the touchpoint', 'タッチポイントを編集'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  remove: text('Delete', '削除'),
  removeTitle: text('Delete the touchpoint?', 'タッチポイントを削除しますか？'),
  removeText: text('What was answered and done stays.', '回答やイベントは残ります。'),
  removed: text('Touchpoint deleted', 'タッチポイントを削除しました'),
  nameEn: text('Name in English', '名前（英語）'),
  nameJa: text('Name in Japanese', '名前（日本語）'),
  stage: text('Stage', '段階'),
  place: text('Place in the journey', '順番'),
  placeHint: text('The smallest first', '小さい順に並びます'),
  owner: text('Owner', '主担当'),
  nobody: text('Nobody named', '指定なし'),
  questions: text('Questions about it', 'このタッチポイントの設問'),
  questionsHint: text('Of surveys that are published', '公開中のアンケートから'),
  felt: text('What they feel: indicator', '心理面の指標'),
  feltHint: text('A question above that asks for a score, or a figure', '上の設問のうち点数のもの、または数値'),
  done: text('What they do: indicator', '行動面の指標'),
  doneHint: text('An event, or a figure', 'イベント、または数値'),
  notNamed: text('Not named yet', '未設定'),
  askedNoMore: text('No survey in force asks this any more', '公開中のアンケートにこの設問がありません'),
  groupQuestions: text('Questions', '設問'),
  groupEvents: text('Events', 'イベント'),
  groupFigures: text('Figures', '数値'),
} as const

export const sentences = {
  count: {
    en: (n) => (n === '1' ? '1 touchpoint' : `${n} touchpoints`),
    ja: (n) => `タッチポイント${n}件`,
  } satisfies TextOf<[string]>,
  answers: { en: (n) => (n === '1' ? '1 answer' : `${n} answers`), ja: (n) => `回答${n}件` } satisfies TextOf<[string]>,
  interval: {
    en: (low, high) => `95% interval ${low} to ${high}`,
    ja: (low, high) => `95%区間 ${low}〜${high}`,
  } satisfies TextOf<[string, string]>,
  happened: {
    en: (customers, events) => `${customers} customers, ${events} times`,
    ja: (customers, events) => `顧客${customers}件、${events}回`,
  } satisfies TextOf<[string, string]>,
  editOf: { en: (name) => `Edit: ${name}`, ja: (name) => `「${name}」を編集` } satisfies TextOf<[string]>,
  lacks: { en: (side) => `Lacks: ${side}`, ja: (side) => `${side}の指標がありません` } satisfies TextOf<[string]>,
}
