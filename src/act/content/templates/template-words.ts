import { type Text, type TextOf, text } from '#platform/wording/words.ts'

/** The part of MJML that is left as it is. */
const raw = '<mj-raw>'

/** What a template cannot be, and what a letter lacks. */
export const templateWords = {
  template: text('template', 'テンプレート'),
  version: text('version', '版'),
  undeclared: (name: string): Text => ({
    en: `There is no variable ${name}. Choose one of the list, or name the piece of the library that it is of.`,
    ja: `差し込み項目「${name}」はありません。一覧から選ぶか、使用するコンテンツを指定してください。`,
  }),
  stoodBetween: (mark: string): Text => ({
    en: `${mark} stands between the parts of the letter, where it has no effect. Write it inside a text, or in mj-raw around the parts.`,
    ja: `「${mark}」は要素と要素の間にあるため効果がありません。文章の中に書くか、「${raw}」で囲んでください。`,
  }),
  noSeason: text(
    'A text about safety opens without a greeting of the season.',
    '安全に関わる文面には、時候の挨拶を付けられません。',
  ),
  begunAlready: text(
    'Somebody has begun the next version meanwhile. Open the template anew to see it.',
    'ほかのメンバーが次の版の編集を始めています。開き直してご確認ください。',
  ),
  changedSince: text(
    'The text was changed since you opened it. Read it again.',
    '表示したあとに文面が変更されました。内容をもう一度ご確認ください。',
  ),
  frozen: text(
    'What was published is not changed. Begin a new version.',
    '公開済みの版は変更できません。新しい版を作成してください。',
  ),
  nothing: text(
    'There is nothing to publish: write a subject and a body in one language at least.',
    '公開できる内容がありません。少なくとも1つの言語で件名と本文を入力してください。',
  ),
  halfEnglish: text(
    'The English text has a subject or a body only. Write both, or leave both blank.',
    '英語の文面は件名と本文の片方だけです。両方を入力するか、両方を空欄にしてください。',
  ),
  halfJapanese: text(
    'The Japanese text has a subject or a body only. Write both, or leave both blank.',
    '日本語の文面は件名と本文の片方だけです。両方を入力するか、両方を空欄にしてください。',
  ),
  notApproved: text(
    'This is a text about safety. Somebody who may approve reads and approves it first.',
    '安全に関わる文面です。公開の前に、承認者の承認が必要です。',
  ),
  onlyPersons: text(
    'A text is approved by a person, not by a key.',
    '承認はメンバー本人が行ってください（APIキーではできません）。',
  ),
  noPerson: text('This person has no customer.', 'この担当者には顧客が設定されていません。'),
  noDraft: text('There is no version that is still being written.', '編集中の版がありません。'),
  nameTaken: text('Another template is called so.', '同じ名前のテンプレートがあります。'),
}

/** What a letter to somebody lacks. */
export const missingWords = {
  variable: {
    en: (name) => `${name} is not known, and there is nothing to say instead`,
    ja: (name) => `「${name}」が不明で、代わりの文言もありません`,
  },
  language: { en: (name) => `There is no text in ${name}`, ja: (name) => `${name}の文面がありません` },
  link: { en: (name) => `“${name}” is a dead link`, ja: (name) => `「${name}」はリンク切れです` },
  piece: {
    en: (name) => `“${name}” is not in the library any more`,
    ja: (name) => `「${name}」は一覧から外されています`,
  },
  changed: {
    en: (name) => `“${name}” was changed after the text was approved`,
    ja: (name) => `「${name}」は文面の承認後に変更されています`,
  },
} as const satisfies Record<string, TextOf<[string]>>

/** What is said where a letter would be empty. */
export const blankWords = {
  subject: text('The subject is empty', '件名が空です'),
  body: text('The body is empty', '本文が空です'),
}

export const languageSaid = {
  english: text('English', '英語'),
  japanese: text('Japanese', '日本語'),
}
