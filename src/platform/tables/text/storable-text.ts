/** A text as every store keeps it: U+0000 and half of a pair stand as what could not be read. */
export function storableText(text: string): string {
  return text.isWellFormed() && !text.includes('\0') ? text : text.toWellFormed().replaceAll('\0', '\ufffd')
}
