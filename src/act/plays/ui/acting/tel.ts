/**
 * What a telephone dials for a number as it was written: `03-1234-5678（内線 12）` is 0312345678. An extension is not dialled with it, and
 * what is no number is not dialled at all.
 */
export function dialled(phone: string | null): string | null {
  if (phone === null) return null
  const [written = ''] = /\+?[\d][\d\s().-]*/.exec(phone.normalize('NFKC').replace(/[‐‑‒–—―ー−]/g, '-')) ?? []
  // +44 (0)20 is dialled without the nought.
  const digits = (written.startsWith('+') ? written.replace(/\(0\)/, '') : written).replace(/[^\d+]/g, '')
  return digits.replace('+', '').length < 3 ? null : digits
}
