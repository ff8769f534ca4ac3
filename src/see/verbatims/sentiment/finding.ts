export type Kind = 'praise' | 'blame' | 'troubles' | 'burdens' | 'more' | 'less'
export type Found = { readonly word: string; readonly at: number; readonly kind: Kind; readonly weight: number }
type Strength = 'strong' | 'plain' | 'weak'
type Weighed = Readonly<Record<Strength, readonly string[]>>

export const weights: Readonly<Record<Strength, number>> = { strong: 1.5, plain: 1, weak: 0.5 }

/** Praise and fault as pairs of words and weights. */
export function weighed(praise: Weighed, blame: Weighed): { praise: Weighed; blame: Weighed } {
  return { praise, blame }
}

/** Finds entries in a text from left to right, the longest that begins at a place. Where a word stands in several lists, the later one counts. */
export function finderOf(lists: { praise: Weighed; blame: Weighed } & Partial<Record<Kind, unknown>>) {
  const byFirst = new Map<string, { word: string; kind: Kind; weight: number }[]>()
  const known = new Map<string, { word: string; kind: Kind; weight: number }>()
  for (const [kind, entries] of Object.entries(lists) as [Kind, Weighed | readonly string[]][]) {
    const strengths: [number, readonly string[]][] = isList(entries)
      ? [[0, entries]]
      : (Object.entries(entries) as [Strength, readonly string[]][]).map(([strength, words]) => [
          weights[strength],
          words,
        ])
    for (const [weight, words] of strengths)
      for (const word of words) known.set(word, { word, kind, weight: kind === 'blame' ? -weight : weight })
  }
  for (const entry of known.values()) {
    const first = entry.word.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.word.length - a.word.length)
  return (text: string): Found[] => {
    const found: Found[] = []
    for (let at = 0; at < text.length; at++) {
      const hit = byFirst.get(text.charAt(at))?.find(({ word }) => text.startsWith(word, at))
      if (hit === undefined) continue
      found.push({ ...hit, at })
      at += hit.word.length - 1
    }
    return found
  }
}

function isList(entries: Weighed | readonly string[]): entries is readonly string[] {
  return Array.isArray(entries)
}
