/**
 * How wide a text is at a size, near enough to break lines by: letters of Chinese and Japanese are as wide as they are high, capitals and
 * digits some two thirds of it. There is no screen to ask where a picture is made on the server.
 */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text)
    width += isWide(letter) ? 1 : (narrow[letter] ?? (/[A-Z0-9%+−]/.test(letter) ? 0.66 : 0.56))
  return width * size
}

const narrow: Readonly<Record<string, number>> = {
  ' ': 0.28,
  '.': 0.3,
  ',': 0.3,
  ':': 0.3,
  i: 0.26,
  f: 0.36,
  m: 0.86,
  r: 0.38,
  t: 0.36,
  w: 0.78,
  l: 0.26,
  '(': 0.36,
  ')': 0.36,
}
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u

function isWide(letter: string): boolean {
  return wide.test(letter)
}

/** No line begins with one of these, and none ends with an opening bracket. */
const notFirst = /^[、。，．・：；？！）」』】〉》ー～%％人件日]/
const notLast = /[（「『【〈《]$/

/** A text in lines no wider than asked: broken at blanks, between Japanese letters anywhere but before 、 and 。; what is beyond `most` lines ends in …. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
    while (widthOf(line.trimEnd(), size) > width) {
      const fits = longestStart(line, size, width)
      lines.push(line.slice(0, fits))
      line = line.slice(fits)
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  const cut =
    widthOf(`${last}…`, size) > width ? last.slice(0, Math.max(1, longestStart(last, size, width - size))) : last
  return [...lines.slice(0, most - 1), `${cut.trimEnd()}…`]
}

/** What is not taken apart: words with the blank behind them, and single letters of Japanese with what may not stand alone. */
function pieces(text: string): string[] {
  const parts: string[] = []
  for (const letter of text) {
    const before = parts.at(-1)
    const joins =
      before !== undefined &&
      (notFirst.test(letter) ||
        notLast.test(before) ||
        (!isWide(letter) && !/ $/.test(before) && !isWide(before.at(-1) ?? '')))
    if (joins) parts[parts.length - 1] = before + letter
    else parts.push(letter)
  }
  return parts
}

function longestStart(text: string, size: number, width: number): number {
  let end = 0
  for (const letter of text) {
    if (end > 0 && widthOf(text.slice(0, end + letter.length), size) > width) return end
    end += letter.length
  }
  return end
}
