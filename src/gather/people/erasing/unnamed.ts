/** A text kept of a file without the words that name somebody. */
export function unnamed(text: string, words: readonly string[]): string {
  return words
    .filter((word) => word !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, '…'), text)
}

/** What a report says, without those words. */
export function reportWithout(report: unknown, words: readonly string[]): unknown {
  if (typeof report === 'string') return unnamed(report, words)
  if (Array.isArray(report)) return report.map((one) => reportWithout(one, words))
  if (typeof report !== 'object' || report === null) return report
  return Object.fromEntries(Object.entries(report).map(([key, inner]) => [key, reportWithout(inner, words)]))
}

/** What words mean, without those that name somebody. */
export function meaningsWithout(meant: unknown, words: readonly string[]): unknown {
  if (Array.isArray(meant)) return reportWithout(meant, words)
  if (typeof meant !== 'object' || meant === null) return meant
  const names = (text: string) => unnamed(text, words) !== text
  return Object.fromEntries(Object.entries(meant).filter(([word, meaning]) => !names(word) && !names(String(meaning))))
}

/** A mapping or draft without them: what stood in cells is taken out, how columns and fields are called stays. */
export function mappingWithout(mapping: unknown, words: readonly string[]): unknown {
  if (Array.isArray(mapping)) return mapping.map((one) => mappingWithout(one, words))
  if (typeof mapping !== 'object' || mapping === null) return mapping
  return Object.fromEntries(
    Object.entries(mapping).map(([key, inner]) => {
      if (key === 'values') return [key, meaningsWithout(inner, words)]
      if (key === 'constant' || key === 'defaults') return [key, reportWithout(inner, words)]
      return [key, mappingWithout(inner, words)]
    }),
  )
}
