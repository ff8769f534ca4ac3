import type { Text, TextOf } from '../wording/words.ts'

export const words = {
  member: { en: 'member', ja: 'メンバー' } satisfies Text,
  invitation: { en: 'invitation', ja: '招待' } satisfies Text,
  key: { en: 'API key', ja: 'APIキー' } satisfies Text,
  lastOwner: {
    en: 'A workspace needs an owner. Make somebody else the owner first.',
    ja: 'ワークスペースには所有者が必要です。先に別の方を所有者にしてください。',
  } satisfies Text,
  onlyOwnersMakeOwners: {
    en: 'Only an owner can make or change an owner.',
    ja: '所有者を任命・変更できるのは所有者だけです。',
  } satisfies Text,
  beyondGiver: {
    en: (permission: string) =>
      `Nobody gives or takes more than they have: this role includes ${permission}, you do not.`,
    ja: (permission: string) =>
      `自分にない権限は付与も変更もできません。この役割に含まれる「${permission}」をお持ちではありません。`,
  } satisfies TextOf<[string]>,
  unknownZone: {
    en: 'This is not a known time zone. Use a name such as Asia/Tokyo.',
    ja: '不明なタイムゾーンです。Asia/Tokyo のような名前を指定してください。',
  } satisfies Text,
  keyBeyondRole: {
    en: 'A key cannot do more than the person who creates it.',
    ja: 'キーには、作成する方の権限を超える権限を与えられません。',
  } satisfies Text,
  invitationSubject: {
    en: (workspace: string) => `You are invited to ${workspace} on Meguri`,
    ja: (workspace: string) => `Meguri「${workspace}」への招待`,
  } satisfies TextOf<[string]>,
  invitationBody: {
    en: (inviter: string, workspace: string, link: string) =>
      `${inviter} invites you to ${workspace} on Meguri.\n\nOpen this link within seven days to join:\n${link}\n`,
    ja: (inviter: string, workspace: string, link: string) =>
      `${inviter}より、Meguri「${workspace}」への招待が届いています。\n\n7日以内に次のリンクを開いて参加してください。\n${link}\n`,
  } satisfies TextOf<[string, string, string]>,
  notToBeSentAgain: {
    en: 'This letter is on its way or has been taken. It is sent again only where it was refused, or nobody knows.',
    ja: 'このメールは送信中か、相手のサーバーが受け取り済みです。再送できるのは、拒否されたものと、届いたか分からないものだけです。',
  },
  tooMany: {
    en: 'Too many requests. Wait a moment.',
    ja: 'リクエストが多すぎます。しばらくお待ちください。',
  } satisfies Text,
  signInFirst: { en: 'Sign in to go on.', ja: '続けるにはサインインしてください。' } satisfies Text,
  linkTitle: { en: 'Sign in to Meguri', ja: 'Meguriにサインイン' } satisfies Text,
  linkLede: {
    en: 'This link works once. Go on when it is you who asked for it.',
    ja: 'このリンクは一度だけ使えます。ご自身で受け取ったリンクであれば、続けてください。',
  } satisfies Text,
  linkButton: { en: 'Sign in', ja: 'サインイン' } satisfies Text,
  ownerNeeded: {
    en: 'Name the owner: the e-mail address of a member who signs in to this workspace.',
    ja: '所有者として、このワークスペースにサインインできるメンバーのメールアドレスを指定してください。',
  } satisfies Text,
  noSuchAddress: {
    en: 'No present member signs in with this address.',
    ja: 'このメールアドレスでサインインするメンバーはいません。',
  } satisfies Text,
  nameAddress: {
    en: (addresses: string) => `Say for whom: ${addresses}`,
    ja: (addresses: string) => `どなたのリンクか、メールアドレスを指定してください：${addresses}`,
  } satisfies TextOf<[string]>,
  linkFirst: {
    en: 'Open a fresh one-time link first; within an hour of it a password can be chosen.',
    ja: '先に新しい一度限りのリンクを開いてください。その後1時間以内であればパスワードを設定できます。',
  } satisfies Text,
  alreadyMember: {
    en: 'You are a member of this workspace already. The invitation stays open for the person it was sent to.',
    ja: 'すでにこのワークスペースのメンバーです。この招待は、招待された方が引き続き利用できます。',
  } satisfies Text,
  invitationGone: {
    en: 'This invitation has been used, withdrawn or has expired. Ask for a new one.',
    ja: 'この招待は使用済み、取り消し、または期限切れです。新しい招待を依頼してください。',
  } satisfies Text,
  shortPassword: {
    en: 'A password needs at least 10 characters.',
    ja: 'パスワードは10文字以上にしてください。',
  } satisfies Text,
  emailTaken: {
    en: 'Someone with this e-mail address is already here. Sign in with it first, then open the invitation again.',
    ja: 'このメールアドレスは登録済みです。先にサインインしてから、招待をもう一度開いてください。',
  } satisfies Text,
}
