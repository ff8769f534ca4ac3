import { text } from '#platform/wording/words.ts'

export const words = {
  title: text('Somebody else changed this meanwhile', 'ほかの人が先に変更しました'),
  lede: text(
    'Nothing has been saved yet. Choose for each field which value stays; your other changes are saved with it.',
    'まだ保存していません。項目ごとに、残す内容を選んでください。ほかの変更もあわせて保存します。',
  ),
  mine: text('Keep mine', '自分の入力を保存'),
  theirs: {
    en: (who: string, when: string) => `Take theirs (${who}, ${when})`,
    ja: (who: string, when: string) => `相手の変更を残す（${who}、${when}）`,
  },
  save: text('Save', '保存'),
  back: text('Back to the form', '入力に戻る'),
  inLanguage: {
    en: (field: string, language: string) => `${field} (${language})`,
    ja: (field: string, language: string) => `${field}（${language}）`,
  },
  aField: text('A field', '項目'),
  asEntered: text('as entered in the form', '入力した内容'),
  nothing: text('empty', '空欄'),
  yes: text('yes', 'はい'),
  no: text('no', 'いいえ'),
}
