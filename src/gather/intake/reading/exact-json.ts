/** A number that begins with sixteen digits or more. Within a text the same may stand; then the slower way finds nothing to keep. */
const long = /[:,[]\s*-?\d{16}/

/**
 * JSON with the digits of whole numbers that a double cannot hold: beyond 2^53 they are read as text, so that an id stays the
 * id that it is and an amount can be read to its last digit. What has no such number is read in the usual way.
 *
 * @throws SyntaxError where the text is no JSON
 */
export function exactJson(text: string): unknown {
  return long.test(text) ? JSON.parse(text, exactly) : JSON.parse(text)
}

function exactly(_: string, value: unknown, { source = '' }: { source?: string } = {}): unknown {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER && /^-?\d+(\.\d+)?$/.test(source)
    ? source
    : value
}
