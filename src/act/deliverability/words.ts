import type { Text } from '#platform/wording/words.ts'

export const noProvider: Text = {
  en: 'This is not the domain of a provider. Write it like gmail.com.',
  ja: 'プロバイダーのドメインではありません。メールアドレスの「@」より後の部分を入力してください。',
}
export const twice: Text = {
  en: 'This provider is named twice: gmail.com and google.com are one.',
  ja: '同じプロバイダーが重複しています。同じメールサーバーで受信するドメインは、1つのプロバイダーです。',
}
