import type { Text } from '../wording/words.ts'

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
  tooLarge: {
    en: 'The body is larger than this door takes.',
    ja: '本文が、受け付けられる大きさを超えています。',
  } satisfies Text,
  tooDeep: {
    en: 'The body nests deeper than 100 levels.',
    ja: '本文の入れ子が100段を超えています。',
  } satisfies Text,
}
