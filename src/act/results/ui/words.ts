import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import type { What } from '../contract.ts'

export const words = {
  results: { en: 'Results', ja: '結果と反応' },
  resultsSub: {
    en: 'In people, each once. Scanners and programs that fetch ahead count in none of opened and clicked. What came back, a complaint and an answer count where they name the letter, a refusal where it was given over the letter’s own link; what somebody refused otherwise is not told of any letter.',
    ja: '一人を1回と数えます。自動検査や先読みは、開封・クリックに含めません。不達・迷惑メールの申告・返信はどのメールについてか分かるもの、配信停止はそのメールのリンクから行われたものだけを数えます。ほかの方法での停止は、どのメールにも数えません。',
  },
  notTold: {
    en: 'No letter of it tells whether it was opened; Settings decide that.',
    ja: '開封・クリックは計測していません。計測するかどうかは設定で決められます。',
  },
  notMeasured: { en: 'Not measured', ja: '計測していません' },
  links: { en: 'Links', ja: 'リンク' },
  person: { en: 'Person', ja: '担当者' },
  customer: { en: 'Customer', ja: '顧客' },
  at: { en: 'First', ja: '最初の日時' },
  times: { en: 'Times', ja: '回数' },
  nobody: { en: 'Nobody', ja: '該当する担当者はいません' },
  deeds: { en: 'What they did then', ja: '送信後の行動' },
  deedsSub: {
    en: 'Of the people whose letter was taken, who did something within days after it. It is no proof that the letter is why: who was not written to may have done the same.',
    ja: 'メールが送信された方のうち、その後の日数内に行動した方です。メールが理由とは限りません。送信していない方も同じ行動をしている可能性があります。',
  },
  event: { en: 'Event', ja: 'イベント' },
  days: { en: 'Within days', ja: '日数' },
  look: { en: 'Look', ja: '調べる' },
} as const satisfies Record<string, Text>

export const whatNames: Readonly<Record<What, Text>> = {
  sent: { en: 'Handed over', ja: '送信処理済み' },
  accepted: { en: 'Sent', ja: '送信済み' },
  bounced: { en: 'Refused or came back', ja: '不達' },
  opened: { en: 'Opened', ja: '開封' },
  clicked: { en: 'Clicked', ja: 'クリック' },
  replied: { en: 'Answered', ja: '返信' },
  unsubscribed: { en: 'Unsubscribed', ja: '配信停止の申し出' },
  complained: { en: 'Complained', ja: '迷惑メールの申告' },
  unclear: { en: 'Unclear (a proxy)', ja: '判別できない（中継サーバー）' },
  machinesOnly: { en: 'Machines alone', ja: '機械のみ' },
}

const people: TextOf<[count: number, shown: string]> = {
  en: (count, shown) => `${shown} ${count === 1 ? 'person' : 'people'}`,
  ja: (_, shown) => `${shown}人`,
}
const share: TextOf<[percent: string, of: string]> = {
  en: (percent, of) => `${percent} of ${of} letters`,
  ja: (percent, of) => `${of}通のうち${percent}`,
}
const shareOfPeople: TextOf<[percent: string, of: string]> = {
  en: (percent, of) => `${percent} of ${of} people`,
  ja: (percent, of) => `${of}人のうち${percent}`,
}
const machines: TextOf<[count: number]> = {
  en: (count) => `${counted(count, 'request', 'requests')} of machines left out`,
  ja: (count) => `機械による${count.toLocaleString('ja')}件を除外`,
}
const unnamedBounces: TextOf<[count: number]> = {
  en: (count) => `Reports of ${counted(count, 'address', 'addresses')} name no letter: counted for none`,
  ja: (count) => `${count.toLocaleString('ja')}件の宛先の不達通知はどのメールのものか分からないため、数えていません。`,
}
const unnamedComplaints: TextOf<[count: number]> = {
  en: (count) => `${counted(count, 'person', 'people')} complained without a letter being named: counted for none`,
  ja: (count) =>
    `${count.toLocaleString('ja')}人の迷惑メールの申告はどのメールのものか分からないため、数えていません。`,
}
const unnamedReplies: TextOf<[count: number]> = {
  en: (count) => `${counted(count, 'person', 'people')} answered without naming a letter: counted for none`,
  ja: (count) => `${count.toLocaleString('ja')}人の返信はどのメールへのものか分からないため、数えていません。`,
}
const didWithin: TextOf<[event: string, days: number]> = {
  en: (event, days) => `${event}, within ${counted(days, 'day', 'days')}`,
  ja: (event, days) => `${event}（${days}日以内）`,
}
const open: TextOf<[count: number]> = {
  en: (count) => `The days of ${counted(count, 'person', 'people')} are not over yet`,
  ja: (count) => `${count.toLocaleString('ja')}人はまだ期間の途中です。`,
}
const withheld: TextOf<[count: number]> = {
  en: (count) => `${counted(count, 'person', 'people')} took the consent to be analysed back and count nowhere here`,
  ja: (count) => `分析への同意を取り消した${count.toLocaleString('ja')}人は含みません。`,
}
export const sentences = {
  people,
  share,
  shareOfPeople,
  machines,
  unnamedBounces,
  unnamedReplies,
  unnamedComplaints,
  didWithin,
  open,
  withheld,
}
