import type { Personal } from '#platform/furnishing/personal.ts'

/** Pages are no persons; what somebody writes about a page may name one. */
export const personal: Personal = {
  tables: [
    {
      table: 'content_pieces',
      prose: ['title', 'purpose'],
      derived: ['folded'],
      plain: ['url', 'address', 'kind', 'department', 'language', 'origin', 'archived_by'],
    },
    { table: 'page_groups', plain: ['name', 'prefixes', 'archived_by'] },
    { table: 'unseen_segments', plain: ['among'] },
    { table: 'content_templates', plain: ['name', 'archived_by'] },
    {
      table: 'content_template_versions',
      prose: ['texts', 'fallbacks', 'html_en', 'html_ja'],
      plain: ['pieces', 'author', 'approved_by', 'published_by'],
    },
    { table: 'content_links', plain: ['state', 'moved_to', 'because'] },
    { table: 'content_readings', plain: ['url', 'kind', 'department', 'language', 'state', 'because', 'author'] },
  ],
}
