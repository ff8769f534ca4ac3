import { type TextOf, text } from '#platform/wording/words.ts'

export const words = {
  questionnaires: text('Questionnaires', '調査票'),
  add: text('New survey', 'アンケートを作成'),
  none: text('Send your first survey in minutes', '数分で最初のアンケートを用意できます'),
  noneText: text(
    'Take a ready one in Japanese and English, read it through, and publish it. You can change every word.',
    '日本語と英語のひな形を選び、内容を確認して公開するだけです。文言はすべて変更できます。',
  ),
  noneFound: text('No survey was taken out of use', '使用を終了したアンケートはありません'),
  show: text('Show', '表示'),
  inUse: text('In use', '使用中'),
  retiredOnes: text('Out of use', '使用を終了'),
  name: text('Name', '名称'),
  nameHint: text(
    'Members read it, and answers are kept under it. Those who answer see the title.',
    'メンバー向けの名称です。回答はこの名称で記録されます。回答者には題名が表示されます。',
  ),
  state: text('State', '状態'),
  draft: text('Draft', '下書き'),
  published: text('Published', '公開中'),
  draftBeside: text('Published, next version begun', '公開中（次の版を作成中）'),
  retired: text('Out of use', '使用を終了'),
  languages: text('Languages', '言語'),
  japanese: text('Japanese', '日本語'),
  english: text('English', '英語'),
  questions: text('Questions', '質問数'),
  version: text('Version', '版'),
  changed: text('Changed', '更新'),
  begin: text('Begin', '作成'),
  made: text('Made', '作成しました'),
  startFrom: text('Begin with', 'ひな形'),
  empty: text('Empty', '白紙'),
  emptyAbout: text('You write all questions yourself.', '質問をすべて自分で書きます。'),
  copy: text('Copy', '複製'),
  copyTitle: text('Copy the survey', 'アンケートを複製'),
  rename: text('Rename', '名称を変更'),
  save: text('Save', '保存'),
  saved: text('Saved', '保存しました'),
}

export const sentences = {
  number: {
    en: (number) => `Version ${number}`,
    ja: (number) => `第${number}版`,
  } satisfies TextOf<readonly [number: string]>,
  copyOf: {
    en: (name) => `${name} (copy)`,
    ja: (name) => `${name}（複製）`,
  } satisfies TextOf<readonly [name: string]>,
  without: {
    en: (language) => `lacks some ${language}`,
    ja: (language) => `${language}に未入力あり`,
  } satisfies TextOf<readonly [language: string]>,
  questions: {
    en: (count, written) => `${written} ${count === 1 ? 'question' : 'questions'}`,
    ja: (_, written) => `${written}問`,
  } satisfies TextOf<readonly [count: number, written: string]>,
}
