import type { Text, TextOf } from '#platform/wording/words.ts'
import type { LinkName, Verdict } from '../../contract/links.ts'
import { menuWords } from '../menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'Some hold that satisfied customers stay, others that satisfaction tells nothing and effort drives customers away. Here only your own data speak, whichever they contradict. What goes together is no cause.',
    ja: '「満足した顧客は継続する」という見方も、「満足度は継続と関係がなく、手間が解約を招く」という見方もあります。ここでは、どちらと食い違っても、登録されたデータの結果だけを示します。関連があっても原因とは限りません。',
  },
  tableSub: {
    en: (tried: number, text: string) =>
      `Of each customer the latest answer that is old enough. ${text} ${tried === 1 ? 'link was' : 'links were'} tested, corrected for their number.`,
    ja: (_tried: number, text: string) =>
      `顧客ごとに、観察期間を過ぎた最新の回答を使います。検定した${text}組の数に応じて補正しています。`,
  },
  title: {
    en: (found: string) => `Here: ${found}`,
    ja: (found: string) => `登録されたデータの結果：${found}`,
  },
  titleNothing: {
    en: 'Too little is known yet to say what goes with staying',
    ja: 'データが少なく、関連の有無はまだ言えません',
  },
  within: { en: 'What became of them within', ja: '観察期間' },
  days: { en: (n: string) => `${n} days`, ja: (n: string) => `${n}日` },
  link: { en: 'What may go together', ja: '調べた組合せ' },
  verdict: { en: 'Verdict', ja: '判定' },
  happened: { en: 'It happened', ja: '該当' },
  didNot: { en: 'It did not', ja: '非該当' },
  share: { en: 'Pairs in which the first had more', ja: '該当した側の値が大きい割合' },
  shareOf: {
    en: (value: string, low: string, high: string) => `${value} (95% interval ${low} to ${high}; a coin is 50%)`,
    ja: (value: string, low: string, high: string) => `${value}（95%信頼区間：${low}〜${high}。偶然なら50%）`,
  },
  toScores: { en: 'Scores', ja: 'スコア' },
  back: { en: 'Back', ja: '戻る' },
  customer: { en: 'Customer', ja: '顧客' },
  on: { en: 'Answered', ja: '回答日（起算日）' },
  value: { en: 'Value', ja: '値' },
  outcome: { en: 'What became of it', ja: '結果' },
  behind: {
    en: (name: string, n: number, text: string) => `${name}: ${text} ${n === 1 ? 'customer' : 'customers'}`,
    ja: (name: string, _n: number, text: string) => `${name}：${text}件`,
  },
  nobody: { en: 'Nobody stands behind this', ja: '該当する顧客はいません' },
  noLinkMeans: {
    en: '“No link” is said only where the whole interval lies between 45% and 55%. All else is “cannot say”.',
    ja: '「関連なし」は、信頼区間の全体が45〜55%に収まるときだけ表示します。それ以外は「分かりません」とします。',
  },
} satisfies Record<string, Text | TextOf<never>>

export const linkWords: Readonly<Record<LinkName, Text>> = {
  'csat renewed': { en: 'Satisfaction (CSAT) and renewal', ja: '満足度（CSAT）と契約更新' },
  'csat bought again': { en: 'Satisfaction (CSAT) and repurchase', ja: '満足度（CSAT）と再購入' },
  'nps renewed': { en: 'NPS answer and renewal', ja: 'NPS回答と契約更新' },
  'nps bought again': { en: 'NPS answer and repurchase', ja: 'NPS回答と再購入' },
  'ces left': { en: 'Effort (CES) and leaving', ja: '手間（CES）と解約' },
  'cases left': { en: 'Number of cases and leaving', ja: '問い合わせ件数と解約' },
}

/** Of two customers, one of whom it happened and one of whom it did not. */
export const verdictWords: Readonly<Record<Verdict, Text>> = {
  more: { en: 'goes with it: more where it happened', ja: '関連あり（該当した顧客のほうが大きい）' },
  less: { en: 'goes with it: less where it happened', ja: '関連あり（該当した顧客のほうが小さい）' },
  'no link': { en: 'no link', ja: '関連なし' },
  'cannot say': { en: 'cannot say', ja: '分かりません' },
}
