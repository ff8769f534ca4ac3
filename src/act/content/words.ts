import { type Text, type TextOf, text } from '#platform/wording/words.ts'
import type { PieceKind, PieceLanguage } from './contract/pieces.ts'
import type { LinkState } from './links/link-state.ts'
import type { Freshness } from './pieces/freshness.ts'

export const piece = text('piece of content', 'コンテンツ')
export const library = text('Library of content', 'コンテンツ一覧')
export const sitemap = text('sitemap', 'サイトマップ')

export const kindNames: Readonly<Record<PieceKind, Text>> = {
  support: text('Support', 'サポート'),
  product: text('Product', '商品紹介'),
  video: text('Video', '動画'),
  social: text('Social media', 'SNS'),
  other: text('Other', 'その他'),
}
export const languageNames: Readonly<Record<PieceLanguage, Text>> = {
  japanese: text('Japanese', '日本語'),
  english: text('English', '英語'),
  other: text('Another language', 'その他の言語'),
}
export const originNames = {
  existing: text('Was there already', 'ありもの'),
  made: text('Newly made', '新規制作'),
} as const
export const freshnessNames: Readonly<Record<Freshness, Text>> = {
  fresh: text('Up to date', '期限内'),
  stale: text('Stale', '要見直し'),
  unknown: text('Age not known', '時期不明'),
}
export const linkNames: Readonly<Record<LinkState, Text>> = {
  alive: text('Opens', '正常'),
  dead: text('Dead link', 'リンク切れ'),
  unsure: text('Not clear', '確認できず'),
  refused: text('Not looked at', '確認対象外'),
  unchecked: text('Not looked at yet', '未確認'),
}
export const fieldNames = {
  url: text('Address', 'URL'),
  title: text('Title', 'タイトル'),
  kind: text('Kind', '種類'),
  department: text('Owned by', '所管部署'),
  language: text('Language', '言語'),
  purpose: text('What it is for', '用途'),
  origin: text('New or reused', '新規／ありもの'),
  publishedOn: text('Published', '公開日'),
  reviewedOn: text('Last looked over', '最終確認日'),
} as const satisfies Record<string, Text>

/** What is wrong with an address that was typed. */
export const addressWords = {
  noAddress: text(
    'This is not the address of a page. It looks like https://example.com/guide.',
    'ページのURLではありません。https://example.com/guide のように入力してください。',
  ),
  credentials: text(
    'A name or password in an address would be shown to customers with it. Leave them out.',
    'URLにユーザー名やパスワードを含めないでください。顧客にもそのまま表示されます。',
  ),
  tooLong: text('An address has at most 2,000 characters.', 'URLは2,000文字以内で入力してください。'),
}
export const addressTaken: TextOf<[title: string]> = {
  en: (title) => `The library has this page already, as “${title}”.`,
  ja: (title) => `このページは「${title}」として登録済みです。`,
}
export const tomorrow = text('This day is still to come.', '未来の日付は指定できません。')
export const alreadyTakenBack = text('This was taken back before.', 'すでに取り消されています。')
export const notEnded = text(
  'It is still being read. Wait until it is done.',
  '読み取り中です。完了してからお試しください。',
)

/** What the look at an address came to. */
export const linkWords = {
  gone: (status: number): Text => ({
    en: `The server says that the page is gone (${status}).`,
    ja: `ページがないとサーバーが応答しました（${status}）。`,
  }),
  fault: (status: number): Text => ({
    en: `The server answers with a fault of its own (${status}).`,
    ja: `サーバー側のエラーが返されました（${status}）。`,
  }),
  guarded: (status: number): Text =>
    status === 310 || (status >= 300 && status < 400)
      ? {
          en: 'The address sends on and on, and arrives nowhere.',
          ja: '転送が続き、ページに到達できません。',
        }
      : {
          en: `The server does not let us look (${status}). Open the page yourself.`,
          ja: `サーバーに確認を拒否されました（${status}）。ページを開いてご確認ください。`,
        },
  silent: text('Nobody answers at this address.', '応答がありません。'),
  sentAside: (at: string, because: Text): Text => ({
    en: `It sends on to ${at}. ${because.en}`,
    ja: `次のURLに転送されます：${at}。${because.ja}`,
  }),
}

export const pageGroup = text('group of pages', 'ページグループ')
export const groupNameTaken = text('Another group is called so.', '同じ名前のページグループがあります。')
export const noPages = text(
  'A group needs pages: an address below which they stand, or pieces of the library.',
  'ページを指定してください（配下をまとめるURL、または登録済みのコンテンツ）。',
)
export const noQuery = text(
  'Leave out what stands behind the question mark. A single page of that kind is added as a piece of the library.',
  '「？」以降は除いて指定してください。該当ページだけを含める場合は、コンテンツとして登録して選びます。',
)
export const noSuchPiece = text(
  'One of these pieces is not in this workspace.',
  '該当するコンテンツがこのワークスペースにありません。',
)

/** Why a reach is not known. */
export const noPageViews = text('No source sends views of pages.', 'ページ閲覧のイベントが届いていません。')

export const sitemapWords = {
  silent: text('Nobody answers at this address.', '応答がありません。'),
  status: (status: number): Text => ({
    en: `The server answers ${status} instead of a sitemap.`,
    ja: `サイトマップを取得できません（応答${status}）。`,
  }),
  noSitemap: text(
    'What stands at this address is no sitemap. A sitemap is XML with urlset or sitemapindex at its root.',
    'このURLの内容はサイトマップ形式のXMLではありません。',
  ),
  tooLarge: text(
    'This sitemap is larger than 10 MB. Read its parts one by one.',
    'サイトマップが10MBを超えています。分割されたファイルを個別に指定してください。',
  ),
  empty: text('This sitemap lists no page of its own site.', '同じサイトのページが含まれていません。'),
}
