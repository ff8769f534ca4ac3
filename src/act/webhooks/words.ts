import { type Text, text } from '#platform/wording/words.ts'

export const webhook = text('webhook', '通知先')
export const delivery = text('delivery', '送信記録')

export const tooMany: Text = {
  en: 'A workspace has at most 50 webhooks. Remove one that is no longer needed.',
  ja: '通知先は1つのワークスペースに50件までです。不要なものを削除してください。',
}
export const notSigned: Text = {
  en: 'Slack and Teams read no signature: their address is the secret. Where it has leaked, make a new one there and enter it here.',
  ja: 'SlackとTeamsでは署名を使いません。アドレス自体が秘密です。漏えいした場合は、送信先で新しいアドレスを発行して登録し直してください。',
}
export const onItsWay: Text = {
  en: 'This delivery is on its way already.',
  ja: 'この通知は送信中です。',
}
export const forgotten: Text = {
  en: 'What this delivery told of was erased, so it cannot be sent again.',
  ja: '対象の個人データが消去されたため、再送できません。',
}
/** Kept as the answer where nothing was sent, in the language of the workspace. */
export const notReadable: Text = {
  en: 'The address or the secret was sealed by another installation. Enter the address anew and make a new secret.',
  ja: 'アドレスまたはシークレットを復号できません。アドレスを登録し直し、シークレットを再発行してください。',
}
