import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  verbatims: text('Verbatims', '自由記述'),
  none: text('Nobody has written anything yet', '自由記述はまだありません'),
  noneText: text(
    'Comments of survey answers, subjects of cases and voices for requests stand here as soon as they come in.',
    'アンケートの自由記述、問い合わせの件名、要望の声が届くと、ここに表示します。',
  ),
  noneSuch: text('No verbatim is like that', '条件に合う自由記述はありません'),
  noTopics: text('No topic is spoken of in these', 'これらの自由記述に話題はありません'),
  showAll: text('Show all', 'すべて表示'),
  topics: text('Topics', '話題'),
  texts: text('Texts', '本文'),
  tags: text('Tags', 'タグ'),
  questions: text('Questions', '設問'),
  topic: text('Topic', '話題'),
  n: text('Verbatims', '件数'),
  nps: text('NPS', 'NPS'),
  before: text('Before', '前の期間'),
  change: text('Change', '変化'),
  find: text('Find in the text', '本文を検索'),
  anyVerdict: text('Any sentiment', 'すべての感情'),
  anySource: text('Written anywhere', 'すべての記入元'),
  anySurvey: text('Any survey', 'すべてのアンケート'),
  anyTag: text('Any tag', 'すべてのタグ'),
  anyLanguage: text('Any language', 'すべての言語'),
  period: text('Period', '期間'),
  allTime: text('All time', '全期間'),
  language: text('Language', '言語'),
  japanese: text('Japanese', '日本語'),
  english: text('English', '英語'),
  when: text('Written', '記入日'),
  customer: text('Customer', '顧客'),
  nobody: text('Nobody known', '顧客不明'),
  verdict: text('Sentiment', '感情'),
  said: text('Text', '本文'),
  unread: text('Not read yet', '未読み取り'),
  withheld: text('Not analysed', '分析対象外'),
  withheldText: text(
    'The person withdrew the consent to analysis: no sentiment and no topics are read in this text.',
    '本人が分析への同意を撤回したため、感情と話題は読み取りません。',
  ),
  keys: text(
    'On a row: 1 positive, 2 negative, 3 both, 4 not sure, 0 as the lexicon has it, R make a request.',
    '行を選んでキーを押すと訂正できます（1：好意的、2：否定的、3：両面、4：判断できない、0：辞書の判定に戻す、R：要望にする）。',
  ),
  noWord: text('No word of the lexicon says how this is meant.', '感情を表す言葉は辞書で見つかりませんでした。'),
  ironic: text(
    'It praises what fails again and again: that may be irony, so nothing is claimed.',
    '繰り返す不具合を褒める言葉が含まれ、皮肉の可能性があるため判定していません。',
  ),
  correct: text('How it is meant', '感情の訂正'),
  corrected: text('Corrected', '訂正しました'),
  uncorrected: text('Left to the lexicon again', '辞書の判定に戻しました'),
  uncorrect: text('Leave it to the lexicon', '辞書の判定に戻す'),
  makeRequest: text('Make a request', '要望にする'),
  toQuote: text('Keep as a quote', '引用として登録'),
  requestMade: text('Request made', '要望を登録しました'),
  requestThere: text('It stands with a request that was there already', 'すでにある要望に入っています'),
  addTag: text('Add a tag', 'タグを追加'),
  changeTag: text('Edit the tag', 'タグを編集'),
  noTags: text('No tags yet', 'タグはまだありません'),
  noTagsText: text(
    'Give a tag the words that it looks for, or give it by hand on a verbatim. Nothing is learnt in secret.',
    '探す言葉を決めるか、自由記述に手で付けて使います。見えないところで学習することはありません。',
  ),
  name: text('Name', '名前'),
  phrases: text('Words it looks for, one a line', '探す言葉（1行に1つ）'),
  phrasesHint: text(
    'Any of them is enough. English words are found whole, with or without the ending of the plural.',
    'いずれか1つが本文にあれば付きます。英語は単語として探し、複数形にも一致します。',
  ),
  npsFrom: text('NPS answer from', 'NPS回答の下限'),
  npsUntil: text('NPS answer up to', 'NPS回答の上限'),
  byHandOnly: text('given by hand only', '手で付けるだけ'),
  edit: text('Edit', '編集'),
  remove: text('Remove', '削除'),
  removed: text('Removed', '削除しました'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  toRules: text('Leave it to the rule', 'ルールに任せる'),
  questionsText: text(
    'Answers to these questions came in as text. Choose those that people answer in their own words: choices are no verbatims.',
    '文字で届いた回答の設問です。自分の言葉で答える設問だけを選んでください。選択肢の回答は自由記述ではありません。',
  ),
  noQuestions: text('No question was answered in text', '文字で回答された設問はありません'),
  survey: text('Survey', 'アンケート名'),
  question: text('Question', '設問'),
  answers: text('Answers', '回答'),
  different: text('Different', '異なる回答'),
  example: text('Example', '回答例'),
  isRead: text('Own words', '自由記述として読む'),
  ofCustomer: text('Topics of verbatims', '自由記述の話題'),
  noneOfCustomer: text('No topic in what this customer wrote', 'この顧客の自由記述に話題はありません'),
  allTexts: text('All texts', '本文をすべて見る'),
}

const c = (count: string) => `${count}件`
type Sentences = {
  said: TextOf<[n: string]>
  lede: TextOf<[sure: string, nothing: string]>
  whyThis: TextOf<[verdict: string]>
  madeInto: TextOf<[]>
  waiting: TextOf<[n: string]>
  withheld: TextOf<[n: string]>
  days: TextOf<[n: string]>
  before: TextOf<[from: string, until: string, n: string]>
  only: TextOf<[what: string, n: string]>
  npsOf: TextOf<[score: string, n: string]>
  correctedBy: TextOf<[verdict: string, who: string, when: string]>
  somebody: TextOf<[]>
  byRule: TextOf<[found: string]>
  byHand: TextOf<[who: string]>
  weight: TextOf<[word: string, weight: string]>
  tagCount: TextOf<[n: string]>
  editOf: TextOf<[name: string]>
  removeOf: TextOf<[name: string]>
  readOf: TextOf<[question: string]>
}

export const sentences: Sentences = {
  said: { en: (n) => `${many(n, 'verbatim')}`, ja: (n) => `自由記述は${c(n)}です` },
  lede: {
    en: (sure, nothing) =>
      `Of those that say something, the lexicon tells how ${sure} are meant; the others are not guessed at. ${many(nothing, 'text says', 'texts say')} that there is nothing to say.`,
    ja: (sure, nothing) =>
      `内容のある自由記述のうち、辞書で感情を判定できたのは${sure}です（残りは推測しません）。「特になし」などの回答は${c(nothing)}です。`,
  },
  whyThis: {
    en: (verdict) => `Why: the lexicon says “${verdict}”`,
    ja: (verdict) => `判定の理由：辞書の判定は「${verdict}」です`,
  },
  madeInto: { en: () => 'A request was made of it: ', ja: () => '要望になっています：' },
  waiting: { en: (n) => `${n} still to be read.`, ja: (n) => `読み取り待ちが${c(n)}あります。` },
  withheld: {
    en: (n) => `${n} not analysed, for want of consent.`,
    ja: (n) => `分析への同意がなく、読み取らないものが${c(n)}あります。`,
  },
  days: { en: (n) => `Last ${n} days`, ja: (n) => `直近${n}日` },
  before: {
    en: (from, until, n) => `Compared with ${from} to ${until} (${many(n, 'verbatim')})`,
    ja: (from, until, n) => `${from}から${until}まで（${c(n)}）と比べています`,
  },
  only: { en: (what, n) => `${what} · ${many(n, 'verbatim')}`, ja: (what, n) => `${what}・${c(n)}` },
  npsOf: { en: (score, n) => `${score} (n ${n})`, ja: (score, n) => `${score}（${c(n)}）` },
  correctedBy: {
    en: (verdict, who, when) => `${who} said on ${when}: ${verdict}`,
    ja: (verdict, who, when) => `${when}に${who}が「${verdict}」に訂正しました`,
  },
  somebody: { en: () => 'Somebody', ja: () => '誰か' },
  byRule: { en: (found) => `a rule found “${found}”`, ja: (found) => `ルールが「${found}」を見つけました` },
  byHand: { en: (who) => `given by ${who}`, ja: (who) => `${who}が付けました` },
  weight: { en: (word, weight) => `${word} ${weight}`, ja: (word, weight) => `${word} ${weight}` },
  tagCount: { en: (n) => many(n, 'verbatim'), ja: (n) => c(n) },
  editOf: { en: (name) => `Edit ${name}`, ja: (name) => `${name}を編集` },
  removeOf: { en: (name) => `Remove ${name}`, ja: (name) => `${name}を削除` },
  readOf: { en: (question) => `Read ${question} as own words`, ja: (question) => `${question}を自由記述として読む` },
}
