import type { Text } from '../words.ts'

export const words = {
  foreignSite: {
    en: 'A page of another site may not do this in your name.',
    ja: '他のサイトのページからこの操作は実行できません。',
  } satisfies Text,
  onlyJson: {
    en: 'This door takes JSON: send Content-Type: application/json.',
    ja: 'JSONで送信してください（Content-Type: application/json）。',
  } satisfies Text,
  notJson: {
    en: 'The body is not JSON.',
    ja: '本文をJSONとして読み取れません。',
  } satisfies Text,
}
