import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'
import { kindNames } from './words.ts'

export const names: Names = {
  records: {
    interviews: { name: text('Interview', 'インタビュー'), moved: text('Interviews', 'インタビュー') },
    interview_notes: { name: text('Note of an interview', 'インタビューのメモ'), choices: { kind: kindNames } },
    interview_passages: { name: text('Marked passage', 'インタビューの抜き書き') },
    interview_scripts: { name: text('Script of interviews', 'インタビューの質問リスト') },
  },
  fields: {
    held_on: text('Day', '実施日'),
    hypothesis: text('To find out', '確かめたいこと'),
    hypothesis_id: text('Hypothesis', '仮説'),
    question: text('Question', '質問'),
    said: text('What was said', '聞いた内容'),
    tags: text('Tags', 'タグ'),
    place: text('Place in the sheet', '順番'),
    interview_id: text('Interview', 'インタビュー'),
    note_id: text('Note', 'メモ'),
    doubt_id: text('Doubt', '疑問・不満'),
    questions: text('Questions', '質問'),
    starts: text('From which letter on', '開始位置（文字）'),
    length: text('Number of letters', '文字数'),
  },
}
