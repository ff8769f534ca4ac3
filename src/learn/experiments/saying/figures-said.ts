import type { Locale } from '#platform/wording/words.ts'

/** How the figures of a card are written in one language: rates in percent, differences in points, an index as times. */
export function figuresSaid(locale: Locale) {
  const tag = locale === 'ja' ? 'ja-JP' : 'en-GB'
  const wholes = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const hundredths = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const days = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  const sign = (value: number, written: string) => {
    if (/^[0.,]+$/.test(written)) return `±${written}`
    return value < 0 ? `−${written}` : `+${written}`
  }
  return {
    whole: (value: number) => wholes.format(value),
    rate: (share: number) => `${tenths.format(100 * share)}%`,
    /** A difference of rates in points, without its unit: `+6.9`. */
    points: (share: number) => sign(share, tenths.format(Math.abs(100 * share))),
    /** 146 is `1.46`. */
    times: (index: number) => hundredths.format(Math.round(index) / 100),
    /** 146 is `+46%`. */
    more: (index: number) => `${sign(index - 100, wholes.format(Math.abs(Math.round(index) - 100)))}%`,
    day: (date: string) => days.format(new Date(`${date}T00:00:00Z`)),
  }
}

export type FiguresSaid = ReturnType<typeof figuresSaid>
