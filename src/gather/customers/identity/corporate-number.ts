/**
 * A Japanese corporate number (法人番号) as its 13 digits, or null where it is none. Full-width digits, spaces, hyphens
 * and the T of an invoice number are accepted; a wrong check digit is not.
 */
export function corporateNumber(raw: string): string | null {
  const digits = raw
    .normalize('NFKC')
    .replace(/[\s‐‑‒–—―−ー-]/gu, '')
    .replace(/^T/i, '')
  return isCorporateNumber(digits) ? digits : null
}

export function isCorporateNumber(digits: string): boolean {
  return /^[1-9]\d{12}$/.test(digits) && checkDigitOf(digits.slice(1)) === Number(digits[0])
}

/** The first of the 13 digits, from the 12 that follow: 9 − (Σ digit × weight mod 9), weights 1, 2, 1, 2… from the right. */
export function checkDigitOf(twelveDigits: string): number {
  const sum = [...twelveDigits].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 2 : 1), 0)
  return 9 - (sum % 9)
}
