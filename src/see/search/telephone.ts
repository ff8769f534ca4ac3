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

/** Fewer digits alone may be the number of a customer, a year or a part of anything else. */
const leastBareDigits = 7

/**
 * As `telephoneIn`, for a list of customers: it does not say why somebody is in it, and what stands on it is edited as a whole. A few
 * digits must be written as one writes a telephone number, with its first zero or a sign or space in it.
 */
export function telephoneInList(typed: string): string | null {
  const said = typed.normalize('NFKC').trim()
  return /^[1-9]\d*$/.test(said) && said.length < leastBareDigits ? null : telephoneIn(said)
}
