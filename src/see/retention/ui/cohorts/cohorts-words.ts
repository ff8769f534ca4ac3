import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from '../menu-words.ts'
import { choiceNames as staysChoices, switchNames as staysSwitches } from '../words.ts'

export const words = {
  ...menuWords,
  lede: {
    customers: {
      en: 'Customers who began together (first paid contract), and how many of them a contract holds at the end of each month after.',
      ja: '同じ時期に開始した顧客（最初の有料契約の開始日による）のうち、各月末に契約のある顧客の割合です。',
    },
    revenue: {
      en: 'Customers who began together (first paid contract), and what they pay for a month at the end of each month after, of what they paid at the end of the first. Rates are those of the last day.',
      ja: '同じ時期に開始した顧客（最初の有料契約の開始日による）が各月末に支払う月額の、初月末に対する割合です。換算レートは最終日のものです。',
    },
    activity: {
      en: 'Customers who began together (their own date, else their first contract), and how many of them did something in each month after.',
      ja: '同じ時期に開始した顧客（利用開始日、なければ最初の契約の開始日による）のうち、各月に活動のあった顧客の割合です。',
    },
  },
  ways: {
    bounded: {
      en: 'Bounded: in exactly that month. Who was away and came back counts again.',
      ja: '当月：ちょうどその月のみで判定します。離れて復帰した顧客は再び数えます。',
    },
    unbounded: {
      en: 'Unbounded: in that month or later, until today. The latest months have had the least time to come back, and rise yet.',
      ja: '以降：その月または以降（今日まで）で判定します。最近の月ほど復帰の期間が短く、今後上がる可能性があります。',
    },
    rolling: {
      en: 'Rolling: in every month until that one, without a gap.',
      ja: '連続：その月まで毎月途切れずに続いた場合のみ数えます。',
    },
  },
  monthZero: {
    en: 'Month 0 is the calendar month in which they began. It is not always 100%: who left before it was over, or did nothing in it, is in the cohort all the same.',
    ja: '0か月目は開始した暦月です。その月のうちに解約した顧客や、活動のなかった顧客もコホートに含むため、100%になるとは限りません。',
  },
  title: {
    en: (share: string, months: string, n: string) =>
      `After ${months} ${months === '1' ? 'month' : 'months'} ${share} are kept, of ${n} ${n === '1' ? 'customer' : 'customers'}`,
    ja: (share: string, months: string, n: string) => `${months}か月後の継続率は${share}です（顧客${n}件）`,
  },
  titleRevenue: {
    en: (share: string, months: string) =>
      `${share} of the first month’s revenue is kept after ${months} ${months === '1' ? 'month' : 'months'}`,
    ja: (share: string, months: string) => `${months}か月後の経常収益は初月の${share}です`,
  },
  table: { en: 'Cohorts by months after', ja: '経過月数別の継続率' },
  cohort: { en: 'Cohort', ja: 'コホート' },
  slice: { en: 'Slice', ja: '区分' },
  customers: { en: 'Customers', ja: '顧客' },
  all: { en: 'All', ja: '全体' },
  month: { en: (n: string) => `Month ${n}`, ja: (n: string) => `${n}か月目` },
  cell: {
    en: (share: string, count: string, n: string) => `${share}: ${count} of ${n}`,
    ja: (share: string, count: string, n: string) => `${share}（${n}件中${count}件）`,
  },
  part: {
    en: (n: string, of: string) => `Told of the ${n} of ${of} for whom this month is over`,
    ja: (n: string, of: string) => `${of}件中、この月が終わった${n}件によります`,
  },
  notOver: {
    en: 'This month is not over yet, or nothing was recorded in it',
    ja: 'まだ終わっていない月、または記録のない月です',
  },
  nothingPaid: {
    en: 'Nothing was paid at the end of the first month, so that no share of it can be told',
    ja: '初月末の金額が0のため、割合を計算できません',
  },
  partNote: {
    en: 'An asterisk marks a month that is over for some of the cohort only: it is told of these.',
    ja: '「*」は、コホートの一部の顧客だけがその月を終えていることを示します。割合はその顧客によります。',
  },
  recorded: {
    en: (from: string, until: string) =>
      `Activity was recorded from ${from} until ${until}. Months outside or seen in part tell nothing: nobody could be seen there.`,
    ja: (from: string, until: string) =>
      `活動の記録は${from}から${until}までです。記録のない月と一部しか記録のない月は判定しません。`,
  },
  notRecorded: {
    en: 'No activity was ever recorded, so that nobody can be said to have stayed or left.',
    ja: '活動の記録がないため、継続の有無は分かりません。',
  },
  asNow: {
    en: 'Slices by what is known of customers now, not by what was known when they began.',
    ja: '内訳は現時点の値によります。開始時点の値ではありません。',
  },
  withoutContract: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'customer has' : 'customers have'} no recurring contract on record and are not counted.`,
    ja: (_n: number, text: string) => `継続契約のない顧客${text}件は含みません。`,
  },
  withoutStart: {
    en: (n: number, text: string) => `When ${text} ${n === 1 ? 'customer' : 'customers'} began is not known.`,
    ja: (_n: number, text: string) => `開始日が不明な顧客${text}件は含みません。`,
  },
  empty: { en: 'No cohort yet', ja: 'コホートがまだありません' },
  emptyText: {
    en: 'Cohorts are made of customers and the day on which they began. Import customers and their contracts.',
    ja: 'コホートは顧客と開始日から作ります。顧客と契約を取り込んでください。',
  },
  events: { en: 'Only these events', ja: '対象のイベント名' },
  imports: { en: 'Import', ja: '取り込む' },
  back: { en: 'Back to the cohorts', ja: 'コホートに戻る' },
  kept: { en: 'Kept', ja: '継続' },
  toldOf: { en: 'Told of', ja: '対象' },
  customer: { en: 'Customer', ja: '顧客' },
  began: { en: 'Began', ja: '開始日' },
  amount: { en: 'For a month', ja: '月額' },
  noRows: { en: 'No customer', ja: '該当する顧客がいません' },
  rowsTitle: {
    en: (which: string, n: number, text: string) => `${which}: ${text} ${n === 1 ? 'customer' : 'customers'}`,
    ja: (which: string, _n: number, text: string) => `${which}：${text}件`,
  },
  scrolls: { en: 'Table of cohorts', ja: 'コホート表' },
} satisfies Record<string, Text | TextOf<never> | Record<string, Text>>

export const switchNames: Readonly<Record<string, Text>> = {
  ...staysSwitches,
  measure: { en: 'What is kept', ja: '継続の基準' },
  way: { en: 'Counted as kept', ja: '継続の判定' },
  by: { en: 'Cohorts by', ja: 'コホートの単位' },
  months: { en: 'Months after', ja: '経過月数' },
  activity: { en: 'Activity', ja: '活動' },
  atLeast: { en: 'At least in a month', ja: '月あたりの回数' },
}

export const choiceNames: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ...staysChoices,
  measure: {
    customers: { en: 'contracts', ja: '契約' },
    revenue: { en: 'revenue', ja: '経常収益' },
    activity: { en: 'activity', ja: '活動' },
  },
  way: {
    bounded: { en: 'bounded: that month', ja: '当月' },
    unbounded: { en: 'unbounded: or later', ja: '以降' },
    rolling: { en: 'rolling: every month', ja: '連続' },
  },
  by: {
    month: { en: 'months', ja: '月' },
    quarter: { en: 'fiscal quarters', ja: '四半期（会計年度）' },
    year: { en: 'fiscal years', ja: '会計年度' },
  },
  months: Object.fromEntries(['12', '24', '36'].map((n) => [n, { en: n, ja: n }])),
  activity: {
    both: { en: 'events or purchases', ja: 'イベントまたは購入' },
    events: { en: 'events', ja: 'イベント' },
    purchases: { en: 'purchases', ja: '購入' },
  },
  atLeast: Object.fromEntries(
    ['1', '2', '5', '10', '20'].map((n) => [n, { en: n === '1' ? 'once' : `${n} times`, ja: `${n}回以上` }]),
  ),
}
