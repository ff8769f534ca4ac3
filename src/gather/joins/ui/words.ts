import { many } from '#platform/wording/many.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'Two records of one customer share a name however it is written, an address or a telephone number. Compare them, and join those that are one person.',
    ja: '同じ顧客の担当者で、氏名（表記や読みの違いを含む）・メールアドレス・電話番号のいずれかが同じものです。比べて、同じ方であればまとめてください。',
  },
  none: { en: 'Nobody seems to be on record twice', ja: '重複していそうな担当者はいません' },
  noneText: {
    en: 'Names, readings, addresses and telephone numbers are compared among the people of each customer.',
    ja: '顧客ごとに、担当者の氏名・読み・メールアドレス・電話番号を比べています。',
  },
  withNobody: { en: 'Of no customer', ja: '顧客なし' },
  title: { en: 'Join two records of one person', ja: '同じ方の登録をまとめる' },
  probable: { en: 'Probably the same person', ja: '同じ方の可能性がある登録' },
  others: { en: 'Others of this customer', ja: 'この顧客のほかの担当者' },
  find: { en: 'Which record is of the same person?', ja: '同じ方の登録はどれですか？' },
  findHint: { en: 'A piece of the name or the address', ja: '氏名またはメールアドレスの一部' },
  nobodyElse: { en: 'Nobody else is found.', ja: 'ほかの担当者は見つかりません。' },
  compare: { en: 'Compare', ja: '比べる' },
  twoPeople: { en: 'Two people', ja: '別の方' },
  toldApart: { en: 'Not proposed any more', ja: '候補から外しました' },
  again: { en: 'Propose again', ja: '候補に戻す' },
  proposedAgain: { en: 'Proposed again', ja: '候補に戻しました' },
  whichPairs: { en: 'Which pairs', ja: '表示する組' },
  candidates: { en: 'Proposed', ja: '候補' },
  apart: { en: 'Told to be two people', ja: '別の方とした組' },
  noneApart: { en: 'Of no pair it was said that it is two people', ja: '別の方とした組はありません' },
  back: { en: 'Choose another', ja: '選び直す' },
  turn: { en: 'Keep the other record instead', ja: 'もう一方の登録を残す' },
  join: { en: 'Join', ja: 'まとめる' },
  field: { en: 'Field', ja: '項目' },
  stays: { en: 'This record stays', ja: '残す登録' },
  goes: { en: 'The other', ja: 'もう一方' },
  takeOther: { en: 'Take the other’s value', ja: 'もう一方の値を使う' },
  knownBesides: { en: 'The value that is not chosen stays known', ja: '選ばない値も、別の連絡先・名前として残ります' },
  leftOut: { en: 'The value that is not chosen is left out', ja: '選ばない値は残りません' },
  ids: { en: 'External ids', ja: '外部ID' },
  consents: { en: 'May be used for', ja: '同意済みの目的' },
  further: { en: 'Known besides', ja: '別の連絡先・名前' },
  otherRecords: { en: 'Other records', ja: 'その他の記録' },
  refusals: {
    en: 'One of the two refused this. It is refused from then on, whatever the other record agreed to:',
    ja: '一方の登録で拒否・撤回されています。もう一方で同意があっても、まとめた後は拒否として扱います：',
  },
  undoable: {
    en: 'Everything of both is then one: answers, contacts, letters, events, ids. The two can be told apart again; what comes in between stays with the record that is kept.',
    ja: '回答・連絡の記録・メール・イベント・IDがすべて1つになります。後から分けることもできます。その間に入った記録は、残した登録に残ります。',
  },
  joined: { en: 'Joined', ja: 'まとめました' },
  history: { en: 'Joined records of people', ja: 'まとめた担当者' },
  part: { en: 'Tell apart', ja: '分ける' },
  parted: { en: 'Told apart: both records are as they were', ja: '分けました。どちらの登録も元の状態に戻りました' },
  more: { en: 'Show more', ja: '続きを表示' },
  dot: { en: ' · ', ja: '・' },
} as const satisfies Record<string, Text>

export const sentences = {
  joinInto: {
    en: (absorbed, kept) => `“${absorbed}” becomes part of “${kept}”`,
    ja: (absorbed, kept) => `「${absorbed}」の登録を「${kept}」にまとめます`,
  } satisfies TextOf<readonly [absorbed: string, kept: string]>,
  joinedInto: {
    en: (absorbed, kept) => `“${absorbed}” is part of “${kept}”`,
    ja: (absorbed, kept) => `「${absorbed}」を「${kept}」にまとめました`,
  } satisfies TextOf<readonly [absorbed: string, kept: string]>,
  stays: {
    en: (fields, records) =>
      `Told apart. With the record that was kept stay ${many(records, 'record')} and ${many(fields, 'field')} from since`,
    ja: (fields, records) =>
      `分けました。まとめた後の記録${records}件と変更した項目${fields}件は、残した登録に残っています`,
  } satisfies TextOf<readonly [fields: number, records: number]>,
}
