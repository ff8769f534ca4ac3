/** The first place of each stretch of blank columns that stands between headings, at least two on either side: these may be tables side by side. */
export function blankBetween(headings: readonly string[], filled: readonly number[]): number[] {
  const isBlank = headings.map((heading, place) => heading === `#${place + 1}` && (filled[place] ?? 0) === 0)
  const isNamed = (place: number) => headings[place] !== undefined && headings[place] !== `#${place + 1}`
  return isBlank.flatMap((blank, place) => {
    if (!blank || isBlank[place - 1] || !isNamed(place - 1) || !isNamed(place - 2)) return []
    const next = isBlank.indexOf(false, place)
    return next > 0 && isNamed(next) && isNamed(next + 1) ? [place] : []
  })
}
