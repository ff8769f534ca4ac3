import type { Band } from '../contract.ts'

/** What a metric found of a customer: its value, and how many days ago what it counts happened last. */
type Found = number | { readonly value: number; readonly daysAgo: number }

export type Told = { readonly band: Band | null; readonly reason: string; readonly act: string | null }

/**
 * A customer as a Japanese customer success manager would meet it, written down by hand before the rule was: what is on record, and what
 * has to be said of it. `before` is what the rule said until then.
 */
export type Situation = {
  readonly of: string
  readonly card: 'software' | 'service' | 'purchases'
  readonly known: Readonly<Record<string, Found>>
  /** What a member judged of the relationship. */
  readonly judged?: number
  /** The last call, meeting or mail. */
  readonly contactDaysAgo?: number
  readonly flags?: Readonly<Record<string, number>>
  readonly expected: Told
  readonly before: Told
}

const inUse = { people_active: 12, active_days: 20, depth: 8, recency: 1, usage_trend: 5 }
const calm = { contracts_in_force: 1, cases_open: 0, cases_escalated_90: 0 }
const unhappy = (nps: number, daysAgo: number) => ({
  nps_latest: { value: nps, daysAgo },
  answers_unhappy: { value: 1, daysAgo },
  answers_very_unhappy: nps <= 2 ? { value: 1, daysAgo } : 0,
})

const needed = (least: number, known: number) =>
  `ヘルスは不明です。データがあるのはスコアカードの${known}%で、スコアには${least}%以上が必要です。`

export const situations: readonly Situation[] = [
  {
    of: '解約予定。NPSは2、サポートにも「とても不満」。解約の問い合わせが未完了で、契約はあと6日',
    card: 'service',
    known: {
      ...calm,
      ...unhappy(2, 17),
      csat_90: 0,
      cases_open: 1,
      leaving: 1,
      cases_about_leaving: { value: 1, daysAgo: 12 },
      ending_days: 6,
    },
    expected: {
      band: 'risk',
      reason: '**解約予定になっている**。',
      act: '解約の理由を直接伺い、引き止められるかを確かめる',
    },
    before: { band: 'steady', reason: '直近のNPS回答は**2**（このスコアでは11点）。', act: 'ゴールを一緒に確認する' },
  },
  {
    of: '解約の申し入れ日が登録済み。利用は活発で、NPSも9',
    card: 'software',
    known: { ...calm, ...inUse, nps_latest: 9, cancellations_requested: { value: 1, daysAgo: 4 } },
    contactDaysAgo: 20,
    expected: {
      band: 'risk',
      reason: '**解約の申し入れあり**（1件、11月25日）。',
      act: '申し入れの理由と条件を、今週中に責任者に確認する',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**9**（このスコアでは87点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: 'NPSが2、回答から5日、まだ誰も連絡していない',
    card: 'service',
    known: { ...calm, ...unhappy(2, 5) },
    contactDaysAgo: 40,
    expected: {
      band: 'risk',
      reason: '**強い不満の回答があり、まだ対応の連絡をしていない**（1人、11月24日）。',
      act: '回答した方に電話し、事情を伺う',
    },
    before: { band: 'steady', reason: '直近のNPS回答は**2**（このスコアでは11点）。', act: 'ゴールを一緒に確認する' },
  },
  {
    of: 'NPSは2だが、回答の後に電話で対応した',
    card: 'service',
    known: { ...calm, ...unhappy(2, 5) },
    contactDaysAgo: 2,
    expected: {
      band: 'watch',
      reason: '直近のNPS回答は**2**（このスコアでは11点）。',
      act: '状況の変化をヒアリングする',
    },
    before: { band: 'steady', reason: '直近のNPS回答は**2**（このスコアでは11点）。', act: 'ゴールを一緒に確認する' },
  },
  {
    of: '「とても不満」の回答に未対応。NPSは聞いていない',
    card: 'service',
    known: {
      ...calm,
      csat_90: 0,
      answers_unhappy: { value: 1, daysAgo: 9 },
      answers_very_unhappy: { value: 1, daysAgo: 9 },
    },
    expected: {
      band: 'risk',
      reason: '**強い不満の回答があり、まだ対応の連絡をしていない**（1人、11月20日）。',
      act: '回答した方に電話し、事情を伺う',
    },
    before: { band: 'watch', reason: '90日間の満足率は**0%**です。', act: '状況の変化をヒアリングする' },
  },
  {
    of: '利用は活発だが、NPS 6の回答に未対応',
    card: 'software',
    known: { ...calm, ...inUse, ...unhappy(6, 8) },
    contactDaysAgo: 30,
    expected: {
      band: 'watch',
      reason: '**批判的な回答があり、まだ対応の連絡をしていない**（1人、11月21日）。',
      act: '回答のお礼とともに、足りない点を伺う',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**6**（このスコアでは35点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '解約手続きの問い合わせが未完了。NPSは9で利用も活発',
    card: 'software',
    known: { ...calm, ...inUse, nps_latest: 9, cases_open: 1, cases_about_leaving: { value: 1, daysAgo: 1 } },
    contactDaysAgo: 10,
    expected: {
      band: 'risk',
      reason: '**解約に関する問い合わせが未完了**（1件、11月28日）。',
      act: '解約について問い合わせた方に、今日中に電話する',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**9**（このスコアでは87点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '解約手続きの問い合わせは完了したが、NPS 4の回答に未対応',
    card: 'service',
    known: { ...calm, ...unhappy(4, 21), csat_90: 0, cases_about_leaving: 0 },
    expected: {
      band: 'risk',
      reason: '**批判的な回答があり、まだ対応の連絡をしていない**（1人、11月8日）。',
      act: '回答のお礼とともに、足りない点を伺う',
    },
    before: { band: 'steady', reason: '直近のNPS回答は**4**（このスコアでは23点）。', act: 'ゴールを一緒に確認する' },
  },
  {
    of: '入金が遅れている。それ以外はすべて良好',
    card: 'software',
    known: { ...calm, ...inUse, nps_latest: 10 },
    contactDaysAgo: 5,
    judged: 90,
    flags: { 入金遅延: 1 },
    expected: {
      band: 'watch',
      reason: '**入金が遅れている**。',
      act: '経理のご担当に、入金の予定を確認する',
    },
    before: {
      band: 'thriving',
      reason: '利用者数の推移（直近28日間とその前の28日間の比較）は**5%**（このスコアでは81点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '推進責任者が先月退職し、後任が未登録。利用は活発',
    card: 'software',
    known: { ...calm, ...inUse, nps_latest: 9, sponsors_gone: { value: 1, daysAgo: 29 } },
    contactDaysAgo: 12,
    expected: {
      band: 'watch',
      reason: '**推進責任者が退任し、後任が登録されていない**（1人、10月31日）。',
      act: '後任の方を確認し、ご挨拶の場を設ける',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**9**（このスコアでは87点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '利用が35日前から止まっている。半年前のNPSは9',
    card: 'software',
    known: {
      ...calm,
      people_active: 0,
      active_days: 0,
      depth: 6,
      recency: { value: 35, daysAgo: 35 },
      usage_trend: -100,
      nps_latest: 9,
    },
    contactDaysAgo: 25,
    expected: {
      band: 'watch',
      reason: '**利用が止まっている**（35日、10月25日）。',
      act: '利用が止まった理由を尋ねる',
    },
    before: { band: 'steady', reason: '利用者数は**0人**です。', act: 'ゴールを一緒に確認する' },
  },
  {
    of: '契約はあと10日で終わるが、45日間連絡がない。NPSは8',
    card: 'service',
    known: { ...calm, nps_latest: 8, ending_days: 10 },
    contactDaysAgo: 45,
    judged: 70,
    expected: {
      band: 'watch',
      reason: '**契約の終了が近いのに、連絡が途絶えている**（10日）。',
      act: '今週中に、更新のご意向を確認する',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**8**（このスコアでは75点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '契約はあと10日で終わるが、3日前に会ったばかり。NPSは9',
    card: 'service',
    known: { ...calm, nps_latest: 9, ending_days: 10 },
    contactDaysAgo: 3,
    judged: 80,
    expected: {
      band: 'thriving',
      reason: '直近のNPS回答は**9**（このスコアでは87点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**9**（このスコアでは87点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '利用だけが活発で、声は悪い（NPS 3に対応済み、満足の回答なし）',
    card: 'software',
    known: { ...calm, ...inUse, ...unhappy(3, 20), csat_90: 0 },
    contactDaysAgo: 15,
    expected: {
      band: 'watch',
      reason: '直近のNPS回答は**3**（このスコアでは17点）。',
      act: '状況の変化をヒアリングする',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**3**（このスコアでは17点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '何も分からない',
    card: 'service',
    known: {},
    expected: {
      band: null,
      reason: 'ヘルスは不明です。8項目のいずれにもデータがありません。',
      act: '連絡を取り、状況を伺う',
    },
    before: { band: null, reason: 'ヘルスは不明です。12項目のいずれにもデータがありません。', act: null },
  },
  {
    of: '契約中で、エスカレーションも未完了の問い合わせもないことだけが分かる',
    card: 'service',
    known: calm,
    expected: { band: null, reason: needed(50, 0), act: '連絡を取り、状況を伺う' },
    before: {
      band: null,
      reason: 'ヘルスは不明です。データがあるのはスコアカードの12%で、スコアには15%以上が必要です。',
      act: null,
    },
  },
  {
    of: '問題の記録がなく、担当者が「まあまあ」（60点）と見ているだけ',
    card: 'service',
    known: calm,
    judged: 60,
    expected: { band: null, reason: needed(50, 20), act: '連絡を取り、状況を伺う' },
    before: {
      band: 'thriving',
      reason: '関係性（メンバーの評価）は**100点中60点**です。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '好調。4か月前に批判的な回答があったが、とうに対応し、直近のNPSは10',
    card: 'software',
    known: { ...calm, ...inUse, nps_latest: 10, csat_90: 100, answers_unhappy: { value: 1, daysAgo: 120 } },
    contactDaysAgo: 14,
    judged: 85,
    expected: {
      band: 'thriving',
      reason: '利用者数の推移（直近28日間とその前の28日間の比較）は**5%**（このスコアでは81点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
    before: {
      band: 'thriving',
      reason: '関係性（メンバーの評価）は**100点中85点**です。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '利用者が大きく減り、声はまだ聞けていない',
    card: 'software',
    known: { ...calm, people_active: 2, active_days: 5, depth: 2, recency: 6, usage_trend: -70 },
    expected: {
      band: 'watch',
      reason: '利用者数の推移（直近28日間とその前の28日間の比較）は**−70%**（このスコアでは7点）。',
      act: '状況の変化をヒアリングする',
    },
    before: {
      band: 'steady',
      reason: '利用者数の推移（直近28日間とその前の28日間の比較）は**−70%**（このスコアでは7点）。',
      act: 'ゴールを一緒に確認する',
    },
  },
  {
    of: '利用は活発、NPSは9。ただし問い合わせが10件たまり、3件がエスカレーション',
    card: 'software',
    known: { ...calm, ...inUse, nps_latest: 9, cases_open: 10, cases_escalated_90: 3 },
    contactDaysAgo: 6,
    expected: {
      band: 'steady',
      reason: '未完了の問い合わせは**10件**（このスコアでは0点）。',
      act: 'ゴールを一緒に確認する',
    },
    before: {
      band: 'thriving',
      reason: '未完了の問い合わせは**10件**（このスコアでは0点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
  {
    of: '小売のお客さま。毎月の購入が途絶え、間隔がふだんの4倍',
    card: 'purchases',
    known: { purchases_365: 8, purchase_gap: { value: 4, daysAgo: 120 } },
    expected: {
      band: 'watch',
      reason: '**購入が途絶えている**（ふだんの間隔の4倍、8月1日）。',
      act: '再購入のご案内を送る',
    },
    before: { band: null, reason: 'ヘルスは不明です。12項目のいずれにもデータがありません。', act: null },
  },
  {
    of: '小売のお客さま。いつもどおりに購入があり、NPSは9',
    card: 'purchases',
    known: { purchases_365: 12, purchase_gap: 0.4, nps_latest: 9 },
    expected: {
      band: 'thriving',
      reason: '直近のNPS回答は**9**（このスコアでは87点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
    before: {
      band: 'thriving',
      reason: '直近のNPS回答は**9**（このスコアでは87点）。',
      act: '事例掲載のお願い・追加提案をする',
    },
  },
]
