/** How Japan is written as a country, as both JavaScript and PostgreSQL read it, not regarding case. */
export const japan = '^(jp|jpn|japan|日本|日本国)$'

/** Whether a country, however it is written, is Japan. */
export function isJapan(country: string | null): boolean {
  return new RegExp(japan, 'i').test((country ?? '').trim())
}
