/** How long a text is as a short message: in which alphabet it goes, how many places it takes there, in how many parts it is sent. */
export type SmsLength = { readonly alphabet: 'GSM-7' | 'UCS-2'; readonly units: number; readonly parts: number }

/** The basic alphabet of GSM 03.38; a character of the second takes two places. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

/** In one message, and in each part of several, whose header takes the rest: places of seven bits, or units of sixteen. */
const room = { 'GSM-7': { one: 160, part: 153 }, 'UCS-2': { one: 70, part: 67 } } as const

/**
 * A single character beyond the alphabet of GSM (any Japanese one, a curly quote) makes the whole text go in units of sixteen bits, of
 * which one message holds 70. What takes two places (€, an emoji) is not cut in two: it begins the next part.
 */
export function smsLength(text: string): SmsLength {
  const characters = [...text]
  const isGsm = characters.every((one) => basic.has(one) || extended.has(one))
  const alphabet = isGsm ? 'GSM-7' : 'UCS-2'
  const sizes = characters.map((one) => (isGsm ? (extended.has(one) ? 2 : 1) : one.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const { one, part } = room[alphabet]
  if (units <= one) return { alphabet, units, parts: 1 }
  let [parts, used] = [1, 0]
  for (const size of sizes) {
    if (used + size > part) [parts, used] = [parts + 1, 0]
    used += size
  }
  return { alphabet, units, parts }
}

/** So many parts a message has at most, and so many characters a message of LINE, which counts as JavaScript does. */
const mostParts = 10
const mostOfLine = 5_000

export function isTooLong(channel: 'sms' | 'line', text: string): boolean {
  return channel === 'sms' ? smsLength(text).parts > mostParts : text.length > mostOfLine
}
