import { counted, type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { Trigger } from '../contract.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: text(
    'Surveys that go by themselves: every so many days, after a case, an event, or around the day of a contract.',
    '一定の日数ごと、問い合わせやイベントの後、契約の日の前後に、回答依頼を自動で送ります。',
  ),
  none: text('No survey goes by itself yet', '自動送信はまだありません'),
  noneText: text(
    'Choose a survey, when it goes and to whom. A forecast shows whom it would ask on each of the next days before anything leaves.',
    'アンケート、タイミング、宛先を選ぶと、送信の前に、今後の各日に誰へ依頼するかを確認できます。',
  ),
  name: text('Name', '名前'),
  when: text('When', 'タイミング'),
  days: text('Days', '日数'),
  daysAfter: text('Days after', '何日後'),
  daysOfContract: text('Days after it; before it with a minus', '何日後（マイナスの場合は何日前）'),
  event: text('Event', 'イベント'),
  eventHint: text(
    'Its person is asked; where it tells none, the people of its customer who are meant.',
    'イベントの担当者に依頼します。担当者が分からない場合は、その顧客の対象者に依頼します。',
  ),
  caseHint: text(
    'Whoever asked; where nobody knows who did, nobody.',
    '問い合わせた方に依頼します。誰か分からない場合は依頼しません。',
  ),
  everyHint: text(
    'Each has a day of their own, so that not all are asked on one day.',
    '一人ひとりの送信日を分散し、同じ日に集中しないようにします。',
  ),
  day: text('Day', '対象の日'),
  starts: text('The start of a contract', '契約の開始日'),
  ends: text('The end of a contract', '契約の終了日'),
  grace: text('Days of grace', '猶予の日数'),
  graceHint: text(
    'So many days late it is still asked; later it is missed, and named.',
    'この日数までの遅れなら依頼し、それを過ぎた分は未実施として表示します。',
  ),
  sameDays: text('Days before the same survey', '同じアンケートの間隔（日）'),
  fromOn: text('First day', '開始日'),
  fromHint: text('Empty: the day on which it is started.', '空欄の場合は、開始操作をした日からです。'),
  atStart: text('the day on which it is started', '開始日'),
  openEnd: text('it is ended', '終了操作'),
  untilOn: text('Last day', '終了日'),
  untilHint: text('Empty: until somebody ends it.', '空欄の場合は、終了操作をするまで続けます。'),
  newVersion: text('When a new version is published', '新しい版が公開されたとき'),
  goOn: text('Ask the new version', '新しい版で続ける'),
  pauseThen: text('Pause until somebody resumes', '再開するまで一時停止'),
  reminders: text('Reminders at most', '再送の上限回数'),
  remindDays: text('Days before a reminder', '再送までの日数'),
  openDays: text('Days open', '受付日数'),
  toWhom: text('To whom', '宛先'),
  survey: text('Survey', 'アンケート'),
  runs: text('Runs', '期間'),
  keep: text('Keep', '保存'),
  kept: text('Kept.', '保存しました。'),
  change: text('Change', '変更'),
  remove: text('Remove', '削除'),
  removeTitle: text('Remove this?', 'この設定を削除しますか？'),
  removeText: text('It was never started.', 'まだ開始していません。'),
  removed: text('Removed.', '削除しました。'),
  start: text('Start', '開始'),
  startTitle: text('Let it go by itself?', '自動送信を開始しますか？'),
  started: text('It runs.', '開始しました。'),
  pause: text('Pause', '一時停止'),
  paused: text('Paused. What was begun goes on.', '一時停止しました。送信済みの回答依頼は続きます。'),
  resume: text('Resume', '再開'),
  resumed: text('It runs again.', '再開しました。'),
  end: text('End', '終了'),
  endTitle: text('End it for good?', '自動送信を終了しますか？'),
  endText: text(
    'Nobody more is asked. What was begun goes on: people can answer until it closes.',
    '今後は誰にも依頼しません。送信済みの回答依頼は、受付終了まで続きます。',
  ),
  ended: text('Ended.', '終了しました。'),
  state: text('State', '状態'),
  asked: text('Asked', '依頼済み'),
  made: text('Made', '作成'),
  forecast: text('Forecast', '今後の見通し'),
  forecastSub: text(
    'By what is known today. What happens in the meantime, such as a case that is closed tomorrow, comes on top.',
    '今日までに分かっている内容による見通しです。明日完了する問い合わせなど、今後の分は含みません。',
  ),
  span: text('Days ahead', '表示する期間'),
  wouldAsk: text('Would be asked', '依頼する見通し'),
  due: text('Turns due', '対象'),
  tooMany: text('More than it judges', '対象が多いため判定しません'),
  noTurns: text('Nobody’s turn comes on these days', 'この期間の対象者はいません'),
  turns: text('Turns', '対象者の記録'),
  turnsSub: text(
    'Whose turn it was, and whether they were asked, held back or missed, and why.',
    '誰がいつ対象になり、依頼したか、見送ったか、未実施か、その理由を確認できます。',
  ),
  allTurns: text('All', 'すべて'),
  noneYet: text('Nobody’s turn has come yet', '対象になった方はまだいません'),
  months: text('Answers by month', '月ごとの回答状況'),
  noMonths: text('Nobody was asked yet', 'まだ誰にも依頼していません'),
  month: text('Month', '月'),
  went: text('Reached', '届いた方'),
  answered: text('Answered', '回答済み'),
  rate: text('Response rate', '回答率'),
  heldBack: text('Held back', '見送り'),
  missed: text('Missed', '未実施'),
  person: text('Person', '担当者'),
  customer: text('Customer', '顧客'),
  reason: text('Reason', '理由'),
  open: text('The asking', '回答依頼を開く'),
  mail: text('Mail', 'メール'),
  mailSub: text(
    'The first question stands below the text, with a link for each score.',
    '本文の下に最初の質問が入り、点数ごとのリンクが付きます。',
  ),
  write: text('Change the text', '文面を変更'),
  test: text('Send me a test', '自分にテスト送信'),
  english: text('English', '英語'),
  japanese: text('Japanese', '日本語'),
  language: text('Language', '言語'),
} as const satisfies Record<string, Text>

export const kinds: Readonly<Record<Trigger['kind'], Text>> = {
  every: text('Every so many days', '一定の日数ごと'),
  caseClosed: text('After a case was closed', '問い合わせの完了後'),
  event: text('After an event', 'イベントの後'),
  contract: text('Around the day of a contract', '契約の日の前後'),
}

const after = (days: number) => (days === 0 ? 'on the day' : `${counted(days, 'day', 'days')} after`)
const afterJa = (days: number) => (days === 0 ? '当日' : `${days}日後`)

export const sentences = {
  every: {
    en: (days: number) => `Every ${days} days, each on a day of their own`,
    ja: (days: number) => `${days}日ごと（送信日は一人ひとり異なります）`,
  } satisfies TextOf<[number]>,
  caseClosed: {
    en: (days: number) => (days === 0 ? 'On the day a case is closed' : `${after(days)} a case was closed`),
    ja: (days: number) => `問い合わせが完了した日の${afterJa(days)}`,
  } satisfies TextOf<[number]>,
  event: {
    en: (name: string, days: number) => (days === 0 ? `On the day of “${name}”` : `${after(days)} “${name}”`),
    ja: (name: string, days: number) => `イベント「${name}」の${afterJa(days)}`,
  } satisfies TextOf<[string, number]>,
  contractStarts: {
    en: (days: number) => `${around(days)} a contract starts`,
    ja: (days: number) => `契約の開始日の${aroundJa(days)}`,
  } satisfies TextOf<[number]>,
  contractEnds: {
    en: (days: number) => `${around(days)} a contract ends`,
    ja: (days: number) => `契約の終了日の${aroundJa(days)}`,
  } satisfies TextOf<[number]>,
  span: {
    en: (from: string, until: string) => `From ${from} until ${until}`,
    ja: (from: string, until: string) => `${from}から${until}まで`,
  } satisfies TextOf<[string, string]>,
  nextDays: {
    en: (days: number) => `${days} days`,
    ja: (days: number) => `${days}日間`,
  } satisfies TextOf<[number]>,
  startText: {
    en: (asks: string, days: string) =>
      `By what is known today it asks ${asks} in the next ${days} days. Each is judged when their turn comes; what has left is not called back.`,
    ja: (asks: string, days: string) =>
      `今日までに分かっている範囲では、今後${days}日間に${asks}件を依頼する見通しです。一人ひとり、対象になった日に判定します。送信したメールは取り消せません。`,
  } satisfies TextOf<[string, string]>,
  /** Where more turns are due than a forecast judges. */
  startMany: {
    en: (due: string, days: string) =>
      `By what is known today ${due} turns come in the next ${days} days, too many to say whom of them it asks. Each is judged when their turn comes; what has left is not called back.`,
    ja: (due: string, days: string) =>
      `今日までに分かっている範囲では、今後${days}日間の対象は${due}件です（件数が多いため、依頼する件数は表示できません）。一人ひとり、対象になった日に判定します。送信したメールは取り消せません。`,
  } satisfies TextOf<[string, string]>,
} as const

function around(days: number): string {
  if (days === 0) return 'On the day'
  const count = counted(Math.abs(days), 'day', 'days')
  return days < 0 ? `${count} before` : `${count} after`
}

function aroundJa(days: number): string {
  if (days === 0) return '当日'
  return days < 0 ? `${-days}日前` : `${days}日後`
}
