import type { Text } from '#platform/wording/words.ts'
import type { changes, Source } from './contract/shapes.ts'
import type { Turn, Verdict } from './sentiment/said.ts'

export const verdictNames: Readonly<Record<Verdict, Text>> = {
  positive: { en: 'Positive', ja: '好意的' },
  negative: { en: 'Negative', ja: '否定的' },
  mixed: { en: 'Both', ja: '両面' },
  unsure: { en: 'Not sure', ja: '判断できない' },
}

export const sourceNames: Readonly<Record<Source, Text>> = {
  response: { en: 'Survey answer', ja: 'アンケート回答' },
  case: { en: 'Case', ja: '問い合わせ' },
  voice: { en: 'Voice for a request', ja: '要望の声' },
}

export const turnNames: Readonly<Record<Turn, Text>> = {
  negated: { en: 'denied', ja: '打ち消し' },
  wished: { en: 'wished for', ja: '願望' },
  stronger: { en: 'stressed', ja: '強調' },
  weaker: { en: 'softened', ja: '控えめ' },
  beforeContrast: { en: 'before “but”', ja: '逆接の前' },
  amount: { en: 'more or less of it', ja: '増減' },
}

export const changeNames: Readonly<Record<(typeof changes)[number], Text>> = {
  more: { en: 'More, beyond chance', ja: '増加（偶然とは言えない）' },
  less: { en: 'Less, beyond chance', ja: '減少（偶然とは言えない）' },
  unclear: { en: 'May be chance', ja: '偶然かもしれない' },
}

export const words = {
  verbatim: { en: 'verbatim', ja: '自由記述' },
  tag: { en: 'tag', ja: 'タグ' },
  nobodys: {
    en: 'No customer is known for this, and a request is asked for by a customer.',
    ja: '顧客が分からないため、要望にできません。要望には顧客が必要です。',
  },
  calledSo: { en: 'There is a tag of this name already.', ja: '同じ名前のタグがすでにあります。' },
  tooManyTags: {
    en: 'There are 100 tags already. Remove one that is not used.',
    ja: 'タグは100個までです。使っていないタグを削除してください。',
  },
  backwards: { en: 'The period ends before it begins.', ja: '期間の終わりが始まりより前です。' },
  backwardsMarks: {
    en: 'The highest mark lies below the lowest.',
    ja: '点数の上限が下限より小さくなっています。',
  },
  notAskable: { en: 'This cannot be asked for.', ja: 'この条件では出力できません。' },
  fileName: { en: 'verbatims', ja: '自由記述' },
  saidAt: { en: 'Written', ja: '記入日時' },
  customer: { en: 'Customer', ja: '顧客' },
  person: { en: 'Person', ja: '担当者' },
  source: { en: 'Where', ja: '記入元' },
  survey: { en: 'Survey', ja: 'アンケート名' },
  question: { en: 'Question', ja: '設問' },
  said: { en: 'Text', ja: '本文' },
  verdict: { en: 'Sentiment', ja: '感情' },
  isCorrected: { en: 'Corrected by', ja: '訂正した人' },
  score: { en: 'Score of the lexicon', ja: '辞書の点数' },
  topics: { en: 'Topics', ja: '話題' },
  tags: { en: 'Tags', ja: 'タグ' },
  nps: { en: 'NPS answer', ja: 'NPS回答' },
} satisfies Record<string, Text>
