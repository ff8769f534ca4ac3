import { many } from '#platform/wording/many.ts'
import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  doubts: text('Doubts', '疑問・不満'),
  lede: text(
    'What customers are unsure of or unhappy with. What is open for more than 14 days stands on the customer’s page.',
    '顧客が感じている疑問や不満です。聞いた日から14日を超えて未解消のものは、顧客ページにも表示します。',
  ),
  which: text('Which doubts', '表示する疑問・不満'),
  add: text('Keep a doubt', '疑問・不満を登録'),
  kept: text('Doubt kept', '疑問・不満を登録しました'),
  change: text('Edit', '編集'),
  changeTitle: text('Edit the doubt', '疑問・不満を編集'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
  erased: text('Deleted with the person who said it', '担当者の削除にともない削除されました'),
  quote: text('Quote', '引用'),
  settle: text('Settle', '解消する'),
  settleTitle: text('Settle the doubt', '疑問・不満を解消する'),
  settledWith: text('What settled it', '解消した内容'),
  settledHint: text(
    'What was explained, mended or agreed, so that a colleague can take it up.',
    '説明・改善・合意したことを、ほかのメンバーにも分かるように書いてください。',
  ),
  settled: text('Doubt settled', '疑問・不満を解消しました'),
  openAgain: text('Open again', '未解消に戻す'),
  opened: text('Doubt is open again', '疑問・不満を未解消に戻しました'),
  remove: text('Delete', '削除'),
  removeTitle: text('Delete this doubt?', 'この疑問・不満を削除しますか？'),
  removeText: text(
    'It goes with what settled it. Delete only what was kept by mistake; what was talked over is settled.',
    '解消した内容も削除されます。削除は誤って登録した場合だけにし、話し合えたものは解消してください。',
  ),
  removed: text('Deleted', '削除しました'),
  settledOnes: text('Settled doubts', '解消済みの疑問・不満'),
  more: text('Show more', 'さらに表示'),
  none: text('No doubt has been kept yet', '疑問・不満はまだ登録されていません'),
  noneText: text(
    'Keep what customers are unsure of or unhappy with, and say what settled it.',
    '顧客の疑問や不満を登録し、どう解消したかを残してください。',
  ),
  noneOpen: text('No doubt is open', '未解消の疑問・不満はありません'),
  noneLong: text('No doubt is open for more than 14 days', '14日を超えて未解消の疑問・不満はありません'),
  noneSettled: text('No doubt has been settled yet', '解消した疑問・不満はまだありません'),
  noneOfCustomer: text('No doubt of theirs is open', 'この顧客に未解消の疑問・不満はありません'),
  toAll: text('All doubts of the customer', 'この顧客の疑問・不満をすべて見る'),
} as const

export const sentences = {
  open: {
    en: (count) => (count === '1' ? '1 doubt is open' : `${count} doubts are open`),
    ja: (count) => `未解消の疑問・不満が${count}件あります`,
  } satisfies TextOf<[string]>,
  longOpen: {
    en: (count) => `${many(count, 'doubt')} open for more than 14 days`,
    ja: (count) => `14日を超えて未解消の疑問・不満：${count}件`,
  } satisfies TextOf<[string]>,
  quoteOf: { en: (said) => `Quote: ${said}`, ja: (said) => `「${said}」を引用` } satisfies TextOf<[string]>,
  settleOf: {
    en: (said) => `Settle: ${said}`,
    ja: (said) => `「${said}」を解消する`,
  } satisfies TextOf<[string]>,
  changeOf: { en: (said) => `Edit: ${said}`, ja: (said) => `「${said}」を編集` } satisfies TextOf<[string]>,
}
