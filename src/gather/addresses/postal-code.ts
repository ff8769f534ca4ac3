import { isJapan } from './country.ts'

/** A Japanese code as `100-0001`; one of elsewhere as it is written; or that it cannot be one. */
export type PostalCode = { readonly ok: true; readonly code: string } | { readonly ok: false }

/**
 * 〒, full-width figures and a missing hyphen are put right where the customer is in Japan or nobody says where it is. A code that has
 * lost its first zero in a spreadsheet is no code: nobody knows which digit is missing.
 */
export function postalCodeOf(raw: string, country: string | null): PostalCode {
  const written = raw.trim()
  if (country !== null && !isJapan(country)) return { ok: true, code: written }
  const plain = written.normalize('NFKC')
  const bare = plain.replace(/^〒\s*/u, '').replace(/[\s‐‑‒–—―−ーｰ-]/gu, '')
  if (/^\d{7}$/.test(bare)) return { ok: true, code: `${bare.slice(0, 3)}-${bare.slice(3)}` }
  const saysJapan = country !== null || /^〒/u.test(plain)
  return saysJapan ? { ok: false } : { ok: true, code: written }
}
