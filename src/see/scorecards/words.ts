import type { Text, TextOf } from '#platform/wording/words.ts'
import type { Doing } from './contract.ts'

export const scorecardNoun: Text = { en: 'scorecard', ja: 'スコアカード' }
export const called = (name: Text): Text => ({
  en: `scorecard “${name.en}”`,
  ja: `スコアカード「${name.ja}」`,
})
export const noSuchVersion: Text = {
  en: 'This scorecard has no such version. Read it again, and begin from what it says then.',
  ja: 'このスコアカードにそのバージョンはありません。もう一度取得してから変更してください。',
}
export const noDraft: Text = { en: 'This scorecard has no draft.', ja: 'このスコアカードには下書きがありません。' }
export const notPublishable: TextOf<[faults: string]> = {
  en: (faults) => `This draft cannot be published yet: ${faults}`,
  ja: (faults) => `この下書きはまだ公開できません：${faults}`,
}
export const orderUnknown: Text = {
  en: 'The order must name every scorecard in use exactly once.',
  ja: '使用中のスコアカードをすべて1回ずつ指定してください。',
}

/** Why a definition cannot be published. */
export const faults = {
  noAct: {
    en: (band: string) => `the band “${band}” names no next act`,
    ja: (band: string) => `区分「${band}」に次の一手がありません`,
  },
  noCellAct: {
    en: (cell: string) => `the cell “${cell}” names no next act`,
    ja: (cell: string) => `セル「${cell}」に次の一手がありません`,
  },
  noCells: {
    en: 'three axes need at least one cell',
    ja: '3軸のスコアカードには1つ以上のセルが必要です',
  },
  edges: {
    en: 'the bands must begin at falling scores: thriving above steady, steady above watch',
    ja: '区分の境界は、好調 > 安定 > 注意 の順に高くしてください',
  },
  scale: {
    en: (name: string) => `the edges of “${name}” do not rise`,
    ja: (name: string) => `「${name}」の境界が小さい順になっていません`,
  },
  group: {
    en: (name: string) => `“${name}” is in a group that does not exist`,
    ja: (name: string) => `「${name}」の属するグループがありません`,
  },
  axis: {
    en: (name: string) => `“${name}” belongs to none of the three axes`,
    ja: (name: string) => `「${name}」が3軸のいずれにも属していません`,
  },
  metric: {
    en: (name: string, metric: string) => `“${name}” uses the metric ${metric}, which is not declared`,
    ja: (name: string, metric: string) => `「${name}」の指標「${metric}」は宣言されていません`,
  },
  twice: {
    en: (id: string) => `“${id}” is used twice`,
    ja: (id: string) => `「${id}」が重複しています`,
  },
  nothingLifts: {
    en: 'at least one measure must be able to lift the score',
    ja: 'スコアを上げる測定項目が1つ以上必要です',
  },
  alarmMetric: {
    en: (name: string, metric: string) => `the alarm “${name}” uses the metric ${metric}, which is not declared`,
    ja: (name: string, metric: string) => `アラート「${name}」の指標「${metric}」は宣言されていません`,
  },
  alarmUndated: {
    en: (name: string) => `the alarm “${name}” ends after it happened, but none of its criteria tells when that was`,
    ja: (name: string) => `アラート「${name}」は発生日を基準に解除する設定ですが、発生日の分かる条件がありません`,
  },
  criterion: {
    en: (name: string) => `the exception “${name}” asks about a measure that does not exist`,
    ja: (name: string) => `例外「${name}」が存在しない測定項目を参照しています`,
  },
} as const

export const noSegment: Text = {
  en: 'There is no such segment in use in this workspace.',
  ja: 'このワークスペースで使用中のセグメントに、該当するものがありません。',
}

/** Why a standard scorecard is as it is. */
export const basis = {
  software: {
    en: 'Use is on record, so the customer’s voice and their use are weighed.',
    ja: '利用データがあるため、顧客の声と利用状況で評価します。',
  },
  service: {
    en: 'No use is on record, so the customer’s voice and the relationship are weighed.',
    ja: '利用データがないため、顧客の声と関係性で評価します。',
  },
  purchases: {
    en: (buyers: number, contracted: number) =>
      `No use is on record; ${buyers} customers have purchases and ${contracted} a contract, so purchases and the customer’s voice are weighed.`,
    ja: (buyers: number, contracted: number) =>
      `利用データがなく、購買の記録がある顧客が${buyers}件、契約のある顧客が${contracted}件のため、購買と顧客の声で評価します。`,
  },
} as const

/** What there is to do, as an act says it. */
export const doing: Text = { en: 'What there is to do', ja: '対応の種類' }
export const doingWords: Readonly<Record<Doing, Text>> = {
  call: { en: 'Call', ja: '電話' },
  mail: { en: 'Mail', ja: 'メール' },
  meeting: { en: 'Meeting', ja: '面談' },
  renewal: { en: 'Renewal', ja: '契約更新' },
  other: { en: 'Something else', ja: 'その他' },
}
