import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { QuestionKind } from '../../asked/questionnaire.ts'
import type { Rule } from '../../asked/rules.ts'

export const words = {
  texts: text('Title and texts', '題名と文'),
  title: text('Title', '題名'),
  intro: text('Introduction', 'はじめの文'),
  thanks: text('Heading after the last question', '回答後の見出し'),
  thanksText: text('Text after the last question', '回答後の文'),
  questions: text('Questions', '質問'),
  add: text('Add a question', '質問を追加'),
  kind: text('Kind', '種類'),
  question: text('Question', '質問文'),
  help: text('Help below it', '補足'),
  required: text('Must be answered', '回答必須'),
  open: text('Edit', '編集'),
  close: text('Done', '閉じる'),
  up: text('Up', '上へ'),
  down: text('Down', '下へ'),
  remove: text('Remove', '削除'),
  removed: text('Removed', '削除しました'),
  noText: text('No text yet', '質問文なし'),
  asksIf: text('Asked only if', '条件付き'),
  onlyIf: text('Ask it only if earlier answers are such', '前の回答に応じて表示する'),
  nothingEarlier: text('No question stands before it', 'この前に質問がありません'),
  match: text('Which must hold', '条件の組み合わせ'),
  all: text('All of these', 'すべてに当てはまる'),
  any: text('Any of these', 'いずれかに当てはまる'),
  ruleQuestion: text('Answer to', '対象の質問'),
  ruleIs: text('Is', '条件'),
  ruleThan: text('Step', '値'),
  ruleOptions: text('Options', '選択肢'),
  addRule: text('Add a condition', '条件を追加'),
  removeRule: text('Remove the condition', '条件を削除'),
  low: text('What the lowest step means', '最小の値の意味'),
  high: text('What the highest step means', '最大の値の意味'),
  look: text('Shown as', '表示'),
  numbers: text('Numbers', '数字'),
  faces: text('Faces', '表情'),
  inWords: text('Words', '言葉'),
  points: text('Steps', '段階数'),
  words: text('Words of each step, the least satisfied first', '各段階の言葉（不満から順に）'),
  asks: text('A 7 means', '7が表すもの'),
  ease: text('that it was easy', '手間がかからなかった'),
  effort: text('that it was much effort', '手間がかかった'),
  from: text('From', '最小'),
  to: text('To', '最大'),
  options: text('Options', '選択肢'),
  rows: text('Rows', '行'),
  columns: text('Columns', '列'),
  addOption: text('Add', '追加'),
  other: text('Offer a field for own words', '自由記述の選択肢を付ける'),
  otherText: text('Its text', '自由記述の選択肢の文'),
  most: text('At most', '選べる数の上限'),
  noLimit: text('any number', '制限なし'),
  ends: text('End pages', '終了ページ'),
  endsText: text(
    'Shown instead of the thanks where the answers are such; the first that holds counts.',
    '回答に応じて、お礼の代わりに表示します。上から最初に当てはまるものを表示します。',
  ),
  addEnd: text('Add an end page', '終了ページを追加'),
  endTitle: text('Heading', '見出し'),
  endText: text('Text', '文'),
  japanese: text('Japanese', '日本語'),
  english: text('English', '英語'),
  unanswerable: text('There is no question to depend on yet', '条件にできる質問がまだありません'),
} as const satisfies Record<string, Text>

export const kindNames: Readonly<Record<QuestionKind, Text>> = {
  nps: text('Recommendation, 0 to 10 (NPS)', '推奨度（NPS、0〜10）'),
  csat: text('Satisfaction (CSAT)', '満足度（CSAT）'),
  ces: text('Effort, 1 to 7 (CES)', '手間（CES、1〜7）'),
  scale: text('Scale', '段階評価'),
  single: text('One of several', '1つ選択'),
  multiple: text('Several', '複数選択'),
  matrix: text('Grid', '表形式'),
  ranking: text('Put in order', '順位付け'),
  shortText: text('Short text', '短い記述'),
  longText: text('Long text', '長い記述'),
  date: text('Day', '日付'),
  consent: text('Consent to be quoted', '引用の同意'),
}

export const ruleNames: Readonly<Record<Rule['is'], Text>> = {
  answered: text('is there', '回答がある'),
  unanswered: text('is not there', '回答がない'),
  atMost: text('is at most', '以下'),
  atLeast: text('is at least', '以上'),
  anyOf: text('is any of', 'いずれかを選んだ'),
  noneOf: text('is none of', 'いずれも選んでいない'),
}

export const sentences = {
  inLanguage: {
    en: (label, language) => `${label}, in ${language}`,
    ja: (label, language) => `${label}（${language}）`,
  } satisfies TextOf<readonly [label: string, language: string]>,
  actOn: {
    en: (act, name) => `${act}: ${name}`,
    ja: (act, name) => `${act}：${name}`,
  } satisfies TextOf<readonly [act: string, name: string]>,
  numbered: {
    en: (label, number) => `${label} ${number}`,
    ja: (label, number) => `${label}${number}`,
  } satisfies TextOf<readonly [label: string, number: string]>,
}

/** What a question of these kinds begins with, so that it means what it is counted as. */
export const beginnings = {
  nps: {
    text: text(
      'How likely are you to recommend our service to a friend or colleague?',
      '当社のサービスを友人や同僚に薦める可能性は、どのくらいありますか？',
    ),
    low: text('Not at all likely', 'まったくない'),
    high: text('Extremely likely', '非常に高い'),
  },
  csat: { low: text('Very dissatisfied', 'とても不満'), high: text('Very satisfied', 'とても満足') },
  ces: { low: text('Very difficult', 'とても大変だった'), high: text('Very easy', 'とても簡単だった') },
  consent: { text: text('May we quote what you wrote?', 'いただいたコメントを紹介してもよろしいですか？') },
}
