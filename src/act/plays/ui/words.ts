import type { Text, TextOf } from '#platform/wording/words.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

export const words = {
  menu: text('Plays', 'アクション'),
  plays: text('Plays', 'アクション'),
  whatOpens: text('What opens plays', 'アクションの自動起票ルール'),
  open: text('Open', '対応中'),
  snoozed: text('Snoozed', '保留'),
  done: text('Done', '完了'),
  dismissed: text('Dismissed', '不要'),
  customer: text('Customer', '顧客'),
  kind: text('Kind', '種類'),
  act: text('Next act', '次の一手'),
  because: text('Because', '理由'),
  due: text('Due', '期限'),
  dueLeftOpen: text('Left empty: in three days, or on the next working day', '空欄の場合は3日後（休業日なら翌営業日）'),
  owner: text('Owner', '主担当'),
  nobody: text('nobody', '未定'),
  markDone: text('Done', '完了にする'),
  snooze: text('Snooze', '保留する'),
  dismiss: text('Dismiss', '対応不要にする'),
  wake: text('Take up again', '保留を解除'),
  undo: text('Take back', '取り消す'),
  until: text('Until', '再開日'),
  reason: text('Reason', '理由'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  add: text('New play', 'アクションを追加'),
  addTitle: text('A play on this customer', 'この顧客へのアクション'),
  showAllDone: text('Show all that were done', '完了したものをすべて表示'),
  none: text('No plays', 'アクションはありません'),
  noneText: text(
    'A play opens when a customer falls to Watch or At risk, when a renewal nears, and where a rule says so.',
    '区分が「注意」か「危険」に下がったとき、契約更新が近づいたとき、ルールに当てはまったときにアクションが起票されます。',
  ),
} as const

type Said<Parts extends readonly unknown[]> = TextOf<Parts>
export const sentences = {
  open: {
    en: (n: string) => (n === '1' ? '1 play is open' : `${n} plays are open`),
    ja: (n: string) => `対応中のアクションは${n}件です`,
  } satisfies Said<[string]>,
  doneFrom: {
    en: (day: string) => `Done since ${day}.`,
    ja: (day: string) => `${day}以降に完了したアクションです。`,
  } satisfies Said<[string]>,
  none: {
    en: (state: string) => `No plays: ${state}`,
    ja: (state: string) => `${state}のアクションはありません`,
  } satisfies Said<[string]>,
  dueOn: {
    en: (day: string, why: string | null) => `due ${day}${why === null ? '' : ` (${why})`}`,
    ja: (day: string, why: string | null) => `期限：${day}${why === null ? '' : `（${why}）`}`,
  } satisfies Said<[string, string | null]>,
  snoozedUntil: {
    en: (day: string, reason: string) => `Snoozed until ${day}: ${reason}`,
    ja: (day: string, reason: string) => `${day}まで保留：${reason}`,
  } satisfies Said<[string, string]>,
  doneAt: {
    en: (when: string, note: string) => `Done ${when}${note === '' ? '' : `: ${note}`}`,
    ja: (when: string, note: string) => `${when}に完了${note === '' ? '' : `: ${note}`}`,
  } satisfies Said<[string, string]>,
  dismissedAt: {
    en: (when: string, reason: string) => `Dismissed ${when}: ${reason}`,
    ja: (when: string, reason: string) => `${when}に不要と判断：${reason}`,
  } satisfies Said<[string, string]>,
} as const
