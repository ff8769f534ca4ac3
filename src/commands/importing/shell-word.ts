/** Foreign text on one line: a line break or another control character would end the line, or the command in it, before its time. */
export function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** A text as one word of a command to be pasted: between single quotes a shell takes nothing for its own. */
export function shellWord(text: string): string {
  const line = onOneLine(text)
  return /^[\w./:=@+,][\w./:=@+,-]*$/.test(line) ? line : `'${line.replaceAll("'", "'\\''")}'`
}
