import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    imports: {
      name: text('Import', '取り込み'),
    },
  },
  fields: {
    mapping: text('Mapping of columns', '列の対応'),
    draft: text('Mapping begun', '作成中の対応'),
    reading: text('How the file is read', 'ファイルの読み方'),
    upload_id: text('File', 'ファイル'),
  },
  works: {
    'imports.run': text('Import a file', 'ファイルの取り込み'),
    'imports.clear': text('Clear old uploads away', '古いアップロードの消去'),
  },
  sources: {
    import: text('import', '取り込み'),
    undo: text('import taken back', '取り込みの取り消し'),
  },
}
