import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  channels: { en: 'Channels', ja: '連絡手段' },
  oneOfThese: {
    en: 'For each person one of these is chosen, and the reason shown. Over SMS and LINE the text alone is read.',
    ja: '担当者ごとに1つを選び、理由を表示します。SMSとLINEでは本文のみを送ります。',
  },
  costs: { en: 'What a message costs', ja: '送信1通あたりの費用' },
  costsSub: {
    en: 'Where a message may go over several channels and nothing else decides, the cheapest is chosen. What is left blank is not known, and then costs decide nothing. A safety notice goes whatever it costs.',
    ja: '複数の連絡手段で送れるメッセージで、ほかに差がない場合は、費用が最も低いものを選びます。空欄は「不明」とし、その場合は費用で選びません。安全のお知らせは費用にかかわらず送ります。',
  },
  currency: { en: 'Currency', ja: '通貨' },
  notKnown: { en: 'Not known', ja: '不明' },
  byMail: { en: 'Subject and text go as a letter.', ja: '件名と本文をメールで送ります。' },
  inFewWords: {
    en: 'The text alone is read, with your organisation below it; the subject names it in your lists.',
    ja: '本文のみを送り、末尾に送信者の名称を付けます。件名は一覧での表示に使います。',
  },
  title: { en: 'SMS and LINE', ja: 'SMSとLINEの設定' },
  sub: {
    en: 'The accounts by which this workspace reaches people besides e-mail. Consent, caps and quiet hours hold as for e-mail.',
    ja: 'メール以外で担当者に連絡するためのアカウントです。同意・送信回数の上限・送信しない時間帯は、メールと同じように適用されます。',
  },
  none: { en: 'Not set up: nothing goes over it.', ja: '未設定のため、送信されません。' },
  setUp: { en: 'Set up', ja: '設定する' },
  change: { en: 'Change', ja: '変更' },
  check: { en: 'Check', ja: '接続を確認' },
  known: { en: 'The provider knows the account.', ja: '送信サービスに接続できました。' },
  save: { en: 'Save', ja: '保存' },
  saved: { en: 'Saved.', ja: '保存しました。' },
  remove: { en: 'Remove', ja: '削除' },
  removeTitle: { en: 'Remove the account?', ja: 'この設定を削除しますか？' },
  removeText: {
    en: 'Its secrets go with it. What waits over this channel goes on waiting until there is an account again.',
    ja: '秘密の情報も削除します。この連絡手段の送信待ちは、再び設定するまで保留になります。',
  },
  removed: { en: 'Removed.', ja: '削除しました。' },
  account: { en: 'Account SID', ja: 'アカウントSID' },
  smsSender: { en: 'Number or messaging service', ja: '送信元の電話番号または送信サービスのSID' },
  smsSenderHint: {
    en: '+81… or MG…. It must take answers: whoever answers STOP gets nothing more.',
    ja: '+81…またはMG…の形式で入力してください。「停止」の返信を受け取れる番号が必要です。',
  },
  lineSender: { en: 'Name of the official account', ja: '公式アカウントの名称' },
  smsToken: { en: 'Auth token', ja: '認証トークン' },
  lineToken: { en: 'Channel access token', ja: 'チャネルアクセストークン' },
  lineSecret: { en: 'Channel secret', ja: 'チャネルシークレット' },
  secretHint: { en: 'Kept sealed and never shown.', ja: '暗号化して保存し、登録後は表示しません。' },
  secretKept: { en: 'Left blank, it stays as it is.', ja: '空欄のままなら変わりません。' },
  server: { en: 'Address of the provider', ja: '送信サービスのアドレス' },
  serverHint: {
    en: 'https, on the open internet; only where another provider speaks the same format.',
    ja: '同じ形式に対応した別のサービスを使う場合のみ変更してください（インターネット上のhttps）。',
  },
  answersTo: {
    en: 'Enter this at the provider as the webhook for answers',
    ja: '返信の受信用に、送信サービス側へ登録するアドレス',
  },
} as const satisfies Record<string, Text>

export const costLabels = {
  email: { en: 'One e-mail', ja: 'メール1通' },
  sms: { en: 'One part of an SMS', ja: 'SMS 1通分' },
  line: { en: 'One message over LINE', ja: 'LINE 1通' },
} as const satisfies Record<string, Text>

const text1 = (en: (a: string) => string, ja: (a: string) => string): TextOf<[a: string]> => ({ en, ja })
export const sentences = {
  changeOf: text1(
    (name) => `Change: ${name}`,
    (name) => `変更：${name}`,
  ),
  setUpOf: text1(
    (name) => `Set up: ${name}`,
    (name) => `設定する：${name}`,
  ),
  checkOf: text1(
    (name) => `Check: ${name}`,
    (name) => `接続を確認：${name}`,
  ),
  unknown: text1(
    (answer) => `The provider does not know the account: ${answer}`,
    (answer) => `送信サービスに接続できませんでした：${answer}`,
  ),
} as const
