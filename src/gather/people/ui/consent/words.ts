import { type Text, type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  title: text('What this person agreed to', '同意の状況'),
  answers: { yes: text('Yes', '可'), no: text('No', '不可'), unknown: text('Not known', '未確認') },
  agreed: text('Agreed', '同意あり'),
  withdrawn: text('Withdrawn or refused', '撤回・拒否'),
  agree: text('Record agreement', '同意を記録'),
  withdraw: text('Record withdrawal', '撤回を記録'),
  refuseEverything: text('Wants nothing any more', 'すべての利用の停止を記録'),
  decided: text('Decision recorded', '同意の状況を記録しました'),
  obeyed: text(
    'Whoever withdraws the consent to analysis leaves segments and scores at the next run. The decision stays on record.',
    '分析への同意を撤回した方は、次回の計測からセグメントとスコアの対象外になります。記録は残ります。',
  ),
  history: text('History', '履歴'),
  noHistory: text('Nothing was recorded yet.', 'まだ記録がありません。'),
  what: text('What was said', '意思表示'),
  purpose: text('Purpose', '目的'),
  channel: text('Channel', '連絡手段'),
  allChannels: text('All channels', 'すべての連絡手段'),
  basis: text('Legal basis', '法的根拠'),
  method: text('How it was said', '取得方法'),
  notKnown: text('Not known', '不明'),
  on: text('Day', '意思表示の日'),
  onHint: text('Today if left empty', '空欄の場合は本日'),
  expiresOn: text('Valid until', '有効期限'),
  expiresHint: text('The last day on which it holds', '当日まで有効'),
  source: text('Source', '入手元'),
  evidence: text('Evidence', '証跡'),
  evidenceHint: text('A text, or the address of a document', '文面または書類のURL'),
  note: text('Note', 'メモ'),
  record: text('Record consent', '同意を記録'),
  and: text(', ', '・'),
  dot: text(' · ', '／'),
} as const satisfies Record<string, Text | Record<string, Text>>

export const sentences = {
  until: {
    en: (day) => `valid until ${day}`,
    ja: (day) => `${day}まで有効`,
  } satisfies TextOf<readonly [day: string]>,
}
