import type { Personal } from '#platform/furnishing/personal.ts'
import { forgetFiles } from './keeping/forgetting.ts'

/**
 * Files say what their rows say of persons: what was shown, rejected, reported and mapped goes where it names one. Headings stay:
 * without them a file is not known again.
 */
export const personal: Personal = {
  tables: [
    { table: 'uploads', written: ['name'], plain: ['format', 'encoding', 'author'] },
    { table: 'imports', otherwise: ['mapping', 'draft'], plain: ['reading', 'author'] },
    {
      table: 'import_runs',
      otherwise: ['mapping', 'faults'],
      written: ['problem', 'questions'],
      plain: ['reading', 'kind', 'state', 'author', 'parts'],
    },
    {
      table: 'import_mappings',
      key: 'headings_key',
      otherwise: ['mapping'],
      plain: ['headings_key', 'target', 'source'],
    },
    {
      table: 'import_values',
      key: 'heading_key',
      otherwise: ['meant'],
      plain: ['source', 'heading_key', 'target', 'field'],
    },
    { table: 'import_samples', otherwise: ['rows', 'seen'] },
    { table: 'import_reports', otherwise: ['report'] },
    {
      table: 'import_rejects',
      otherwise: ['cells', 'because_en', 'because_ja', 'about', 'called'],
      plain: ['column_name', 'kind', 'target', 'field'],
    },
  ],
  forget: forgetFiles,
}
