/** A number that begins with sixteen digits or more. Within a text the same may stand; then the slower way finds nothing to keep. */
const long = /[:,[]\s*-?\d{16}/
const textOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g

/**
 * JSON with the digits of numbers that a double cannot hold: whole parts beyond 2^53 are read as text, so that an id stays the
 * id that it is and an amount can be read to its last digit. What has no such number is read in the usual way. A reviver
 * that sees the source would do the same, but not where somebody nests ten thousand lists.
 *
 * @throws SyntaxError where the text is no JSON
 */
export function exactJson(text: string): unknown {
  const usual: unknown = JSON.parse(text)
  return long.test(text) ? JSON.parse(text.replace(textOrNumber, exactly)) : usual
}

function exactly(token: string): string {
  const isPlain = token.length > 15 && /^-?\d+(\.\d+)?$/.test(token)
  return isPlain && Math.abs(Number(token)) > Number.MAX_SAFE_INTEGER ? `"${token}"` : token
}
