import type { Names } from '#platform/names-of.ts'
import { text } from '#platform/words.ts'

export const names: Names = {
  records: {
    write_keys: {
      name: text('Write key', '書き込みキー'),
    },
  },
  sources: {
    events: text('events', 'イベント'),
  },
}
