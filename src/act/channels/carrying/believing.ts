import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether a form was posted by whoever knows the token: `X-Twilio-Signature` is HMAC-SHA1, in base64, over the address as it is entered
 * there and each field with its value, in the order of their names.
 */
export function isSignedForm(
  form: URLSearchParams,
  signature: string,
  { url, token }: { url: string; token: string },
): boolean {
  const fields = [...form].toSorted(([one, a], [other, b]) => compared(one, other) || compared(a, b))
  const said = url + fields.map(([name, value]) => name + value).join('')
  return isSame(createHmac('sha1', token).update(said).digest('base64'), signature)
}

/** Whether LINE posted it: `x-line-signature` is HMAC-SHA256, in base64, over the body as it came, with the channel secret. */
export function isSignedByLine(body: Uint8Array, signature: string, secret: string): boolean {
  return isSame(createHmac('sha256', secret).update(body).digest('base64'), signature)
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function isSame(expected: string, given: string): boolean {
  const [one, other] = [Buffer.from(expected), Buffer.from(given)]
  return one.length === other.length && timingSafeEqual(one, other)
}
