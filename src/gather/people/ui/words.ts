import { many } from '#platform/wording/many.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  add: { en: 'Add a person', ja: '担当者を追加' },
  edit: { en: 'Edit', ja: '編集' },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'Saved', ja: '保存しました' },
  added: { en: 'Person added', ja: '担当者を追加しました' },
  nobody: { en: 'Nobody is on record yet', ja: '担当者がまだ登録されていません' },
  nobodyText: {
    en: 'Add the people you speak with, and say who sponsors the work on their side.',
    ja: 'やり取りしている方を登録し、推進責任者がどなたかを記録しましょう。',
  },
  left: { en: 'Left', ja: '退職・異動' },
  erased: { en: 'Personal data erased', ja: '個人データ消去済み' },
  more: { en: 'More', ja: 'その他' },
  consent: { en: 'Consent', ja: '同意' },
  tellApartText: {
    en: 'It goes back to the person who had it before, or becomes a person of its own at the same customer. What happened under it moves along.',
    ja: '以前このIDを持っていた担当者に戻すか、同じ顧客の別の担当者として登録します。このIDのイベントも一緒に移ります。',
  },
  tellApartAct: { en: 'Tell apart', ja: '分ける' },
  toldApart: { en: 'Told apart', ja: '分けました' },
  export: { en: 'Export personal data', ja: '個人データを書き出す' },
  erase: { en: 'Erase personal data', ja: '個人データを消去' },
  eraseTitle: { en: 'Erase the personal data of this person?', ja: 'この方の個人データを消去しますか？' },
  eraseText: {
    en: 'Name, addresses, ids, what they wrote and what their events say are removed from both stores for good. Counts stay as they are. This cannot be undone.',
    ja: '氏名・連絡先・ID・自由記述・イベントの内容を、両方のデータベースから完全に消去します。件数は変わりません。取り消しはできません。',
  },
  eraseAct: { en: 'Erase for good', ja: '完全に消去する' },
} as const satisfies Record<string, Text>

export const sentences = {
  tellApart: {
    en: (id) => `“${id}” is somebody else`,
    ja: (id) => `「${id}」は別の方`,
  } satisfies TextOf<readonly [id: string]>,
  tellApartTitle: {
    en: (id) => `Is “${id}” another person?`,
    ja: (id) => `「${id}」を別の方として分けますか？`,
  } satisfies TextOf<readonly [id: string]>,
  done: {
    en: (events, records) =>
      `Erased: ${many(records, 'record')} and ${many(events, 'event')} no longer say who this was`,
    ja: (events, records) => `消去しました（レコード${records}件、イベント${events}件）`,
  } satisfies TextOf<readonly [events: number, records: number]>,
  leftOn: {
    en: (day) => `left on ${day}`,
    ja: (day) => `${day}に退職・異動`,
  } satisfies TextOf<readonly [day: string]>,
}
