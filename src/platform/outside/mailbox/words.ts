import type { Text } from '../../wording/words.ts'

/** Why no connection is made to a mailbox that somebody entered. */
export const words = {
  noHost: {
    en: 'Enter the name of the mail server alone, such as imap.example.com.',
    ja: 'メールサーバーのホスト名だけを入力してください。',
  },
  notPublic: {
    en: 'This address belongs to a network that is not open to the internet, and no connection is made to it.',
    ja: 'インターネットに公開されていないネットワークのアドレスのため、接続しません。',
  },
  ports: (ports: readonly number[]): Text => ({
    en: `Only port ${ports.join(' or ')} is reached.`,
    ja: `接続できるのはポート${ports.join('または')}のみです。`,
  }),
} satisfies Record<string, Text | ((ports: readonly number[]) => Text)>
