/** The first characters of a text, none of them cut in half: half of a pair is no text that a database keeps. */
export function beginningOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** Whether a database keeps the text as it is: without U+0000 and halves of pairs. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** The text as it can be kept: what no database takes becomes the sign for what cannot be read, and U+0000 at the end, by which some programs fill a field, nothing. */
export function storable(text: string): string {
  if (isStorable(text)) return text
  let end = text.length
  while (end > 0 && text[end - 1] === '\0') end -= 1
  return text.slice(0, end).replaceAll('\0', '\ufffd').toWellFormed()
}

/** One width for each letter (NFKC): Ａ is A, ｱ is ア. Most texts have only letters of one width and are left as they are at once. */
export function narrow(text: string): string {
  return isAscii(text) ? text : text.normalize('NFKC')
}

export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** What a file is called, without the folders it lay in and without signs that turn the direction of writing or are none. */
export function fileNameOf(given: string, length: number): string {
  const plain = storable(given).replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '')
  const name = (plain.split(/[/\\]/).at(-1) ?? '').trim()
  return /^\.*$/.test(name) ? 'file' : beginningOf(name, length)
}
