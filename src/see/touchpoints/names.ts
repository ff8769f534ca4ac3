import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    touchpoints: { name: text('Touchpoint', 'タッチポイント') },
    touchpoint_questions: { name: text('Question about a touchpoint', 'タッチポイントの設問') },
  },
  fields: {
    name_en: text('Name in English', '名前（英語）'),
    name_ja: text('Name in Japanese', '名前（日本語）'),
    owner_id: text('Owner', '主担当'),
    stage: text('Stage', '段階'),
    place: text('Place in the journey', '順番'),
    felt_survey: text('Survey that asks what is felt', '心理面の指標のアンケート'),
    felt_question: text('Question on what is felt', '心理面の指標の設問'),
    felt_figure: text('Figure of what is felt', '心理面の指標の数値'),
    done_event: text('Event of what is done', '行動面の指標のイベント'),
    done_figure: text('Figure of what is done', '行動面の指標の数値'),
    touchpoint_id: text('Touchpoint', 'タッチポイント'),
    survey: text('Survey', 'アンケート名'),
    question: text('Question', '設問'),
    questions: text('Questions', '設問'),
  },
}
