import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { verdictNames } from './words.ts'

export const names: Names = {
  records: {
    verbatim_questions: { name: text('Question read as own words', '自由記述として読む設問') },
    verbatim_corrections: {
      name: text('Correction of a sentiment', '感情の訂正'),
      choices: { verdict: verdictNames },
    },
    verbatim_tags: { name: text('Tag', 'タグ') },
    verbatim_tag_rules: { name: text('Rule of a tag', 'タグのルール') },
    verbatim_tag_hands: {
      name: text('Tag given by hand', '手で付けたタグ'),
    },
  },
  fields: {
    verdict: text('Sentiment', '感情'),
    verbatim_id: text('Verbatim', '自由記述'),
    tag_id: text('Tag', 'タグ'),
    has_it: text('Has it', '付いているか'),
    phrases: text('Words it looks for', '探す言葉'),
    folded: text('Words it looks for, as they are searched', '探す言葉（検索用）'),
    pattern: text('Words it looks for, as an expression', '探す言葉（検索式）'),
    language: text('Language', '言語'),
    nps_from: text('Lowest NPS answer', 'NPS回答の下限'),
    nps_until: text('Highest NPS answer', 'NPS回答の上限'),
    question: text('Question', '設問'),
  },
  works: {
    'verbatims.read': text('Read verbatims', '自由記述の読み取り'),
    'verbatims.read now': text('Read verbatims that came in', '届いた自由記述の読み取り'),
    'verbatims.read answered': text('Read verbatims after an answer', '回答後の自由記述の読み取り'),
    'verbatims.read imported': text('Read verbatims after an import', '取り込み後の自由記述の読み取り'),
    'verbatims.collect': text('Bring in the answers to a question', '設問への回答の読み込み'),
  },
}
