import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

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
