import { text } from '#platform/wording/words.ts'

export const words = {
  title: {
    en: (name: string, number: number) => `Publish version ${number} of “${name}”?`,
    ja: (name: string, number: number) => `「${name}」の第${number}版を公開しますか？`,
  },
  lede: text(
    'All customers to whom it applies are read anew. Earlier versions and their readings stay as they are.',
    '適用対象のすべての顧客を計測し直します。以前の版とその計測結果はそのまま残ります。',
  ),
  changes: {
    en: (number: number) => `Against version ${number}, which is in force`,
    ja: (number: number) => `適用中の第${number}版との違い`,
  },
  appliesFirst: text(
    'Save or cancel what you changed of the name and for whom it is first: who would move depends on it.',
    '名称と適用対象の変更を、先に保存するか取り消してください。区分が変わる顧客は適用対象によって決まります。',
  ),
  noChanges: text('It says the same as the version in force.', '適用中の版と同じ内容です。'),
  firstVersion: {
    en: (measures: number, alarms: number) =>
      `It is the first version: ${measures} ${measures === 1 ? 'measure' : 'measures'}, ${alarms} ${alarms === 1 ? 'alarm' : 'alarms'}.`,
    ja: (measures: number, alarms: number) => `最初の版です（測定項目${measures}件、アラート${alarms}件）。`,
  },
  appliesTo: text('Applies to', '適用対象'),
  trial: text('As tried on all customers now', '全顧客での試算'),
  publish: text('Publish', '公開する'),
  otherDraft: text('Somebody else has changed this draft', 'ほかの人がこの下書きを変更しました'),
  draftChanged: {
    en: (who: string, when: string, what: string) => `${who} has changed the draft (${when}): ${what}.`,
    ja: (who: string, when: string, what: string) => `${who}が下書きを変更しました（${when}）：${what}`,
  },
  draftGone: {
    en: (who: string, when: string) => `${who} has thrown the draft away (${when}).`,
    ja: (who: string, when: string) => `${who}が下書きを破棄しました（${when}）。`,
  },
  otherReach: {
    en: (who: string, when: string) => `${who} has changed to whom this applies (${when}).`,
    ja: (who: string, when: string) => `${who}が適用対象を変更しました（${when}）。`,
  },
  lookAgain: text('Nothing was published. This is what it says now:', '公開していません。現在の内容は次のとおりです。'),
}
