import type { Names } from '#platform/wording/names-of.ts'
import { text } from '#platform/wording/words.ts'

export const names: Names = {
  sources: { answers: text('answer over SMS or LINE', 'SMS・LINEの返信') },
}
