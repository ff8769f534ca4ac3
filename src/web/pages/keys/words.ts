import type { Text, TextOf } from '#platform/wording/words.ts'

export const words = {
  title: {
    en: (count: number, written: string) =>
      count === 0
        ? 'No key opens this workspace'
        : `${written} ${count === 1 ? 'key opens' : 'keys open'} this workspace`,
    ja: (count: number, written: string) => (count === 0 ? '有効なキーはありません' : `有効なキーは${written}個です`),
  } satisfies TextOf<[number, string]>,
  lede: {
    en: 'Programs use a key in place of a member. Its secret is shown once and kept only as a hash.',
    ja: 'プログラムはメンバーの代わりにキーを使います。シークレットは一度だけ表示し、ハッシュのみを保存します。',
  } satisfies Text,
  apiKeys: { en: 'API keys', ja: 'APIキー' } satisfies Text,
  apiKeysSub: {
    en: 'For the REST API, the command line and MCP',
    ja: 'REST API・コマンドライン・MCP用',
  } satisfies Text,
  create: { en: 'Create an API key', ja: 'APIキーを作成' } satisfies Text,
  createAct: { en: 'Create', ja: '作成する' } satisfies Text,
  name: { en: 'Name', ja: '名前' } satisfies Text,
  nameHint: { en: 'What uses it: “nightly export”', ja: '用途が分かる名前（例：夜間の書き出し）' } satisfies Text,
  role: { en: 'Role', ja: '役割' } satisfies Text,
  scopes: { en: 'Only these permissions', ja: '許可する操作を限定' } satisfies Text,
  scopesHint: {
    en: 'Left empty, it may do all that its role may.',
    ja: '空欄の場合、役割の権限すべてを持ちます。',
  } satisfies Text,
  all: { en: 'all of the role', ja: '役割のすべて' } satisfies Text,
  some: { en: (count: string) => `${count} permissions`, ja: (count: string) => `${count}件の操作` } satisfies TextOf<
    [string]
  >,
  hint: { en: 'Ends with', ja: '末尾の文字' } satisfies Text,
  created: { en: 'Created', ja: '作成日' } satisfies Text,
  acts: { en: 'What one can do', ja: '操作' } satisfies Text,
  revoke: { en: 'Revoke', ja: '無効にする' } satisfies Text,
  revoked: { en: 'The key is revoked.', ja: 'キーを無効にしました。' } satisfies Text,
  revokedOn: { en: (day: string) => `revoked ${day}`, ja: (day: string) => `${day}に無効化` } satisfies TextOf<
    [string]
  >,
  revokeTitle: {
    en: (name: string) => `Revoke “${name}”?`,
    ja: (name: string) => `「${name}」を無効にしますか？`,
  } satisfies TextOf<[string]>,
  revokeText: {
    en: 'Whatever uses it stops working at once. This cannot be undone; a new key can be created.',
    ja: 'このキーを使うプログラムは直ちに動作しなくなります。元には戻せませんが、新しいキーは作成できます。',
  } satisfies Text,
  secretTitle: { en: 'Copy the key now', ja: 'キーを今すぐコピーしてください' } satisfies Text,
  secretText: {
    en: 'It is shown this once and cannot be read again.',
    ja: '表示は今回限りです。あとから確認することはできません。',
  } satisfies Text,
  secret: { en: 'Secret', ja: 'シークレット' } satisfies Text,
  copied: { en: 'I have copied it', ja: 'コピーしました' } satisfies Text,
  none: { en: 'There are no API keys yet', ja: 'APIキーはまだありません' } satisfies Text,
  noneText: {
    en: 'Create one to let a program read or write here.',
    ja: 'プログラムから読み書きするには、キーを作成してください。',
  } satisfies Text,
  reference: { en: 'Read the API reference', ja: 'APIリファレンスを見る' } satisfies Text,
}
