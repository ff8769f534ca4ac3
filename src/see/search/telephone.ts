/** Fewer digits are the end of too many numbers. */
const leastDigits = 4

/**
 * The digits by which a telephone number is looked for, of what may be one: its first zero, which a spreadsheet may have taken, and the code
 * of Japan before it are left out. `null` where it is something else.
 */
export function telephoneIn(typed: string): string | null {
  const said = typed.normalize('NFKC').trim()
  if (!/^[+()\d\s\-‐‑–−ー.]+$/u.test(said)) return null
  const digits = said
    .replace(/^\+\s*81/, '')
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '')
  return digits.length < leastDigits ? null : digits
}
