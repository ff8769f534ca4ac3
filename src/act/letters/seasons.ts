import type { Locale } from '#platform/wording/words.ts'

/**
 * From which day of the year which words stand, until the next. None begins before the turn of the season (二十四節気) that it belongs to,
 * in any year, and none says what holds in a part of Japan alone: nobody in Hokkaido reads of the rainy season.
 */
const seasons: readonly (readonly [from: string, said: string])[] = [
  ['01-01', '新春の候'],
  ['01-08', '厳寒の候'],
  ['02-05', '余寒の候'],
  ['03-01', '早春の候'],
  ['03-22', '春暖の候'],
  ['04-11', '陽春の候'],
  ['04-21', '晩春の候'],
  ['05-07', '新緑の候'],
  ['06-01', '初夏の候'],
  ['06-11', '向暑の候'],
  ['07-08', '盛夏の候'],
  ['08-09', '残暑の候'],
  ['09-01', '初秋の候'],
  ['09-24', '秋冷の候'],
  ['10-21', '錦秋の候'],
  ['11-09', '向寒の候'],
  ['12-01', '師走の候'],
  ['12-21', '歳末の候'],
]

/**
 * The sentence that opens a Japanese letter, by the day on which it is sent; English letters have none, and neither has a person whose
 * language is not known to be Japanese.
 *
 * @param day of sending, as `2026-04-01`, in the zone of the workspace
 * @param isOrganisation whether it goes to people of an organisation, or to somebody for themselves
 */
export function seasonalGreeting(day: string, isOrganisation: boolean, locale: Locale): string {
  if (locale !== 'ja') return ''
  const season = seasons.findLast(([from]) => from <= day.slice(5, 10))?.[1] ?? ''
  return isOrganisation
    ? `${season}、皆様におかれましてはますますご清栄のこととお慶び申し上げます。`
    : `${season}、ますますご健勝のこととお慶び申し上げます。`
}
