import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  title: { en: (name: string) => `Settings of ${name}`, ja: (name: string) => `${name}の設定` } satisfies TextOf<
    [string]
  >,
  lede: {
    en: 'The zone decides which day it is, the currency in which values are summed.',
    ja: 'タイムゾーンは日付の基準に、通貨は金額の集計に使います。',
  } satisfies Text,
  name: { en: 'Name', ja: '名称' } satisfies Text,
  nameHint: { en: 'The company or team whose world this is', ja: '会社名またはチーム名' } satisfies Text,
  zone: { en: 'Time zone', ja: 'タイムゾーン' } satisfies Text,
  zoneHint: { en: 'A day begins at midnight here', ja: 'この地域の0時を1日の始まりとします' } satisfies Text,
  currency: { en: 'Currency', ja: '通貨' } satisfies Text,
  currencyHint: {
    en: 'Contracts in others are counted, not converted',
    ja: '他通貨の契約は件数のみ数え、換算しません',
  } satisfies Text,
  locale: { en: 'Language', ja: '言語' } satisfies Text,
  localeHint: {
    en: 'For new members and for letters that Meguri sends',
    ja: '新しいメンバーと、送信メールの既定の言語',
  } satisfies Text,
  save: { en: 'Save', ja: '保存する' } satisfies Text,
  saved: { en: 'The settings are saved.', ja: '設定を保存しました。' } satisfies Text,
  readOnly: {
    en: 'Only owners and administrators can change these.',
    ja: '変更できるのは所有者と管理者のみです。',
  } satisfies Text,
  another: { en: 'Another workspace', ja: '別のワークスペース' } satisfies Text,
  anotherSub: {
    en: 'Its own customers, members and settings; you switch at the top left.',
    ja: '顧客・メンバー・設定を分けて持てます。左上で切り替えます。',
  } satisfies Text,
  createAnother: { en: 'Create a workspace', ja: 'ワークスペースを作成' } satisfies Text,
  create: { en: 'Create and switch', ja: '作成して切り替える' } satisfies Text,
}
