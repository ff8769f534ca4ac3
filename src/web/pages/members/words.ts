import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  title: {
    en: (count: number, written: string) =>
      count === 1 ? 'You work here alone so far' : `${written} people work here`,
    ja: (count: number, written: string) =>
      count === 1 ? 'メンバーはまだあなただけです' : `メンバーは${written}人です`,
  } satisfies TextOf<[number, string]>,
  lede: {
    en: 'What each may do follows from their role.',
    ja: 'できる操作は、それぞれの役割で決まります。',
  } satisfies Text,
  invite: { en: 'Invite someone', ja: '招待する' } satisfies Text,
  name: { en: 'Name', ja: '名前' } satisfies Text,
  email: { en: 'E-mail', ja: 'メールアドレス' } satisfies Text,
  role: { en: 'Role', ja: '役割' } satisfies Text,
  roleOf: { en: (name: string) => `Role of ${name}`, ja: (name: string) => `${name}の役割` } satisfies TextOf<[string]>,
  joined: { en: 'Here since', ja: '参加日' } satisfies Text,
  left: { en: (day: string) => `left ${day}`, ja: (day: string) => `${day}に離脱` } satisfies TextOf<[string]>,
  noSignIn: { en: 'cannot sign in', ja: 'サインイン不可' } satisfies Text,
  acts: { en: 'What one can do', ja: '操作' } satisfies Text,
  remove: { en: 'Remove', ja: '外す' } satisfies Text,
  removeTitle: {
    en: (name: string) => `Remove ${name} from this workspace?`,
    ja: (name: string) => `${name}をこのワークスペースから外しますか？`,
  } satisfies TextOf<[string]>,
  removeText: {
    en: 'They can no longer sign in here. What they wrote stays. You can invite them again.',
    ja: '以後、このワークスペースにサインインできなくなります。記録は残り、再招待もできます。',
  } satisfies Text,
  removed: { en: 'Removed from the workspace.', ja: 'ワークスペースから外しました。' } satisfies Text,
  roleChanged: { en: 'The role is changed.', ja: '役割を変更しました。' } satisfies Text,
  open: { en: 'Open invitations', ja: '承諾待ちの招待' } satisfies Text,
  noneOpen: { en: 'Nobody is invited at the moment.', ja: '現在、招待中のメンバーはいません。' } satisfies Text,
  expires: { en: (when: string) => `expires ${when}`, ja: (when: string) => `期限：${when}` } satisfies TextOf<
    [string]
  >,
  again: { en: 'Send again', ja: '再送する' } satisfies Text,
  sentAgain: { en: 'The letter is sent once more.', ja: 'メールを再送しています。' } satisfies Text,
  letter: {
    reserved: { en: 'letter waiting to be sent', ja: 'メール送信待ち' },
    retried: { en: 'letter not taken yet, tried again by itself', ja: 'メール未送信（自動で再試行）' },
    'handing over': { en: 'letter is being sent', ja: 'メール送信中' },
    accepted: { en: 'letter sent', ja: 'メール送信済み' },
    refused: { en: 'letter refused', ja: 'メールは拒否されました' },
    'in doubt': { en: 'not known whether the letter arrived', ja: 'メールが届いたか不明' },
    withdrawn: { en: 'letter withdrawn', ja: 'メール取り消し済み' },
  } satisfies Record<string, Text>,
  withdraw: { en: 'Withdraw', ja: '取り消す' } satisfies Text,
  withdrawn: { en: 'The invitation is withdrawn.', ja: '招待を取り消しました。' } satisfies Text,
  inviteAct: { en: 'Invite', ja: '招待する' } satisfies Text,
  linkTitle: { en: 'The invitation is ready', ja: '招待を作成しました' } satisfies Text,
  mailed: {
    en: 'It is being sent by e-mail; the list of open invitations says what came of it. The link works for seven days, once.',
    ja: 'メールで送信しています。結果は承諾待ちの招待の一覧に表示されます。リンクは7日間、1回だけ有効です。',
  } satisfies Text,
  notMailed: {
    en: 'No mail server is set up, so nothing was sent: copy the link and pass it on. It works for seven days, once.',
    ja: 'メールサーバーが未設定のため送信していません。リンクをコピーしてお渡しください。7日間、1回だけ有効です。',
  } satisfies Text,
  link: { en: 'Invitation link', ja: '招待リンク' } satisfies Text,
  done: { en: 'Done', ja: '完了' } satisfies Text,
}
