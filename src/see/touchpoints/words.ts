import { type Text, text } from '#platform/wording/words.ts'
import type { ScoreKind, Side } from './contract.ts'

export const touchpoint = text('touchpoint', 'タッチポイント')

export const kindNames: Readonly<Record<ScoreKind, Text>> = {
  nps: text('NPS', 'NPS'),
  csat: text('Satisfaction', '満足度'),
  ces: text('Effort', '手間'),
}
export const sideNames: Readonly<Record<Side, Text>> = {
  felt: text('What they feel', '心理面'),
  done: text('What they do', '行動面'),
}

export const noName = text('Say the name in one language at least.', '名前を、少なくとも一方の言語で入力してください。')
export const noSuchMember = text('No such member is on record.', '該当するメンバーがいません。')
export const noSuchQuestion = text(
  'No survey in force asks this question.',
  '公開中のアンケートに、この設問がありません。',
)
export const noScore = text(
  'This question asks for no score: choose one on recommending, satisfaction or effort.',
  'この設問には点数がありません。推奨度・満足度・手間の設問を選んでください。',
)
export const notItsOwn = text(
  'This question is not among those of the touchpoint.',
  'この設問は、このタッチポイントの設問に含まれていません。',
)
export const askedElsewhere = text(
  'A question belongs to one touchpoint, and this one belongs to another.',
  '設問は1つのタッチポイントにだけ属します。この設問は別のタッチポイントに属しています。',
)
export const noSuchFigure = text('There is no such figure.', '該当する指標の数値がありません。')
export const noSuchEvent = text('No event of this name has come in yet.', 'この名前のイベントはまだ届いていません。')
export const tooMany = text('There are 200 touchpoints already.', 'タッチポイントは200件までです。')
export const nobodyAnswered = text('Nobody answered in this time.', 'この期間の回答はありません。')
export const tooFew = text(
  'Fewer than 5 answered, some of them anonymously.',
  '匿名の回答を含む5件未満のため表示しません。',
)
export const noPoint = text('Nothing is known of it for this month.', '今月の値はまだありません。')
