import type { Locale } from '#platform/wording/words.ts'

/** Every zone and currency that this browser knows; the server checks again. */
export function zoneChoices(): string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')]
}

export function currencyChoices(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' })
  return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }))
}

export const languageChoices = [
  { value: 'en', label: 'English' },
  { value: 'ja', label: '日本語' },
]
