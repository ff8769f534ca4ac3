import { type Text, text } from '#platform/wording/words.ts'

export const noTitle = text('The survey has no title.', 'アンケートの題名がありません。')
export const noQuestions = text('There is no question yet.', '質問がまだありません。')
export const noText = text('This has no text in either language.', '日本語も英語も入力されていません。')
export const reserved = text(
  'An option cannot have the key “other”: that stands for own words.',
  'このキーは自由記述の選択肢に使うため、選択肢には使えません。',
)
export const moreThanThereAre = text(
  'More may be chosen than there are options.',
  '選べる数が選択肢の数を超えています。',
)
export const forcedConsent = text(
  'A consent that must be given is none: this question cannot be required.',
  '強いられた同意は同意になりません。この質問は必須にできません。',
)

export function twice(key: string): Text {
  return text(`The key “${key}” stands twice.`, `キー「${key}」が重複しています。`)
}
export function tooFew(least: number): Text {
  return text(`At least ${least} are needed here.`, `${least}個以上必要です。`)
}
export function tooManyFaces(most: number): Text {
  return text(`Faces can be told apart up to ${most} steps.`, `表情で見分けられるのは${most}段階までです。`)
}
export function oneForEach(points: number): Text {
  return text(`Each of the ${points} steps needs its words.`, `${points}段階それぞれに言葉が必要です。`)
}
export function notEarlier(key: string): Text {
  return text(
    `It depends on “${key}”, which is no question that stands before it.`,
    `条件の質問「${key}」が、これより前にありません。`,
  )
}
export function noNumber(key: string): Text {
  return text(`“${key}” is not answered by a number.`, `「${key}」は数値で答える質問ではありません。`)
}
export function noOptions(key: string): Text {
  return text(`“${key}” has no options to choose from.`, `「${key}」は選択肢から選ぶ質問ではありません。`)
}
export function noSuchOption(key: string): Text {
  return text(`There is no option “${key}”.`, `選択肢「${key}」がありません。`)
}
export function offScale(from: number, to: number): Text {
  return text(`The scale goes from ${from} to ${to}.`, `段階は${from}から${to}までです。`)
}
