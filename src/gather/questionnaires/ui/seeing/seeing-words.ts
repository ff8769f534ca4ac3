import { text } from '#platform/wording/words.ts'

export const words = {
  preview: text('As it is answered', '回答画面のプレビュー'),
  previewSub: text('Try it: nothing of it is kept.', '実際に操作できます。回答は記録されません。'),
  page: text('The page', '回答画面'),
  language: text('Language', '言語'),
  width: text('Width', '幅'),
  telephone: text('Telephone, 320', 'スマートフォン（320）'),
  wide: text('Wide, 640', '広い画面（640）'),
  japanese: text('Japanese', '日本語'),
  english: text('English', '英語'),
  send: text('Send', '送信'),
  again: text('Answer again', 'もう一度回答'),
  required: text('required', '必須'),
  noTitle: text('No title yet', '題名がありません'),
  noText: text('No text yet', '質問文がありません'),
  yes: text('Yes, you may', 'はい'),
  no: text('No', 'いいえ'),
  ownWords: text('In your own words', '内容'),
  place: text('Place', '順位'),
  choose: text('Choose', '選択'),
  atMost: {
    en: (most: string) => `At most ${most}`,
    ja: (most: string) => `${most}個まで`,
  },
}
