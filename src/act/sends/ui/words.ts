import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'One message to many: who gets it, who does not and why, and what became of it.',
    ja: '1つのメッセージを多くの方に送り、届く方・届かない方とその理由、送信の結果を確認できます。',
  },
  none: { en: 'Nothing was sent to many yet', ja: '一斉配信はまだありません' },
  noneText: {
    en: 'Choose a message and a segment. A dry run says exactly who would get it before anything leaves.',
    ja: 'メッセージとセグメントを選ぶと、送信の前に、誰に届くかを正確に確認できます。',
  },
  name: { en: 'Name', ja: '名前' },
  nameHint: { en: 'For yourselves; no reader sees it.', ja: '社内用の名前です。受け取る方には表示されません。' },
  message: { en: 'Message', ja: 'メッセージ' },
  messageHint: {
    en: 'Its class and purpose say who may get it.',
    ja: 'メッセージの区分と目的によって、送信できる方が決まります。',
  },
  noMessages: { en: 'No message was written yet.', ja: 'メッセージがまだありません。' },
  segment: { en: 'Segment', ja: 'セグメント' },
  roles: { en: 'Roles', ja: '役割' },
  rolesHint: {
    en: 'At organisations only people with one of these. Without any, everybody there; a customer who is a person is meant themself.',
    ja: '組織では、この役割の方だけに送ります。指定しない場合は全員です。個人の顧客は、ご本人に送ります。',
  },
  everybody: { en: 'Everybody there', ja: '全員' },
  keep: { en: 'Keep', ja: '保存' },
  kept: { en: 'The send is kept. Nothing has left.', ja: '保存しました。まだ送信していません。' },
  change: { en: 'Change', ja: '変更' },
  remove: { en: 'Remove', ja: '削除' },
  removeTitle: { en: 'Remove this send?', ja: 'この一斉配信を削除しますか？' },
  removeText: { en: 'It was never started.', ja: 'まだ開始していません。' },
  removed: { en: 'The send is removed.', ja: '削除しました。' },
  toWhom: { en: 'To whom', ja: '宛先' },
  ofFilter: { en: 'A filter of the list of customers', ja: '顧客一覧の絞り込み' },
  class: { en: 'Class', ja: '区分' },
  state: { en: 'State', ja: '状態' },
  may: { en: 'May get it', ja: '送信できる方' },
  begun: { en: 'Made', ja: '作成' },
  dryRun: { en: 'Dry run', ja: '宛先の確認' },
  makeDryRun: { en: 'Make the dry run', ja: '宛先を確認' },
  again: { en: 'Make it again', ja: 'もう一度確認' },
  notLooked: {
    en: 'It says exactly who would get it today, who would not and why. Nothing is sent by that.',
    ja: '今日送信した場合に届く方、届かない方、その理由を確認します。送信はしません。',
  },
  looking: { en: 'Many are looked at: this takes some seconds.', ja: '人数が多いため、数秒かかります。' },
  stale: {
    en: 'The message was changed since. Make the dry run again.',
    ja: 'その後メッセージが変更されました。もう一度確認してください。',
  },
  channel: { en: 'Channel', ja: '連絡手段' },
  reason: { en: 'Reason', ja: '理由' },
  people: { en: 'People', ja: '人数' },
  goes: { en: 'Would get it', ja: '届く' },
  doesNot: { en: 'Would not', ja: '届かない' },
  person: { en: 'Person', ja: '担当者' },
  customer: { en: 'Customer', ja: '顧客' },
  address: { en: 'Address', ja: '宛先' },
  showMore: { en: 'Show more', ja: 'さらに表示' },
  approval: { en: 'Approval', ja: '承認' },
  approve: { en: 'Approve', ja: '承認する' },
  approved: { en: 'The send is approved.', ja: '承認しました。' },
  needsApproval: {
    en: 'A send on safety goes to people who refused all else. Somebody who may approve it has to do so before it goes.',
    ja: '安全のお知らせは広告を拒否した方にも届きます。送信の前に、承認できる人の承認が必要です。',
  },
  when: { en: 'When', ja: '送信の時期' },
  atOnce: { en: 'At once', ja: 'すぐに' },
  atInstant: { en: 'At a time', ja: '日時を指定' },
  inMorning: { en: 'In the morning of each person', ja: '各担当者の朝' },
  inMorningHint: {
    en: 'At nine in the time zone of the person where it is known, else in that of the workspace.',
    ja: '担当者のタイムゾーンの午前9時に送ります。分からない場合は、ワークスペースのタイムゾーンです。',
  },
  time: { en: 'Day and time', ja: '日時' },
  day: { en: 'Day', ja: '日' },
  start: { en: 'Send', ja: '送信' },
  schedule: { en: 'Schedule', ja: '予約' },
  startText: {
    en: 'Each is judged once more when their turn comes. What has left is not called back.',
    ja: '送信の直前に一人ずつもう一度判定します。送信したメールは取り消せません。',
  },
  started: { en: 'It goes.', ja: '送信を開始しました。' },
  scheduled: { en: 'It is scheduled.', ja: '予約しました。' },
  stop: { en: 'Stop', ja: '中止' },
  stopTitle: { en: 'Stop this send?', ja: 'この一斉配信を中止しますか？' },
  stopText: {
    en: 'What waits is withdrawn for good. What has left the house is not called back.',
    ja: '送信待ちの分は取り消され、再開できません。送信済みの分は取り消せません。',
  },
  stopped: { en: 'The send is stopped.', ja: '中止しました。' },
  progress: { en: 'Progress', ja: '進行状況' },
  results: { en: 'What became of it', ja: '送信の結果' },
  untouched: { en: 'Not reached before it was stopped', ja: '中止までに順番が来なかった方' },
  notYet: { en: 'Their turn has not come', ja: '順番待ち' },
  elsewhere: { en: 'Had it by another way', ja: '別の配信で集計' },
  deliveries: { en: 'Deliveries', ja: '配信' },
  nobodyYet: { en: 'Nobody’s turn has come', ja: 'まだ誰の順番も来ていません' },
  noneInState: { en: 'Nobody is in this state', ja: 'この状態の方はいません' },
} as const satisfies Record<string, Text>

export const sentences = {
  startTitle: {
    en: (count: string) => `Send it to ${count} people?`,
    ja: (count: string) => `${count}人に送信しますか？`,
  } satisfies TextOf<[string]>,
  named: {
    en: (count: number) => `${counted(count, 'person', 'people')} by name`,
    ja: (count: number) => `指定した${count}人`,
  } satisfies TextOf<[number]>,
  lookedAt: {
    en: (when: string) => `As of ${when}`,
    ja: (when: string) => `${when}時点`,
  } satisfies TextOf<[string]>,
  ofCustomers: {
    en: (count: string, without: string) => `At ${count} customers; ${without} of these have nobody who is meant.`,
    ja: (count: string, without: string) => `対象の顧客は${count}件で、うち${without}件には該当する担当者がいません。`,
  } satisfies TextOf<[string, string]>,
  approvedBy: {
    en: (name: string, when: string) => `${name} approved it, ${when}.`,
    ja: (name: string, when: string) => `${when}に${name}さんが承認しました。`,
  } satisfies TextOf<[string, string]>,
  waitsUntil: {
    en: (count: string, until: string) => `Not due yet: ${count}. Waits until ${until}.`,
    ja: (count: string, until: string) => `${count}通は${until}まで送信を待っています。`,
  } satisfies TextOf<[string, string]>,
  waitsBetween: {
    en: (count: string, from: string, until: string) =>
      `Not due yet: ${count}. The first waits until ${from}, the last until ${until}.`,
    ja: (count: string, from: string, until: string) =>
      `${count}通が送信を待っています。最初の送信は${from}、最後は${until}です。`,
  } satisfies TextOf<[string, string, string]>,
  ofRates: {
    en: (rate: string, warmUp: string) => `Of these, for a sending rate: ${rate}; for the warm-up: ${warmUp}.`,
    ja: (rate: string, warmUp: string) =>
      `うち送信ペースの上限による待ち${rate}通、ウォームアップによる待ち${warmUp}通。`,
  } satisfies TextOf<[string, string]>,
  startsAt: {
    en: (when: string) => `The first turn comes ${when}.`,
    ja: (when: string) => `最初の送信は${when}です。`,
  } satisfies TextOf<[string]>,
}
