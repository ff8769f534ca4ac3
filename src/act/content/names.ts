import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    content_pieces: { name: text('Piece of content', 'コンテンツ') },
    page_groups: { name: text('Group of pages', 'ページグループ') },
    content_settings: { name: text('Settings of content', 'コンテンツの設定') },
  },
  fields: {
    title: text('Title', 'タイトル'),
    url: text('Address', 'URL'),
    address: text('Known by', '識別用のURL'),
    department: text('Owned by', '所管部署'),
    language: text('Language', '言語'),
    purpose: text('What it is for', '用途'),
    origin: text('New or reused', '新規／ありもの'),
    published_on: text('Published', '公開日'),
    reviewed_on: text('Last looked over', '最終確認日'),
    reading_id: text('Brought by sitemap', '取り込み元のサイトマップ'),
    prefixes: text('Below these addresses', '配下を含むURL'),
    piece_ids: text('Pieces of content', 'コンテンツ'),
    stale_after_days: text('Stale after days', '要見直しまでの日数'),
  },
  works: {
    'content.check all links': text('Look whether content opens', 'リンク切れの確認（毎日）'),
    'content.check links': text('Look whether chosen content opens', 'リンク切れの確認'),
    'content.keep segments': text('Bring segments of who saw no page up to date', '未閲覧セグメントの条件の更新'),
    'content.read sitemap': text('Read a sitemap', 'サイトマップの読み取り'),
  },
}
