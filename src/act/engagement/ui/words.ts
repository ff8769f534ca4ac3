import type { Text } from '#platform/wording/words.ts'

export const words = {
  title: { en: 'Opens and clicks', ja: '開封・クリックの計測' },
  sub: {
    en: 'Whether letters tell that they were opened and their links followed. It is off: in the EU it needs consent, in Japan at least a notice. Each letter that tells says so.',
    ja: 'メールの開封とリンクのクリックを計測するかどうかを決めます。初期設定では計測しません。EUでは同意が、日本でも少なくとも告知が必要です。計測するメールにはその旨が記載されます。',
  },
  opens: { en: 'Opens', ja: '開封' },
  opensHint: {
    en: 'By a picture. Many programs fetch it ahead or never, so opens say little; clicks say more.',
    ja: '画像で計測します。自動で読み込む、または読み込まないメールソフトが多く、目安にとどまります。クリックの方が確実です。',
  },
  clicks: { en: 'Clicks', ja: 'クリック' },
  clicksHint: {
    en: 'Links of pages lead over us. Links to refuse and to answer, and the plain text, never do.',
    ja: 'Webページへのリンクを経由させて計測します。配信停止・回答のリンクとテキスト形式の本文は対象外です。',
  },
  keptDays: { en: 'Kept for days', ja: '保存日数' },
  keptHint: {
    en: 'From 30 to 1,095. Then who opened what is deleted; links keep leading on.',
    ja: '30〜1,095日。経過後は開封・クリックの記録を削除します。リンクは引き続き使えます。',
  },
  save: { en: 'Save', ja: '保存' },
  saved: {
    en: 'Saved. It holds for letters that are written from now on.',
    ja: '保存しました。これから作成するメールに適用されます。',
  },
} as const satisfies Record<string, Text>
