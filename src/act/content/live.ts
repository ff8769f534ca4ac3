import type { Live } from '#platform/furnishing/live.ts'

const pieces = ['content_pieces', 'content_links', 'content_settings']

export const live: Live = {
  records: {
    content_pieces: 'content.read',
    content_links: 'content.read',
    content_readings: 'content.read',
    content_settings: 'content.read',
  },
  shows: pieces,
  of: {
    sitemaps: ['content_readings'],
    readSitemap: ['content_readings'],
    takeSitemapBack: ['content_readings', 'content_pieces'],
    contentSettings: ['content_settings'],
  },
  versions: [
    { record: 'content_pieces', of: ['pieces', 'piece', 'addPiece', 'changePiece', 'removePiece', 'restorePiece'] },
  ],
}
