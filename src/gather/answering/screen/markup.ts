import type { Locale } from '#platform/wording/words.ts'
import { type Both, shownIn } from '../../questionnaires/ui/asked.ts'

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A text of the questionnaire; one that stands in the other language says so to whoever reads it out. */
export function inLanguage(text: Both, locale: Locale): string {
  const shown = shownIn(text, locale)
  return shown.isFallback ? `<span lang="${shown.locale}">${lines(shown.text)}</span>` : lines(shown.text)
}

function lines(text: string): string {
  return escaped(text).replaceAll('\n', '<br>')
}
