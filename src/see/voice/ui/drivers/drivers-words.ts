import type { Text, TextOf } from '#platform/wording/words.ts'
import type { Connection } from '../../contract/drivers.ts'
import { menuWords } from '../menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'Every other question of the survey that can be counted is held against the score: of each person the latest answer within the days. What goes together is no cause: both may come from something that nobody asked.',
    ja: '同じアンケートのほかの質問を1つずつスコアと照らし合わせます。期間内の各人の最新の回答を使います。関連があっても原因とは限りません。質問していない別の事情が、両方に表れていることもあります。',
  },
  tableSub: {
    en: (n: number, answers: string, tried: string) =>
      `${answers} ${n === 1 ? 'answer counts' : 'answers count'}. ${tried} were tried, corrected for their number.`,
    ja: (_n: number, answers: string, tried: string) =>
      `集計した回答は${answers}件です。検定した${tried}項目の数に応じて補正しています。`,
  },
  title: {
    en: (score: string, found: string) => `Goes with ${score}: ${found}`,
    ja: (score: string, found: string) => `${score}と関連がある回答：${found}`,
  },
  found: {
    en: (name: string, way: string) => `${name} (${way})`,
    ja: (name: string, way: string) => `${name}（${way}）`,
  },
  titleNothing: {
    en: (score: string) => `No answer is seen to go with ${score}`,
    ja: (score: string) => `${score}との関連が見られる回答はありません`,
  },
  choose: { en: 'Choose a survey', ja: 'アンケートを選んでください' },
  chooseText: {
    en: 'Questions are held against the score within one survey.',
    ja: '1つのアンケートの中で、質問とスコアを照らし合わせます。',
  },
  none: {
    en: 'This survey has no other question that can be counted',
    ja: 'このアンケートに、集計できるほかの質問がありません',
  },
  noneText: {
    en: 'Numbers and options are counted, texts and days are not. Other days or another survey can be chosen.',
    ja: '数値と選択肢は集計できます。自由記述と日付は集計しません。別の期間やアンケートも選べます。',
  },
  within: { en: 'Answered within', ja: '回答の期間' },
  days: { en: (n: string) => `the last ${n} days`, ja: (n: string) => `直近${n}日` },
  question: { en: 'Question', ja: '質問' },
  connection: { en: 'Connection', ja: '関連' },
  effect: { en: 'How much', ja: '大きさ' },
  correlation: {
    en: (value: string) => `rank correlation ${value}`,
    ja: (value: string) => `順位相関 ${value}`,
  },
  difference: {
    en: (value: string) => `${value} to the others`,
    ja: (value: string) => `ほかの方との差 ${value}`,
  },
  called: {
    en: (question: string, option: string) => `${question} – ${option}`,
    ja: (question: string, option: string) => `${question}：${option}`,
  },
  n: { en: 'Answers', ja: '回答数' },
  others: { en: 'Against', ja: '比べた回答数' },
  toScores: { en: 'Scores', ja: 'スコア' },
  noConnectionMeans: {
    en: '“No connection seen” does not say that there is none: the interval shows how much there could be. Under 20 answers, or under 10 on either side, nothing is said.',
    ja: '「関連は見られません」は、関連がないという意味ではありません。どの程度の関連がありえるかは区間で分かります。回答が20件未満、または比べる一方が10件未満の場合は判定しません。',
  },
} satisfies Record<string, Text | TextOf<never>>

export const connectionNames: Readonly<Record<Connection, Text>> = {
  higher: { en: 'goes with a higher score', ja: 'スコアが高い傾向' },
  lower: { en: 'goes with a lower score', ja: 'スコアが低い傾向' },
  'no connection seen': { en: 'no connection seen', ja: '関連は見られません' },
  'cannot say': { en: 'cannot say', ja: '分かりません' },
}

/** In the title. */
export const wayNames: Readonly<Record<Connection, Text>> = {
  ...connectionNames,
  higher: { en: 'higher', ja: '高い傾向' },
  lower: { en: 'lower', ja: '低い傾向' },
}

/** Of effort more is worse. */
export const effortNames: Readonly<Record<Connection, Text>> = {
  ...connectionNames,
  higher: { en: 'goes with more effort', ja: '手間が多い傾向' },
  lower: { en: 'goes with less effort', ja: '手間が少ない傾向' },
}
