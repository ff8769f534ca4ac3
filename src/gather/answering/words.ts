import { text } from '#platform/wording/words.ts'

export const link = text('link', '回答用リンク')
export const ofWhom = text(
  'A personal link is of a person. Say of whom.',
  '個人用リンクでは、対象の人を指定してください。',
)
export const ofNobody = text('Only a personal link is of a person.', '人を指定できるのは個人用リンクだけです。')
export const erased = text('This person was erased.', 'この人の情報は消去されています。')
export const closedAlready = text('This time has passed.', 'すでに過ぎた日時です。')
export const revoked = text(
  'This link was taken back. Make another.',
  'このリンクは無効にされています。新しいリンクを作成してください。',
)
export const closed = text('Nothing is answered under this link any more.', 'このリンクの受付は終了しています。')
export const noKey = text('A personal link has no key: its person answers.', '個人用リンクではキーを指定できません。')
export const over = text(
  'What was answered under this key is complete. Take another key for somebody else.',
  'このキーでの回答は完了しています。別の人の回答には、別のキーを指定してください。',
)
export const personsOwn = text(
  'Whoever has the address of a personal link answers in the name of its person. It takes the permission surveys.write.',
  '個人用リンクのURLを知る人は、本人として回答できます。表示できるのは、アンケートを編集できるメンバーだけです。',
)
export const noAddress = text(
  'The address cannot be read here: it was made under another secret of this installation.',
  'このリンクは、以前のシークレットで作成されたため、URLを表示できません。',
)
