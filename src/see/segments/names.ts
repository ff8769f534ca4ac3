import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  records: {
    segments: {
      name: text('Segment', 'セグメント'),
    },
  },
  fields: {
    archived_at: text('Archived', 'アーカイブ日時'),
    archived_by: text('Archived by', 'アーカイブした人'),
    changed_at: text('Changed', '変更日時'),
    version: text('Version', '版'),
  },
  works: {
    'segments.rebuild': text('Find who is in the segments', 'セグメントの集計'),
    'segments.keep': text('Keep segments up to date', 'セグメントの定期集計'),
    'segments.after undo': text('Segments after an import was taken back', '取り込みの取り消し後のセグメントの集計'),
    'segments.after import': text('Segments after an import', '取り込み後のセグメントの集計'),
    'segments.after health': text('Segments after health was read', 'ヘルスの計測後のセグメントの集計'),
    'segments.clear': text('Clear old counts of segments away', 'セグメントの古い集計の消去'),
  },
}
