import type { Live } from '#platform/furnishing/live.ts'

const pieces = ['content_pieces', 'content_links', 'content_settings', 'page_groups']

const templates = ['content_templates', 'content_template_versions']

export const live: Live = {
  records: {
    content_pieces: 'content.read',
    content_links: 'content.read',
    content_readings: 'content.read',
    content_settings: 'content.read',
    page_groups: 'content.read',
    content_templates: 'content.read',
    content_template_versions: 'content.read',
  },
  shows: pieces,
  of: {
    templates: templates,
    template: templates,
    draft: templates,
    templateVariables: [],
    previewTemplate: ['content_pieces', 'content_links', 'people', 'customers'],
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
    {
      record: 'content_templates',
      of: [
        'templates',
        'template',
        'addTemplate',
        'changeTemplate',
        'removeTemplate',
        'restoreTemplate',
        'copyTemplate',
      ],
      columns: { isSafety: 'is_safety' },
    },
    { record: 'content_template_versions', of: ['draft', 'beginDraft', 'changeDraft'] },
    { record: 'page_groups', of: ['groups', 'addGroup', 'changeGroup', 'removeGroup', 'restoreGroup'] },
    { record: 'content_pieces', of: ['pieces', 'piece', 'addPiece', 'changePiece', 'removePiece', 'restorePiece'] },
  ],
}
