import type { Text } from '#platform/wording/words.ts'

export const keyWords = {
  title: { en: 'Keys', ja: 'キーボード操作' },
  lede: {
    en: 'They do nothing while you write in a field or choose a word with an input method.',
    ja: '入力欄に入力しているときや、日本語を変換しているときは働きません。',
  },
} as const satisfies Record<string, Text>

type KeyLine = { readonly pressed: readonly string[]; readonly does: Text }
type KeyGroup = { readonly name: Text; readonly keys: readonly KeyLine[] }

export const keyGroups: readonly KeyGroup[] = [
  {
    name: { en: 'Everywhere', ja: 'どこでも' },
    keys: [
      {
        pressed: ['⌘K', 'Ctrl K', '/'],
        does: {
          en: 'Find customers, people, notes, cases and actions',
          ja: '顧客・担当者・記録・問い合わせ・操作を探す',
        },
      },
      {
        pressed: ['Z'],
        does: { en: 'Undo the last act, as long as it is offered', ja: '直前の操作を元に戻す（通知の表示中）' },
      },
      { pressed: ['?'], does: { en: 'Show these keys', ja: 'この一覧を表示' } },
    ],
  },
  {
    name: { en: 'In lists', ja: '一覧' },
    keys: [
      { pressed: ['J', 'K'], does: { en: 'Next and previous row', ja: '次の行・前の行' } },
      { pressed: ['Enter'], does: { en: 'Open the row', ja: '行を開く' } },
      { pressed: ['X'], does: { en: 'Choose the row', ja: '行を選択' } },
      { pressed: ['←', '→'], does: { en: 'Walk the cells of a row', ja: '行の中の項目へ移動' } },
      { pressed: ['E', 'F2'], does: { en: 'Edit the cell', ja: '項目を編集' } },
      { pressed: ['A'], does: { en: 'Assign an owner', ja: '主担当を割り当てる' } },
      { pressed: ['Ctrl V'], does: { en: 'Paste a column into the rows', ja: '列をまとめて貼り付ける' } },
    ],
  },
  {
    name: { en: 'While editing a cell', ja: '項目の編集中' },
    keys: [
      { pressed: ['Enter'], does: { en: 'Save', ja: '保存' } },
      { pressed: ['Tab'], does: { en: 'Save and edit the next cell', ja: '保存して次の項目へ' } },
      { pressed: ['Esc'], does: { en: 'Leave it as it was', ja: '変更をやめる' } },
    ],
  },
  {
    name: { en: 'Today', ja: '今日' },
    keys: [
      { pressed: ['D'], does: { en: 'Open the next act', ja: '次の一手を開く' } },
      { pressed: ['S'], does: { en: 'Snooze the first play', ja: '先頭のアクションを保留にする' } },
      { pressed: ['A'], does: { en: 'Assign an owner', ja: '主担当を割り当てる' } },
    ],
  },
]
