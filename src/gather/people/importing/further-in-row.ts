import { isZone } from '#platform/clock.ts'
import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'
import { isReading } from '../naming/kana.ts'
import * as words from '../words.ts'
import type { PersonRow } from './upsert.ts'

type Further = Pick<PersonRow, 'nameKana' | 'familyKana' | 'givenKana' | 'honorific' | 'zone'>

/** How the person is read and called, and where they live; what is none of that is left out and named. */
export function furtherIn(row: ImportRow): { taken: Further; lost: Lost[] } {
  const lost: Lost[] = []
  const checked = (column: string, is: (text: string) => boolean, because: Lost['because']): string | null => {
    const text = textIn(row, column)
    if (text === null || is(text)) return text
    lost.push({ column, because })
    return null
  }
  const taken = {
    nameKana: checked('name_kana', isReading, words.notAReading),
    familyKana: checked('family_kana', isReading, words.notAReading),
    givenKana: checked('given_kana', isReading, words.notAReading),
    honorific: checked('honorific', (text) => text.length <= 20, words.tooLongToCall),
    zone: checked('zone', isZone, words.unknownZone),
  }
  return { taken, lost }
}
