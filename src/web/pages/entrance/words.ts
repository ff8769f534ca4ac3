import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  signIn: { en: 'Sign in', ja: 'サインイン' } satisfies Text,
  email: { en: 'E-mail', ja: 'メールアドレス' } satisfies Text,
  password: { en: 'Password', ja: 'パスワード' } satisfies Text,
  withPasskey: { en: 'Sign in with a passkey', ja: 'パスキーでサインイン' } satisfies Text,
  withOidc: { en: 'Sign in with your company account', ja: '会社のアカウントでサインイン' } satisfies Text,
  or: { en: 'or', ja: 'または' } satisfies Text,
  wrongPassword: {
    en: 'The e-mail address or the password is wrong.',
    ja: 'メールアドレスまたはパスワードが正しくありません。',
  } satisfies Text,
  tooMany: {
    en: 'Too many attempts. Wait a minute, then try again.',
    ja: '試行回数が上限に達しました。1分ほど待ってからもう一度お試しください。',
  } satisfies Text,
  signInFailed: {
    en: 'Signing in did not work. Try again.',
    ja: 'サインインできませんでした。もう一度お試しください。',
  } satisfies Text,
  notConnected: {
    en: 'This company account is not connected yet. Sign in with your password once and connect it on your profile; its address must be confirmed there.',
    ja: 'この会社のアカウントはまだ連携されていません。一度パスワードでサインインし、プロフィールで連携してください（会社側でメールアドレスが確認済みである必要があります）。',
  } satisfies Text,
  notKnownHere: {
    en: 'Nobody with this company account is a member here. Ask for an invitation.',
    ja: 'この会社のアカウントのメンバーは登録されていません。招待を依頼してください。',
  } satisfies Text,
  noAddress: {
    en: 'The company account says no e-mail address, so nobody can be found by it.',
    ja: '会社のアカウントからメールアドレスを取得できないため、メンバーを特定できません。',
  } satisfies Text,
  deniedThere: {
    en: 'Your company did not let you through. Ask its administrator, or use your password.',
    ja: '会社側でサインインが許可されませんでした。会社の管理者に確認するか、パスワードをご利用ください。',
  } satisfies Text,
  linkGone: {
    en: 'This link has been used or has expired. Ask for a new one with `bin/meguri sign-in-link`.',
    ja: 'このリンクは使用済みか、期限切れです。`bin/meguri sign-in-link` で新しいリンクを発行してください。',
  } satisfies Text,
  passkeyFailed: {
    en: 'The passkey was not accepted. Try again, or use your password.',
    ja: 'パスキーを確認できませんでした。もう一度試すか、パスワードをご利用ください。',
  } satisfies Text,
  code: { en: 'Six digits from your authenticator', ja: '認証アプリの6桁のコード' } satisfies Text,
  backupCode: { en: 'One of your backup codes', ja: 'バックアップコード' } satisfies Text,
  codeTitle: { en: 'Confirm that it is you', ja: '本人確認' } satisfies Text,
  codeWrong: {
    en: 'This code is not right, or no longer. Take the one shown now.',
    ja: 'コードが正しくないか、期限切れです。現在表示されているコードを入力してください。',
  } satisfies Text,
  useBackup: { en: 'Use a backup code instead', ja: 'バックアップコードを使う' } satisfies Text,
  useApp: { en: 'Use the authenticator instead', ja: '認証アプリを使う' } satisfies Text,
  confirm: { en: 'Confirm', ja: '確認する' } satisfies Text,
  firstHint: {
    en: 'First time here? Open the one-time link that npm start printed on the terminal.',
    ja: 'はじめての方は、npm start がターミナルに表示した一度限りのリンクを開いてください。',
  } satisfies Text,
  forgot: {
    en: 'Forgotten? Ask whoever runs the server: bin/meguri sign-in-link with your address prints a link that signs you in once. Then choose a new password.',
    ja: 'パスワードをお忘れの場合は、サーバーの管理者にご連絡ください。bin/meguri sign-in-link とメールアドレスで、一度限りのサインイン用リンクを発行できます。サインイン後に新しいパスワードを設定してください。',
  } satisfies Text,
  welcome: { en: 'Welcome to Meguri', ja: 'Meguriへようこそ' } satisfies Text,
  welcomeLede: {
    en: 'Say who you are; you are the owner of this house. Everything can be changed later.',
    ja: 'お名前などを登録してください。あなたがこの環境の所有者になります。あとからすべて変更できます。',
  } satisfies Text,
  name: { en: 'Your name', ja: 'お名前' } satisfies Text,
  newPassword: { en: 'Password, at least 10 characters', ja: 'パスワード（10文字以上）' } satisfies Text,
  language: { en: 'Language', ja: '言語' } satisfies Text,
  startWith: { en: 'Start with', ja: 'はじめ方' } satisfies Text,
  sample: { en: 'The sample company', ja: 'サンプルの会社' } satisfies Text,
  sampleHint: {
    en: 'A kitchen-software maker in Tokyo with some 240 customers, to look around in.',
    ja: '東京の厨房向けソフトウェア会社とその顧客約240件で、ひととおり試せます。',
  } satisfies Text,
  own: { en: 'My own customers', ja: '自社の顧客' } satisfies Text,
  ownHint: {
    en: 'An empty workspace for your own data. The sample stays beside it; you can switch at any time.',
    ja: '自社データ用の空のワークスペースを作ります。サンプルも残り、いつでも切り替えられます。',
  } satisfies Text,
  workspaceName: { en: 'Name of the company or team', ja: '会社名・チーム名' } satisfies Text,
  zone: { en: 'Time zone', ja: 'タイムゾーン' } satisfies Text,
  currency: { en: 'Currency', ja: '通貨' } satisfies Text,
  begin: { en: 'Begin', ja: 'はじめる' } satisfies Text,
  alreadyDone: { en: 'This house already has its owner.', ja: '所有者の登録は完了しています。' } satisfies Text,
  alreadyDoneText: {
    en: 'Sign in with your e-mail address and password.',
    ja: 'メールアドレスとパスワードでサインインしてください。',
  } satisfies Text,
  linkNeeded: {
    en: 'Open the one-time link from the terminal first',
    ja: '先に、ターミナルの一度限りのリンクを開いてください',
  } satisfies Text,
  invited: {
    en: (workspace: string) => `You are invited to ${workspace}`,
    ja: (workspace: string) => `「${workspace}」に招待されています`,
  } satisfies TextOf<[string]>,
  invitedAs: {
    en: (email: string) => `The invitation was sent to ${email}.`,
    ja: (email: string) => `招待先：${email}`,
  } satisfies TextOf<[string]>,
  join: { en: 'Join', ja: '参加する' } satisfies Text,
  invitationGone: { en: 'This invitation is no longer open', ja: 'この招待は利用できません' } satisfies Text,
  joinSignedOut: {
    en: 'You already have an account with this address. Sign in, then you come back here.',
    ja: 'このメールアドレスは登録済みです。サインインすると、この画面に戻ります。',
  } satisfies Text,
}
