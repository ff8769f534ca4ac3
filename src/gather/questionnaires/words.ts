import { type Text, text } from '#platform/wording/words.ts'

export const questionnaire = text('survey', 'アンケート')
export const version = text('version of the survey', 'アンケートの版')
export const draft = text('draft of the survey', 'アンケートの下書き')
export const nameTaken = text('A survey has this name already.', '同じ名前のアンケートがあります。')
export const oneBeginning = text(
  'It begins with a ready one or with questions of your own, not with both.',
  'ひな形と質問の内容は、どちらか一方を指定してください。',
)
export const noSuchVersion = text('There is no such version.', '該当する版がありません。')
export const retired = text('This survey is no longer in use.', 'このアンケートは使用を終了しています。')
export const notPublished = text('This survey was not published yet.', 'このアンケートはまだ公開されていません。')
export const begunAlready = text('The next version was begun already.', '次の版はすでに作成中です。')
export const frozen = text(
  'A published version does not change. Begin the next one.',
  '公開した版は変更できません。次の版を作成してください。',
)
export const onlyVersion = text(
  'This is the only version there is. Take the survey out of use instead.',
  'この下書きのほかに版がありません。使わない場合は、アンケートの使用を終了してください。',
)
export const changedSince = text(
  'The draft was changed since you read it. Read it again before you publish it.',
  '下書きがその後変更されています。内容を確認し直してから公開してください。',
)

export function notPublishable(faults: readonly Text[]): Text {
  return {
    en: `This cannot be published yet: ${[...new Set(faults.map(({ en }) => en))].join(' ')}`,
    ja: `まだ公開できません。${[...new Set(faults.map(({ ja }) => ja))].join('')}`,
  }
}
