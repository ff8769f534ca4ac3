import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { OtherPart, Standing } from '../../comparing/comparison.ts'

export const words = {
  saved: text('Saved', '保存しました'),
  publish: text('Publish', '公開'),
  published: text('Published', '公開しました'),
  send: text('Send this survey', 'このアンケートを送信'),
  begin: text('Begin the next version', '次の版を作成'),
  begun: text('The next version is begun', '次の版を作成しました'),
  discard: text('Throw the draft away', '下書きを破棄'),
  discardTitle: text('Throw the draft away?', '下書きを破棄しますか？'),
  discardText: text('What is in force stays as it is.', '公開中の版はそのまま残ります。'),
  discarded: text('The draft is gone', '下書きを破棄しました'),
  retire: text('Take out of use', '使用を終了'),
  retired: text('Taken out of use', '使用を終了しました'),
  reinstate: text('Put back into use', '使用を再開'),
  reinstated: text('Back in use', '使用を再開しました'),
  frozen: text(
    'A published version does not change, so that answers always say what was asked. Begin the next version to change it.',
    '公開した版は変更できません。回答がどの質問へのものかを保つためです。変更するには次の版を作成してください。',
  ),
  savedElsewhere: text('Somebody else has saved this draft.', 'この下書きは別の人が保存しました。'),
  showTheirs: text('Show it as it is kept', '保存された内容を表示'),
  mendFirst: text('This must be mended first:', '次の点を直すと公開できます。'),
  firstVersion: text(
    'This is what will be asked. Once published it does not change; what you change later is the next version.',
    'この内容で公開します。公開した版は変更できません。後から変更する場合は次の版になります。',
  ),
  compared: text('What becomes of each question', '質問ごとの変更'),
  alsoChanged: text('Also changed:', 'そのほかの変更：'),
  notTogether: text(
    'Answers to questions that read otherwise or are answered otherwise are not to be counted together with those before.',
    '文言や答え方を変えた質問の回答は、以前の回答と合わせて数えられません。',
  ),
  versions: text('Versions', '版'),
  draft: text('Draft', '下書き'),
  inForce: text('In force', '公開中'),
  earlier: text('Earlier', '以前の版'),
  look: text('Look', '表示'),
  compare: text('Compare with the one before', '前の版と比較'),
} as const satisfies Record<string, Text>

export const standingNames: Readonly<Record<Standing, Text>> = {
  same: text('Same', '同じ'),
  askedOfOthers: text('Asked of others', '表示条件を変更'),
  reworded: text('Reads otherwise', '文言を変更'),
  otherAnswers: text('Answered otherwise', '答え方を変更'),
  added: text('New', '追加'),
  removed: text('Taken out', '削除'),
}

export const otherNames: Readonly<Record<OtherPart, Text>> = {
  title: text('title', '題名'),
  intro: text('introduction', 'はじめの文'),
  order: text('order of the questions', '質問の順番'),
  ends: text('end pages', '終了ページ'),
  thanks: text('thanks', 'お礼の文'),
}

export const sentences = {
  toPublish: {
    en: (number) => `Publish version ${number}?`,
    ja: (number) => `第${number}版を公開しますか？`,
  } satisfies TextOf<readonly [number: string]>,
  writtenBy: {
    en: (who, when) => `Written by ${who}, ${when}`,
    ja: (who, when) => `${who}が${when}に更新`,
  } satisfies TextOf<readonly [who: string, when: string]>,
  publishedBy: {
    en: (who, when) => `Published by ${who}, ${when}`,
    ja: (who, when) => `${who}が${when}に公開`,
  } satisfies TextOf<readonly [who: string, when: string]>,
}
