import type { Text, TextOf } from '../../wording/words.ts'

/** Why nothing is sent to an address that somebody gave us. */
export const words = {
  noAddress: {
    en: 'This is not an address on the web. It looks like https://example.com/path.',
    ja: 'Webのアドレスではありません。https://example.com/path のように入力してください。',
  },
  tooLong: {
    en: 'An address has at most 2,000 characters.',
    ja: 'アドレスは2,000文字以内で入力してください。',
  },
  schemes: {
    en: (list) => `Only addresses that begin with ${list} are reached.`,
    ja: (list) => `${list}で始まるアドレスにのみ送信できます。`,
  } satisfies TextOf<[string]>,
  ports: {
    en: (list) => `Only port ${list} is reached.`,
    ja: (list) => `送信できるのはポート${list}のみです。`,
  } satisfies TextOf<[string]>,
  credentials: {
    en: 'A name or password in an address would be kept and shown with it. Leave them out.',
    ja: 'アドレスにユーザー名やパスワードを含めないでください。アドレスと一緒に保存・表示されます。',
  },
  notPublic: {
    en: 'This address belongs to a network that is not open to the internet, and nothing is sent to it.',
    ja: 'インターネットに公開されていないネットワークのアドレスのため、送信しません。',
  },
} satisfies Record<string, Text | TextOf<[string]>>
