import japanese from '@holiday-jp/holiday_jp/lib/holidays.js'
import type { CalendarDate } from '#maths/time/calendar-date.ts'
import type { Text } from '#platform/wording/words.ts'
import type { HolidayTable } from '../contract.ts'

type Table = {
  readonly known: { readonly from: CalendarDate; readonly to: CalendarDate }
  readonly days: ReadonlyMap<CalendarDate, Text>
}

const written: Readonly<Record<string, { readonly name: string; readonly name_en: string }>> = japanese
/** Before, the law was another; afterwards, nobody has computed the equinoxes for the table. */
const japan = { from: '2019-01-01', to: '2050-12-31' }

/** National holidays by the day as it is written, never by an instant; outside of `known` a table says nothing. */
export const holidayTable: Readonly<Record<HolidayTable, Table>> = {
  japan: {
    known: japan,
    days: new Map(
      Object.entries(written).flatMap(([day, { name, name_en }]) =>
        day >= japan.from && day <= japan.to ? [[day, { en: name_en, ja: name }] as const] : [],
      ),
    ),
  },
  none: { known: { from: '1970-01-01', to: '2199-12-31' }, days: new Map() },
}

/** What holds as long as nobody has chosen: Japan's table, and its usual fiscal year, where the clocks are Japan's. */
export function settingsOfZone(zone: string) {
  const isJapan = zone === 'Asia/Tokyo' || zone === 'Japan'
  return {
    holidays: isJapan ? ('japan' as const) : ('none' as const),
    weekend: [6 as const, 7 as const],
    weekStartsOn: 1 as const,
    yearStartsIn: isJapan ? 4 : 1,
  }
}
