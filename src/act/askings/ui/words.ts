import { counted, type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { FigureName } from '../contract.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: text(
    'Which survey went to whom, who answered, who was reminded.',
    'どのアンケートを誰に送ったか、誰が回答したか、誰に再送したかを確認できます。',
  ),
  none: text('No survey was sent yet', '回答依頼はまだありません'),
  noneText: text(
    'Choose a survey and whom to ask. A dry run says exactly who would be asked before anything leaves.',
    'アンケートと宛先を選ぶと、送信の前に、誰に依頼するかを正確に確認できます。',
  ),
  name: text('Name', '名前'),
  nameHint: text('For yourselves; no reader sees it.', '社内用の名前です。受け取る方には表示されません。'),
  survey: text('Survey', 'アンケート'),
  noSurveys: text('No survey is published yet.', '公開済みのアンケートがまだありません。'),
  retired: text('This survey is no longer in use.', 'このアンケートは使用を終了しています。'),
  toWhom: text('To whom', '宛先'),
  everyCustomer: text('All customers', 'すべての顧客'),
  ofFilter: text('A filter of the list of customers', '顧客一覧の絞り込み'),
  segment: text('Segment', 'セグメント'),
  roles: text('Roles', '役割'),
  rolesHint: text(
    'At organisations only people with one of these. Without any, everybody there.',
    '組織では、この役割の方だけに依頼します。指定しない場合は全員です。',
  ),
  everybody: text('Everybody there', '全員'),
  draw: text('How many', '人数'),
  drawAll: text('All who can be asked', '依頼できる方全員'),
  drawCount: text('A sample of so many', '人数を指定して抽出'),
  drawPercent: text('A sample in percent', '割合を指定して抽出'),
  drawHint: text(
    'Drawn at random of those who can be asked, and the same people however often the dry run is made.',
    '依頼できる方の中から無作為に選びます。宛先を何度確認しても、同じ方が選ばれます。',
  ),
  size: text('People', '人数'),
  percent: text('Percent', '割合（%）'),
  anonymous: text('Anonymous', '匿名'),
  anonymousHint: text(
    'All get the same address, and nobody knows who answered. It takes at least five people, and a reminder goes to everybody, or to nobody.',
    '全員に同じURLを送り、誰が回答したかは分かりません。5人以上に送る必要があります。再送は全員に送るか、送らないかのどちらかになります。',
  ),
  reminders: text('Reminders at most', '再送の上限回数'),
  remindersHint: text('To who has not answered; 0 is none.', '未回答の方に送ります。0で再送なしです。'),
  remindDays: text('Days before a reminder', '再送までの日数'),
  openDays: text('Days open', '受付日数'),
  sameDays: text('Days before the same survey', '同じアンケートの間隔（日）'),
  sameDaysHint: text(
    'Whoever was asked this survey within so many days is not asked.',
    'この日数の間に同じアンケートを依頼した方には送りません。',
  ),
  keep: text('Keep', '保存'),
  kept: text('Kept. Nothing has left.', '保存しました。まだ送信していません。'),
  change: text('Change', '変更'),
  remove: text('Remove', '削除'),
  removeTitle: text('Remove this?', 'この回答依頼を削除しますか？'),
  removeText: text('It was never started.', 'まだ開始していません。'),
  removed: text('Removed.', '削除しました。'),
  state: text('State', '状態'),
  made: text('Made', '作成'),
  closes: text('Closes', '受付終了'),
  mail: text('Mail', 'メール'),
  reminderMail: text('Reminder', '再送のメール'),
  mailSub: text(
    'The first question stands below the text, with a link for each score.',
    '本文の下に最初の質問が入り、点数ごとのリンクが付きます。',
  ),
  subject: text('Subject', '件名'),
  body: text('Text', '本文'),
  english: text('English', '英語'),
  japanese: text('Japanese', '日本語'),
  language: text('Language', '言語'),
  write: text('Change the text', '文面を変更'),
  test: text('Send me a test', '自分にテスト送信'),
  dryRun: text('Dry run', '宛先の確認'),
  makeDryRun: text('Make the dry run', '宛先を確認'),
  again: text('Make it again', 'もう一度確認'),
  notLooked: text(
    'It says exactly who would be asked today, who would not and why. Nothing is sent by that.',
    '今日依頼した場合に届く方、届かない方、その理由を確認します。送信はしません。',
  ),
  looking: text('Many are looked at: this takes some seconds.', '人数が多いため、数秒かかります。'),
  stale: text(
    'The mail was changed since. Make the dry run again.',
    'その後メールが変更されました。もう一度確認してください。',
  ),
  asked: text('Would be asked', '依頼する'),
  notAsked: text('Would not', '依頼しない'),
  reason: text('Reason', '理由'),
  people: text('People', '人数'),
  nobody: text('Nobody', '該当する方はいません'),
  person: text('Person', '担当者'),
  customer: text('Customer', '顧客'),
  address: text('E-mail address', 'メールアドレス'),
  start: text('Ask them', '依頼を送信'),
  startText: text(
    'Each is judged once more when their turn comes, and mails wait out the quiet hours. What has left is not called back.',
    '送信の直前に一人ずつもう一度判定し、送信しない時間帯は待ちます。送信したメールは取り消せません。',
  ),
  started: text('It goes.', '送信を開始しました。'),
  stop: text('Stop', '中止'),
  stopTitle: text('Stop asking?', 'この回答依頼を中止しますか？'),
  stopText: text(
    'What waits is withdrawn, and nobody is reminded. Whoever has the mail can still answer until it closes.',
    '送信待ちの分は取り消され、再送もしません。すでに届いた方は、受付終了まで回答できます。',
  ),
  stopped: text('Stopped.', '中止しました。'),
  figures: text('Answers', '回答状況'),
  rate: text('Response rate', '回答率'),
  noRate: text('It has reached nobody yet', 'まだ誰にも届いていません'),
  tooMany: text('More answers than people reached', '届いた人数より回答が多いため、算出できません'),
  tooFew: text(
    'Fewer than five were reached: of so few, anonymous answers are not counted',
    '届いた方が5人未満のため、匿名の回答は集計しません',
  ),
  unreserved: text('Turn has not come', '順番待ち'),
  answered: text('Answered', '回答'),
  wentAt: text('Reached', '送信日時'),
  anonymousAnswers: text(
    'Answers of an anonymous survey are counted, of days that are over; nobody knows whose they are.',
    '匿名アンケートの回答は、前日までの件数だけを数えます。誰の回答かは分かりません。',
  ),
  rest: text('Rest between surveys', '回答依頼の間隔'),
  restSub: text(
    'Nobody is asked twice within so many days, whichever surveys. Reminders do not count.',
    'アンケートの種類にかかわらず、この日数の間は同じ方に再び依頼しません。再送は数えません。',
  ),
  restDays: text('Days', '日数'),
  save: text('Save', '保存'),
  saved: text('Saved.', '保存しました。'),
} as const satisfies Record<string, Text>

export const figureWords: Readonly<Record<FigureName, Text>> = {
  wholly: text('Answered', '回答済み'),
  partly: text('Began, and did not finish', '途中まで回答'),
  silent: text('Reached, and silent', '届いたが未回答'),
  went: text('Reached', '届いた方'),
  waiting: text('Mail waits', '送信待ち'),
  cameBack: text('Came back', '届かず戻った方'),
  notSent: text('Refused or withdrawn', '送信できなかった方'),
  heldBack: text('Held back', '見送り'),
  reminded: text('Reminded', '再送した方'),
}

export const answeredWords = {
  wholly: figureWords.wholly,
  partly: figureWords.partly,
  not: text('Not yet', '未回答'),
  unknown: text('Nobody knows', '不明（匿名）'),
} as const satisfies Record<string, Text>

export const sentences = {
  startTitle: {
    en: (count: string) => `Ask ${count} people?`,
    ja: (count: string) => `${count}人に依頼を送信しますか？`,
  } satisfies TextOf<[string]>,
  lookedAt: { en: (when: string) => `As of ${when}`, ja: (when: string) => `${when}時点` } satisfies TextOf<[string]>,
  ofCustomers: {
    en: (count: string, without: string) => `At ${count} customers; ${without} of these have nobody who is meant.`,
    ja: (count: string, without: string) => `対象の顧客は${count}件で、うち${without}件には該当する担当者がいません。`,
  } satisfies TextOf<[string, string]>,
  named: {
    en: (count: number) => `${counted(count, 'person', 'people')} by name`,
    ja: (count: number) => `指定した${count}人`,
  } satisfies TextOf<[number]>,
  ofReached: {
    en: (answers: string, reached: string) => `${answers} of ${reached} whom it reached`,
    ja: (answers: string, reached: string) => `届いた${reached}人のうち${answers}件`,
  } satisfies TextOf<[string, string]>,
  sample: {
    en: (count: string) => `A sample of ${count}`,
    ja: (count: string) => `${count}人を抽出`,
  } satisfies TextOf<[string]>,
  share: {
    en: (percent: number) => `A sample of ${percent}%`,
    ja: (percent: number) => `${percent}%を抽出`,
  } satisfies TextOf<[number]>,
  reminding: {
    en: (most: number, days: number) =>
      most === 0
        ? 'No reminders'
        : `Up to ${counted(most, 'reminder', 'reminders')}, each after ${counted(days, 'day', 'days')}`,
    ja: (most: number, days: number) => (most === 0 ? '再送なし' : `${days}日ごとに最大${most}回再送`),
  } satisfies TextOf<[number, number]>,
  openFor: {
    en: (days: number) => `Open for ${counted(days, 'day', 'days')}`,
    ja: (days: number) => `受付は${days}日間`,
  } satisfies TextOf<[number]>,
  closesAt: {
    en: (when: string) => `Answers are taken until ${when}`,
    ja: (when: string) => `${when}まで回答を受け付けます`,
  } satisfies TextOf<[string]>,
  tested: {
    en: (to: string) => `A test is on its way to ${to}.`,
    ja: (to: string) => `${to}にテストメールを送信しました。`,
  } satisfies TextOf<[string]>,
} as const
