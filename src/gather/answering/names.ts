import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  works: {
    'answering.keep lying still': text('Count surveys that were left half-way', '中断されたアンケートの集計への反映'),
    'answering.hand on anonymous': text(
      'Add the anonymous answers of days that are over',
      '前日までの匿名回答の集計への反映',
    ),
  },
}
