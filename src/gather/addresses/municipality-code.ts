export type Municipality =
  | { readonly ok: true; readonly code: string; readonly prefecture: string }
  | { readonly ok: false; readonly because: 'not a code' | 'check digit' | 'five or six' }

/**
 * 全国地方公共団体コード as its six digits, and the prefecture in it. Of five digits the sixth is computed: 11 − (Σ digit × weight mod 11),
 * weights 6 to 2, of which the last figure stands. Five digits may also be six that lost their first zero: where both can be, only the
 * prefecture on record tells.
 */
export function municipalityOf(raw: string, prefecture: string | null): Municipality {
  const digits = raw.normalize('NFKC').replace(/[\s‐‑‒–—―−ー-]/gu, '')
  if (/^\d{6}$/.test(digits)) return sixDigits(digits)
  if (!/^\d{5}$/.test(digits)) return { ok: false, because: 'not a code' }
  const readings = [`${digits}${checkDigitOf(digits)}`, `0${digits}`]
    .map(sixDigits)
    .filter((one) => one.ok)
    .filter((one) => prefecture === null || one.prefecture === prefecture)
  const [only] = readings
  if (readings.length > 1) return { ok: false, because: 'five or six' }
  return only ?? { ok: false, because: 'not a code' }
}

function sixDigits(code: string): Municipality {
  const prefecture = code.slice(0, 2)
  const number = Number(code.slice(2, 5))
  if (prefecture < '01' || prefecture > '47' || (number > 0 && number < 100))
    return { ok: false, because: 'not a code' }
  return checkDigitOf(code.slice(0, 5)) === Number(code[5])
    ? { ok: true, code, prefecture }
    : { ok: false, because: 'check digit' }
}

function checkDigitOf(fiveDigits: string): number {
  const sum = [...fiveDigits].reduce((total, digit, place) => total + Number(digit) * (6 - place), 0)
  return (11 - (sum % 11)) % 10
}
