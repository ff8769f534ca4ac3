import { type Text, text } from '#platform/wording/words.ts'
import type { NoteKind } from './contract.ts'

export const interview = text('interview', 'インタビュー')
export const interviews = text('Interviews', 'インタビュー')
export const note = text('note', 'メモ')
export const passage = text('passage', '抜き書き')
export const script = text('script', '質問リスト')

export const kindNames: Readonly<Record<NoteKind, Text>> = {
  fact: text('Fact', '事実'),
  opinion: text('Opinion', '意見'),
}

export const whoWasAsked = text(
  'Say which customer, or which person, was asked.',
  '話を聞いた顧客または担当者を選んでください。',
)
export const personOfAnother = text('This person is of another customer.', 'この担当者は別の顧客に所属しています。')
export const noSuchMember = text('No such member is on record.', '該当するメンバーがいません。')
export const noSuchScript = text('No such script is on record.', '該当する質問リストがありません。')
export const notYet = text('This day is still to come.', '未来の日付は指定できません。')
export const calledSo = text('There is a script of this name already.', '同じ名前の質問リストがすでにあります。')
export const emptyQuestion = text('A question is empty in both languages.', 'どちらの言語でも空欄の質問があります。')
export const emptyNote = text('Write a question, or what was said.', '質問か、聞いた内容を入力してください。')
export const tooManyNotes = text(
  'An interview has at most 100 notes.',
  '1件のインタビューに登録できるメモは100件までです。',
)
export const tooManyScripts = text('There are 200 scripts already.', '質問リストは200件までです。')
export const notThere = text(
  'These words do not stand in the note letter by letter.',
  'この言葉は、メモにそのままの形では見つかりません。',
)
export const notAskable = text('This cannot be asked for.', 'この条件では出力できません。')

export const columnNames = {
  heldOn: text('Day', '実施日'),
  customer: text('Customer', '顧客'),
  person: text('Asked', '話を聞いた方'),
  member: text('Asked by', '聞き手'),
  title: text('Title', '件名'),
  hypothesis: text('To find out', '確かめたいこと'),
  question: text('Question', '質問'),
  said: text('What was said', '聞いた内容'),
  kind: text('Fact or opinion', '事実・意見'),
  tags: text('Tags', 'タグ'),
  passages: text('Marked', '抜き書き'),
} satisfies Record<string, Text>
export const fileName = text('interviews', 'インタビュー')
