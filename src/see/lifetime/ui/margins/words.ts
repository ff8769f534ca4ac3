import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  margins: { en: 'Margins', ja: '粗利率' },
  sub: {
    en: 'What is left of revenue after the cost of serving, from a day on: of the whole workspace, or of one product. Profits of lifetime value go by the margin of the day of each purchase.',
    ja: '売上から原価・提供費用を除いた割合を、適用開始日ごとに登録します（ワークスペース全体、または商品ごと）。LTVの粗利は、購入日の粗利率で計算します。',
  },
  none: {
    en: 'No margin is set, so that no profit is known. Add the one of the workspace first.',
    ja: '粗利率が未設定のため、粗利は計算されません。まずワークスペース全体の粗利率を追加してください。',
  },
  whole: { en: 'The whole workspace', ja: 'ワークスペース全体' },
  product: { en: 'Product', ja: '商品' },
  productHint: { en: 'Left empty, it is of the whole workspace', ja: '空欄の場合はワークスペース全体に適用します' },
  from: { en: 'From', ja: '適用開始日' },
  percent: { en: 'Margin in percent', ja: '粗利率（%）' },
  add: { en: 'Add a margin', ja: '粗利率を追加' },
  addAct: { en: 'Add', ja: '追加' },
  added: { en: 'Margin added; profits follow', ja: '粗利率を追加しました。粗利を計算し直します' },
  edit: { en: 'Edit', ja: '編集' },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'Margin saved; profits follow', ja: '粗利率を保存しました。粗利を計算し直します' },
  remove: { en: 'Delete', ja: '削除' },
  removed: { en: 'Margin deleted; profits follow', ja: '粗利率を削除しました。粗利を計算し直します' },
  removeTitle: { en: 'Delete this margin?', ja: 'この粗利率を削除しますか？' },
  removeText: { en: 'The audit log keeps what it was.', ja: '内容は監査ログに残ります。' },
  more: { en: 'Show more margins', ja: '粗利率をさらに表示' },
} as const satisfies Record<string, Text>

export const sentences = {
  line: {
    en: (of: string, percent: string) => `${of}: ${percent}%`,
    ja: (of: string, percent: string) => `${of}：${percent}%`,
  },
  from: { en: (day: string) => `from ${day}`, ja: (day: string) => `${day}から` },
  editOf: {
    en: (of: string, day: string) => `Edit the margin of ${of} from ${day}`,
    ja: (of: string, day: string) => `${of}の粗利率（${day}から）を編集`,
  },
} satisfies Record<string, TextOf<never>>
