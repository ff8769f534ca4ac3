/** The sentences of a text, in the letters that the lexicon is written in: NFKC, one kind of apostrophe. */
export function sentencesOf(text: string): string[] {
  return normal(text)
    .split(/(?<=[。！!？?])(?![。！!？?」』）)])|\n+|(?<=\.)\s+(?=\S)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

export function normal(text: string): string {
  return decoded(text)
    .normalize('NFKC')
    .replaceAll(/[’‘`´]/gu, "'")
    .replaceAll(/[ \t\u3000]+/gu, ' ')
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  yen: '¥',
  eacute: 'é',
}

/** Forms and mail programs leave these in what people wrote. What is no entity stays as it is written. */
export function decoded(text: string): string {
  return text
    .replaceAll(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/giu, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
      const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    })
    .replaceAll(/<br\s*\/?>|<\/?p>/giu, '\n')
}
