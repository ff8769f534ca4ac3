import type { Text, TextOf } from '#platform/wording/words.ts'
import { choiceNames as choicesOfRevenue, switchNames as ofRevenue } from '../../revenue/ui/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'From the first day of a paid contract until no contract covers a customer any more, as contracts stand today. Who is still here counts as staying at least so long (Kaplan–Meier). A late renewal within the grace ends nothing; who leaves and comes back is not a second beginning.',
    ja: '有料契約の開始日から、有効な契約がなくなる日までの期間です（現時点の契約による）。継続中の顧客は「少なくともその期間は継続」として扱います（カプラン・マイヤー法）。猶予期間内に契約更新された場合は継続とみなし、解約後の復帰は新たな開始に数えません。',
  },
  titleMedian: {
    en: (length: string) => `Half of the customers leave within ${length}`,
    ja: (length: string) => `半数の顧客が${length}以内に解約します`,
  },
  titleStill: {
    en: (share: string, length: string) => `${share} of customers stay longer than ${length}`,
    ja: (share: string, length: string) => `${share}の顧客が${length}を超えて継続します`,
  },
  titleLonger: {
    en: (longer: string, shorter: string) => `${longer} stays longer than ${shorter}, beyond chance`,
    ja: (longer: string, shorter: string) => `${longer}は${shorter}より長く継続しています（偶然とは言えない差）`,
  },
  titleDiffer: { en: 'The slices differ, beyond chance', ja: '区分の間に差があります（偶然とは言えない差）' },
  titleAlike: { en: 'No difference seen between the slices', ja: '区分の間に差があるとは言えません' },
  lengths: {
    month: {
      en: (n: number, text: string) => `${text} ${n === 1 ? 'month' : 'months'}`,
      ja: (_n: number, text: string) => `${text}か月`,
    },
    week: {
      en: (n: number, text: string) => `${text} ${n === 1 ? 'week' : 'weeks'}`,
      ja: (_n: number, text: string) => `${text}週間`,
    },
    day: {
      en: (n: number, text: string) => `${text} ${n === 1 ? 'day' : 'days'}`,
      ja: (_n: number, text: string) => `${text}日`,
    },
  },
  empty: { en: 'No recurring contract is on record', ja: '継続契約が登録されていません' },
  emptyText: {
    en: 'How long customers stay is told by their contracts: subscriptions, and what is paid by use. Import them, or add one to a customer.',
    ja: '継続期間は、サブスクリプションと従量課金の契約から求めます。契約を取り込むか、顧客に追加してください。',
  },
  importContracts: { en: 'Import contracts', ja: '契約を取り込む' },
  none: { en: 'No contract counts under these switches', ja: 'この条件で集計できる契約がありません' },
  noneText: { en: 'Change how it is counted.', ja: '集計方法を変更してください。' },
  counted: { en: 'Customers counted', ja: '集計対象の顧客' },
  leftOf: { en: (left: string) => `${left} left`, ja: (left: string) => `うち解約${left}件` },
  median: { en: 'Half leave within', ja: '半数が解約するまで' },
  notReached: { en: 'not reached', ja: '未到達' },
  interval: {
    en: (low: string, high: string) => `95% interval ${low} to ${high}`,
    ja: (low: string, high: string) => `95%信頼区間：${low}〜${high}`,
  },
  intervalOpen: {
    en: (low: string) => `95% interval from ${low}, its end not reached`,
    ja: (low: string) => `95%信頼区間の下限は${low}、上限は未到達`,
  },
  mean: {
    en: (within: string) => `On average within ${within}`,
    ja: (within: string) => `${within}以内の平均`,
  },
  meanPlain: { en: 'On average', ja: '平均' },
  peak: { en: 'Most leave after', ja: '解約が最も多い時期' },
  peakOf: {
    en: (share: string) => `${share} of those who came so far`,
    ja: (share: string) => `到達した顧客の${share}`,
  },
  chart: { en: 'Share of customers still there', ja: '継続している顧客の割合' },
  chartSub: {
    en: 'A point opens those at risk then: still there until just before, and observed so long.',
    ja: '点を選ぶと、その時点で観察中（直前まで継続し、観察期間もそこまである）の顧客を開きます。',
  },
  onlyLargest: {
    en: (n: string) => `The ${n} slices with the most customers are drawn and compared; the table has all.`,
    ja: (n: string) => `顧客数の多い${n}区分を図示し、比較しています。すべての区分は表にあります。`,
  },
  few: {
    en: 'Fewer than 30 customers: the interval is wide, and one more who leaves changes the curve.',
    ja: '顧客が30件未満のため信頼区間が広く、解約が1件増えるだけで曲線が変わります。',
  },
  lowLine: { en: '95% from', ja: '95%下限' },
  highLine: { en: '95% to', ja: '95%上限' },
  risk: { en: 'Still there, and numbers at risk', ja: '継続している割合と観察中の顧客数' },
  riskSub: {
    en: 'Of how many each share is told: those at risk at that time.',
    ja: '括弧内は、その時点で観察中の顧客数です。',
  },
  slice: { en: 'Slice', ja: '区分' },
  all: { en: 'All', ja: '全体' },
  customers: { en: 'Customers', ja: '顧客' },
  left: { en: 'Left', ja: '解約' },
  asNow: {
    en: 'Slices by what is known of customers now (owner, industry, country, stage, attributes, segments), not by what was known when they began.',
    ja: '顧客の内訳（主担当、業種、国、ステージ、属性、セグメント）は現時点の値によります。開始時点の値ではありません。',
  },
  hazards: { en: 'When customers leave', ja: '解約の時期' },
  hazardsSub: {
    en: 'Of those who came so far, the share that left in that unit.',
    ja: 'その時点まで継続していた顧客のうち、その期間に解約した割合です。',
  },
  hazard: { en: 'Share that left', ja: '解約した割合' },
  compared: { en: 'Do the slices differ?', ja: '区分の間に差はあるか' },
  comparedSub: {
    en: 'Log-rank test. It says whether they differ, never why: who is in a slice may differ in other ways.',
    ja: 'ログランク検定によります。差の有無を示すもので、原因を示すものではありません。区分ごとに顧客の性質が異なる場合があります。',
  },
  differ: {
    en: 'All of them together: they do not leave alike, beyond chance',
    ja: '全区分の比較：差があります（偶然とは言えない差）',
  },
  allAlike: { en: 'All of them together: no difference seen', ja: '全区分の比較：差があるとは言えません' },
  longer: {
    en: (longer: string, shorter: string) => `${longer} stays longer than ${shorter}, beyond chance`,
    ja: (longer: string, shorter: string) => `${longer}は${shorter}より長く継続（偶然とは言えない差）`,
  },
  alike: {
    en: (one: string, other: string) => `${one} and ${other}: no difference seen`,
    ja: (one: string, other: string) => `${one}と${other}：差があるとは言えません`,
  },
  untold: {
    en: (one: string, other: string, because: string) => `${one} and ${other}: cannot say, because ${because}`,
    ja: (one: string, other: string, because: string) => `${one}と${other}：判定できません（${because}）`,
  },
  p: { en: (p: string) => `p ${p}`, ja: (p: string) => `p値 ${p}` },
  holm: {
    en: (n: string) => `Each p is corrected for the ${n} pairs (Holm).`,
    ja: (n: string) => `p値は${n}組の比較について補正しています（ホルム法）。`,
  },
  ratio: {
    en: (slice: string, ratio: string, reference: string, low: string, high: string) =>
      `${slice} leaves ${ratio} times as fast as ${reference} (95% interval ${low} to ${high})`,
    ja: (slice: string, ratio: string, reference: string, low: string, high: string) =>
      `${slice}の解約の速さは${reference}の${ratio}倍（95%信頼区間：${low}〜${high}）`,
  },
  ratios: { en: 'Hazard ratios (Cox)', ja: 'ハザード比（コックス回帰）' },
  noRatios: {
    en: (because: string) => `No hazard ratios: ${because}.`,
    ja: (because: string) => `ハザード比は求められません：${because}。`,
  },
  changes: {
    en: (p: string) =>
      `These ratios change over time (p ${p}): one number does not describe the whole span. Read the curves.`,
    ja: (p: string) =>
      `この比は時間とともに変わるため（p値 ${p}）、1つの値では全期間を表せません。曲線をご覧ください。`,
  },
  notTold: {
    en: (because: string) => `Cannot say whether they differ: ${because}.`,
    ja: (because: string) => `差の有無は判定できません：${because}。`,
  },
  returned: {
    en: (_n: number, text: string) => `${text} left and came back; the return is not counted as a second beginning.`,
    ja: (_n: number, text: string) => `解約後に復帰した顧客が${text}件あります。復帰は新たな開始に数えません。`,
  },
  waiting: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'waits' : 'wait'} for a renewal, observed until the last day of the contract.`,
    ja: (_n: number, text: string) => `契約更新待ちの顧客が${text}件あります。契約の最終日までを観察期間としています。`,
  },
  withoutContract: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'customer has' : 'customers have'} no recurring contract on record and are not counted.`,
    ja: (_n: number, text: string) => `継続契約のない顧客${text}件は含みません。`,
  },
  open: { en: 'Open', ja: '一覧を開く' },
  back: { en: 'Back to the curve', ja: '継続期間に戻る' },
  rowsTitle: {
    en: (which: string, n: number, text: string) => `${which}: ${text} ${n === 1 ? 'customer' : 'customers'}`,
    ja: (which: string, _n: number, text: string) => `${which}：${text}件`,
  },
  afterOf: { en: (length: string) => `After ${length}`, ja: (length: string) => `${length}経過時` },
  customer: { en: 'Customer', ja: '顧客' },
  began: { en: 'Began', ja: '開始日' },
  until: { en: 'Covered until', ja: '契約の最終日' },
  stayed: { en: 'Stayed', ja: '継続期間' },
  state: { en: 'State', ja: '状態' },
  hasLeft: { en: 'left', ja: '解約' },
  stillHere: { en: 'still here', ja: '継続中' },
  noRows: { en: 'No customer', ja: '該当する顧客がいません' },
} satisfies Record<string, Text | TextOf<never> | Record<string, TextOf<never>>>

export const switchNames = { ...ofRevenue, unit: { en: 'Counted in', ja: '継続期間の単位' } }
export const choiceNames = {
  ...choicesOfRevenue,
  unit: { month: { en: 'months', ja: '月' }, week: { en: 'weeks', ja: '週' }, day: { en: 'days', ja: '日' } },
}
/** What tells lives apart besides what is of customers. */
export const sliceWords = {
  plan: { en: 'first plan', ja: '開始時のプラン' },
  begun: { en: 'first fiscal year', ja: '開始年度' },
} as const satisfies Record<string, Text>
