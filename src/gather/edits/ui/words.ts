import { many } from '#platform/wording/many.ts'
import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'What was changed of many customers at once, by whom, and what it came to. Each can be taken back.',
    ja: '複数の顧客をまとめて変更した記録です。変更した人と結果を確認し、元に戻せます。',
  },
  none: { en: 'Nothing has been edited in bulk yet', ja: '一括編集はまだありません' },
  noneText: {
    en: 'Choose customers in the list, or filter it, and change them together.',
    ja: '顧客一覧で顧客を選ぶか絞り込んで、まとめて変更できます。',
  },
  assign: { en: 'Assign an owner', ja: '主担当を割り当てる' },
  change: { en: 'Change a field', ja: '項目を変更する' },
  assignTitle: {
    en: (count: string) => `Assign an owner to ${many(count, 'customer')}`,
    ja: (count: string) => `${count}件の顧客に主担当を割り当てる`,
  },
  changeTitle: {
    en: (count: string) => `Change ${many(count, 'customer')}`,
    ja: (count: string) => `${count}件の顧客を変更する`,
  },
  role: { en: 'Role', ja: '役割' },
  how: { en: 'How', ja: '割り当て方' },
  toOne: { en: 'To one member', ja: '1人に割り当てる' },
  inTurn: { en: 'In turn among several', ja: '複数人に順番に割り当てる' },
  byValue: { en: 'By what a field says', ja: '項目の値で割り当てる' },
  member: { en: 'Member', ja: 'メンバー' },
  members: { en: 'Members, in this order', ja: 'メンバー（この順に割り当て）' },
  nobody: { en: 'Nobody', ja: '主担当なし' },
  onlyUnowned: { en: 'Only customers without an owner', ja: '主担当のいない顧客だけ' },
  field: { en: 'Field', ja: '項目' },
  value: { en: 'Value', ja: '値' },
  newValue: { en: 'New value', ja: '新しい値' },
  emptyIt: { en: 'Empty the field', ja: '空にする' },
  addRule: { en: 'Add a value', ja: '値を追加' },
  removeRule: { en: 'Take this value away', ja: 'この値を外す' },
  otherFields: { en: 'Attributes', ja: '属性' },
  ownFields: { en: 'Record', ja: '基本項目' },
  tryIt: { en: 'See what would change', ja: '変更内容を確認' },
  runIt: { en: (count: string) => `Change ${many(count, 'customer')}`, ja: (count: string) => `${count}件を変更する` },
  undo: { en: 'Undo', ja: '元に戻す' },
  done: { en: 'Done', ja: '完了' },
  close: { en: 'Close', ja: '閉じる' },
  again: { en: 'Change the choice', ja: '条件を変える' },
  nothing: { en: 'Nothing would change.', ja: '変更される顧客はいません。' },
  trying: { en: 'Looking at the customers', ja: '顧客を確認中' },
  running: { en: 'Changing the customers', ja: '顧客を変更中' },
  undoing: { en: 'Taking it back', ja: '元に戻しています' },
  customers: { en: 'customers', ja: '件' },
  wouldChange: { en: 'would change', ja: '変更される' },
  wasChanged: { en: 'changed', ja: '変更した' },
  unchanged: { en: 'are so already', ja: '変更なし' },
  refused: { en: 'cannot be changed', ja: '変更できない' },
  overtaken: { en: 'left, changed by others meanwhile', ja: 'ほかの人が先に変更したため保持' },
  overtakenLede: {
    en: 'Somebody else has changed these customers after you looked at what would change. They are as that person left them.',
    ja: '変更内容の確認後に、次の顧客をほかの人が変更しました。相手の変更を残しています。',
  },
  isNow: {
    en: (field: string, value: string) => `${field} is ${value} now`,
    ja: (field: string, value: string) => `現在の${field}：${value}`,
  },
  nobodyThere: { en: 'nobody', ja: 'なし' },
  repeatIt: {
    en: (count: string) => `Look at ${many(count, 'customer')} again`,
    ja: (count: string) => `${count}件の変更内容を確認`,
  },
  restored: { en: 'as they were', ja: '元に戻した' },
  kept: { en: 'kept, changed by others since', ja: '後から変更されたため保持' },
  because: {
    en: (count: string, names: string) => `${counted(Number(count), 'customer', 'customers')}: ${names}`,
    ja: (count: string, names: string) => `${count}件：${names}`,
  },
  andOthers: { en: (names: string) => `${names} and others`, ja: (names: string) => `${names}ほか` },
  failed: {
    en: 'It stopped half way. What was changed can be taken back.',
    ja: '途中で止まりました。変更した分は元に戻せます。',
  },
  saidLeft: {
    en: (count: string) => ` ${count} were left, since others changed them meanwhile.`,
    ja: (count: string) => `${count}件は、ほかの人が先に変更したため残しました。`,
  },
  saidDone: {
    en: (changed: string, refused: string) =>
      refused === '0' ? `${changed} customers changed.` : `${changed} customers changed; ${refused} could not be.`,
    ja: (changed: string, refused: string) =>
      refused === '0'
        ? `${changed}件を変更しました。`
        : `${changed}件を変更しました。${refused}件は変更できませんでした。`,
  },
  saidUndone: {
    en: (restored: string, kept: string) =>
      kept === '0'
        ? `${restored} customers are as they were.`
        : `${restored} customers are as they were; ${kept} were changed since and stay.`,
    ja: (restored: string, kept: string) =>
      kept === '0'
        ? `${restored}件を元に戻しました。`
        : `${restored}件を元に戻しました。${kept}件は後から変更されているため、そのままです。`,
  },
  oneColumn: {
    en: 'Copy one column at a time; nothing was pasted.',
    ja: '貼り付けられるのは1列ずつです。何も変更していません。',
  },
  tooMany: {
    en: (most: string) => `At most ${most} values are pasted at a time; nothing was pasted.`,
    ja: (most: string) => `一度に貼り付けられるのは${most}件までです。何も変更していません。`,
  },
  notThis: { en: 'This column is not pasted into.', ja: 'この列には貼り付けできません。' },
  when: { en: 'When', ja: '日時' },
  what: { en: 'What', ja: '内容' },
  by: { en: 'By', ja: '変更者' },
  result: { en: 'Result', ja: '結果' },
  toValue: {
    en: (field: string, value: string) => `${field}: ${value}`,
    ja: (field: string, value: string) => `${field}：${value}`,
  },
  emptied: { en: 'emptied', ja: '空にする' },
  pasted: { en: (field: string) => `${field}: pasted values`, ja: (field: string) => `${field}：貼り付けた値` },
  inTurnOf: { en: (names: string) => `Owner in turn: ${names}`, ja: (names: string) => `主担当を順番に：${names}` },
  ownerBy: { en: (field: string) => `Owner by ${field}`, ja: (field: string) => `${field}で主担当を割り当て` },
  states: { en: 'State', ja: '状態' },
} satisfies Record<string, Text | TextOf<never>>

export const stateWords = {
  trying: { en: 'being counted', ja: '集計中' },
  ready: { en: 'not run', ja: '未実行' },
  running: { en: 'running', ja: '実行中' },
  done: { en: 'done', ja: '実行済み' },
  undoing: { en: 'being taken back', ja: '取り消し中' },
  undone: { en: 'taken back', ja: '取り消し済み' },
  failed: { en: 'stopped', ja: '中断' },
} as const satisfies Record<string, Text>
