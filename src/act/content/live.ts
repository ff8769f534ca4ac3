import type { Live } from '#platform/furnishing/live.ts'

const pieces = ['content_pieces', 'content_links', 'content_settings', 'page_groups']

export const live: Live = {
  records: {
    content_pieces: 'content.read',
    content_links: 'content.read',
    content_readings: 'content.read',
    content_settings: 'content.read',
    page_groups: 'content.read',
  },
  shows: pieces,
  of: {
    groups: ['page_groups'],
    coverage: ['page_groups', 'content_pieces', 'mirror.customers', 'segments'],
    coverageCustomers: ['page_groups', 'content_pieces', 'mirror.customers', 'segments'],
    makeSegment: ['segments'],
    sitemaps: ['content_readings'],
    readSitemap: ['content_readings'],
    takeSitemapBack: ['content_readings', 'content_pieces'],
    contentSettings: ['content_settings'],
  },
  versions: [
    { record: 'page_groups', of: ['groups', 'addGroup', 'changeGroup', 'removeGroup', 'restoreGroup'] },
    { record: 'content_pieces', of: ['pieces', 'piece', 'addPiece', 'changePiece', 'removePiece', 'restorePiece'] },
  ],
}
