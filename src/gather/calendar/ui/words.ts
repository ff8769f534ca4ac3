import type { Text, TextOf } from '#platform/wording/words.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

export const words = {
  calendar: text('Working calendar', '営業カレンダー'),
  calendarSub: text(
    'A day on which somebody has to act is never set on a day off without saying so.',
    '対応の期限が休業日に当たる場合は、前後の営業日に移すか、その旨を表示します。',
  ),
  fromZone: text(
    'Nobody has chosen yet: this follows from the time zone.',
    'まだ設定されていません。タイムゾーンに応じた既定値です。',
  ),
  holidays: text('National holidays', '祝日'),
  weekend: text('Days off each week', '定休日'),
  weekendHint: text('Nobody works on these', '毎週休みの曜日'),
  weekStartsOn: text('Week starts on', '週の始まり'),
  weekStartsOnHint: text('Where every second week is counted', '隔週などの数え方の基準'),
  yearStartsIn: text('Fiscal year starts in', '会計年度の開始月'),
  yearStartsInHint: text('April: from April to March of the next year', '4月なら、4月から翌年3月まで'),
  save: text('Save the calendar', 'カレンダーを保存'),
  saved: text('The calendar is saved.', 'カレンダーを保存しました。'),
  closed: text('Closing days', '休業日'),
  ourClosedSub: text(
    'When we are closed beside weekends and holidays, such as at the turn of the year.',
    '年末年始や夏季休業など、定休日と祝日以外に休む期間です。',
  ),
  theirClosedSub: text(
    'When this customer is closed beside weekends and holidays.',
    'この顧客が定休日と祝日以外に休む期間です。',
  ),
  none: text('No closing days', '休業日は登録されていません'),
  noneUpcoming: text('No closing days ahead', '今後の休業日はありません'),
  add: text('Add closing days', '休業日を追加'),
  addAct: text('Add', '追加'),
  change: text('Edit', '編集'),
  name: text('Name', '名称'),
  firstOn: text('First day', '開始日'),
  lastOn: text('Last day', '最終日'),
  keep: text('Save', '保存'),
  added: text('The closing days are added.', '休業日を追加しました。'),
  changed: text('The closing days are saved.', '休業日を保存しました。'),
  remove: text('Remove', '削除'),
  removed: text('The closing days are removed.', '休業日を削除しました。'),
  removeTitle: text('Remove these closing days?', 'この休業日を削除しますか？'),
  removeText: text('Their days count as working days again.', 'この期間は営業日として数えられるようになります。'),
} as const

export const sentences = {
  covers: {
    en: (from: string, to: string) => `The table covers ${from} to ${to}; beyond, nothing is known`,
    ja: (from: string, to: string) => `${from}年から${to}年まで対応。それ以外の年は不明として扱います`,
  } satisfies TextOf<[string, string]>,
  ofYear: {
    en: (year: string) => `National holidays in ${year}`,
    ja: (year: string) => `${year}年の祝日`,
  } satisfies TextOf<[string]>,
  span: {
    en: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
    ja: (first: string, last: string) => (first === last ? first : `${first}～${last}`),
  } satisfies TextOf<[string, string]>,
  past: {
    en: (count: string) => `Show ${count} in the past`,
    ja: (count: string) => `過去の${count}件を表示`,
  } satisfies TextOf<[string]>,
  editOf: {
    en: (name: string) => `Edit ${name}`,
    ja: (name: string) => `${name}を編集`,
  } satisfies TextOf<[string]>,
}
