import type { Text, TextOf } from '#platform/wording/words.ts'
import { dayKindNames } from '../../../../gather/calendar/words.ts'
import { mostAtOnce } from '../../contract/rules.ts'

const text = (en: string, ja: string): Text => ({ en, ja })

export const words = {
  lede: text(
    'Besides a fall in health and a coming renewal: whoever enters a segment, and whomever an event is about.',
    'ヘルスの低下と契約更新の接近に加え、セグメントへの加入やイベントの発生をきっかけにアクションを起票します。',
  ),
  rules: text('Rules', 'ルール'),
  add: text('Add a rule', 'ルールを追加'),
  addTitle: text('A rule that opens plays', 'アクションを起票するルール'),
  changeTitle: text('What the rule opens', '起票するアクションの内容'),
  none: text('No rule opens plays yet', 'ルールはまだありません'),
  noneText: text(
    'A rule watches a segment or an event and opens a play for the customer.',
    'ルールを追加すると、セグメントへの加入やイベントの発生時にアクションが起票されます。',
  ),
  watches: text('When', 'きっかけ'),
  entersSegment: text('A customer enters a segment', 'セグメントに入ったとき'),
  eventArrives: text('An event arrives', 'イベントが届いたとき'),
  segment: text('Segment', 'セグメント'),
  atOnce: text(
    `Of those who enter at once, at most ${mostAtOnce.toLocaleString('en')} get a play: those with the highest yearly value first.`,
    `一度に多くの顧客が入った場合は、年間契約額の高い順に最大${mostAtOnce.toLocaleString('ja')}件のアクションを起票します。`,
  ),
  noSegments: text('There is no segment yet: build one first.', 'セグメントがまだありません。先に作成してください。'),
  event: text('Name of the event', 'イベント名'),
  actEn: text('Next act in English', '次の一手（英語）'),
  actJa: text('Next act in Japanese', '次の一手（日本語）'),
  oneIsEnough: text('One language is enough; it then stands in both.', '片方だけの入力も可能です。両方に使われます。'),
  dueInDays: text('Days until it is due', '期限までの日数'),
  dueMoves: text(
    'A due day that is no working day moves to the next one.',
    '期限が休業日に当たる場合は翌営業日になります。',
  ),
  dueWorked: text('The first day counted is the next working day.', '翌営業日を1日目として数えます。'),
  dayKind: text('Days that count', '日数の数え方'),
  ...dayKindNames,
  change: text('Edit', '編集'),
  switchOff: text('Switch off', '停止'),
  switchOn: text('Switch on', '再開'),
  switchedOff: text('The rule is switched off', 'ルールを停止しました'),
  switchedOn: text('The rule is on', 'ルールを再開しました'),
  off: text('Off', '停止中'),
  archived: text(
    'The segment is archived: nobody enters it any more.',
    'セグメントがアーカイブされているため、新たに入る顧客はいません。',
  ),
  settings: text('Falls and renewals', 'ヘルスの低下と契約更新'),
  settingsSub: text('These two open plays without a rule.', 'この2つはルールがなくてもアクションを起票します。'),
  renewalDays: text('Days before a renewal', '契約更新の何日前に起票するか'),
  riskDueDays: text('Days to act after a fall', '低下してから対応するまでの日数'),
} as const

export const sentences = {
  title: {
    en: (on) => (on === 1 ? 'One rule opens plays by itself' : `${on} rules open plays by themselves`),
    ja: (on) => `${on}件のルールがアクションを自動で起票します`,
  } satisfies TextOf<[on: number]>,
  entering: {
    en: (name) => `When a customer enters **${name}**`,
    ja: (name) => `顧客が**「${name}」**に入ったとき`,
  } satisfies TextOf<[name: string]>,
  arriving: {
    en: (name) => `When the event **${name}** arrives`,
    ja: (name) => `イベント**「${name}」**が届いたとき`,
  } satisfies TextOf<[name: string]>,
  due: {
    en: (count, days) => (count === 0 ? 'due on the day itself' : `due in ${days}`),
    ja: (count, days) => (count === 0 ? '期限は当日' : `期限は${days}後`),
  } satisfies TextOf<[count: number, days: string]>,
  workedDays: {
    en: (count, written) => `${written} ${count === 1 ? 'working day' : 'working days'}`,
    ja: (_, written) => `${written}営業日`,
  } satisfies TextOf<[count: number, written: string]>,
  since: { en: (day) => `since ${day}`, ja: (day) => `${day}から` } satisfies TextOf<[day: string]>,
  leftOut: {
    en: (day, entered, opened, leftOut) =>
      `On ${day}, ${entered} customers entered at once: ${opened} plays were opened, for the highest yearly values first; ${leftOut} customers got none.`,
    ja: (day, entered, opened, leftOut) =>
      `${day}に${entered}件の顧客が一度に入ったため、年間契約額の高い順に${opened}件のアクションを起票しました。残りの${leftOut}件の顧客では起票していません。`,
  } satisfies TextOf<[day: string, entered: string, opened: string, leftOut: string]>,
  offSince: { en: (day) => `off since ${day}`, ja: (day) => `${day}から停止中` } satisfies TextOf<[day: string]>,
} as const
