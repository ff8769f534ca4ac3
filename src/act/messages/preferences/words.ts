import type { Text, TextOf } from '#platform/wording/words.ts'
import type { Chosen, Standing } from './choosing.ts'

const purposes: Readonly<Record<Chosen, { readonly name: Text; readonly text: Text }>> = {
  news: {
    name: { en: 'News', ja: 'お知らせ' },
    text: { en: 'What is new in the product, and invitations', ja: '製品の新しい機能や催しのご案内' },
  },
  surveys: {
    name: { en: 'Surveys', ja: 'アンケート' },
    text: { en: 'Questions about how it goes for you', ja: 'ご利用状況についてのお伺い' },
  },
  marketing: {
    name: { en: 'Offers', ja: '広告・宣伝' },
    text: { en: 'Advertisements of products and services', ja: '製品・サービスの広告' },
  },
}

const standing: Readonly<Record<Standing, Text>> = {
  agreed: { en: 'You get this.', ja: '受け取る設定です。' },
  refused: { en: 'You do not get this.', ja: '受け取らない設定です。' },
  open: { en: 'You have not said yet.', ja: 'まだ指定されていません。' },
}

const lede: TextOf<[name: string, address: string]> = {
  en: (name, address) =>
    `What ${name} may send you by e-mail${address === '' ? '' : ` to ${address}`}. A change holds at once.`,
  ja: (name, address) =>
    `${name}から${address === '' ? '' : `${address}へ`}お送りするメールを選べます。変更はすぐに反映されます。`,
}
const named = (en: (name: string) => string, ja: (name: string) => string): TextOf<[name: string]> => ({ en, ja })

export const pageWords = {
  purposes,
  standing,
  lede,
  title: { en: 'What you get by e-mail', ja: 'メールの受け取り設定' },
  stop: { en: 'Stop', ja: '停止する' },
  agree: { en: 'I want this', ja: '受け取る' },
  everything: { en: 'Everything', ja: 'すべてのメール' },
  everythingText: {
    en: 'Then nothing comes by e-mail any more, neither what your contract takes nor notices on safety.',
    ja: 'ご契約に関するご連絡や安全に関するお知らせも、メールではお送りしなくなります。',
  },
  stopEverything: { en: 'Stop everything', ja: 'すべて停止する' },
  stoppedOne: named(
    (name) => `“${name}” is stopped.`,
    (name) => `「${name}」の配信を停止しました。`,
  ),
  agreedTo: named(
    (name) => `You will get “${name}”.`,
    (name) => `「${name}」をお送りします。`,
  ),
  stopped: { en: 'It is stopped.', ja: '配信を停止しました。' },
  stoppedEverything: { en: 'Everything is stopped.', ja: 'すべての配信を停止しました。' },
  quotes: {
    name: { en: 'Your words', ja: 'お客様の声' },
    text: {
      en: 'Words of yours that we show as a quote, as far as you agreed',
      ja: '同意いただいた範囲で、引用としてご紹介するご発言',
    },
    agreed: { en: 'We may use them.', ja: 'ご紹介できる設定です。' },
    refused: { en: 'We do not use them.', ja: 'ご紹介しない設定です。' },
    stopped: {
      en: 'Your words are no longer used. What is printed already says when it was made.',
      ja: 'ご発言の紹介を停止しました。すでに印刷したものには作成日時を記載しています。',
    },
  },
  other: { en: 'English', ja: '日本語' },
  unknown: { en: 'This link is not known', ja: 'このリンクは無効です' },
  unknownText: {
    en: 'Nothing was changed. Take the link of a later letter, or answer the letter.',
    ja: '設定は変更されていません。新しいメールのリンクをご利用いただくか、メールにご返信ください。',
  },
} as const
