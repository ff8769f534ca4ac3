import type { Locale } from '#platform/wording/words.ts'
import { type Both, shownIn } from '../asked.ts'
import css from './seeing.module.css'

type Props = { readonly text: Both; readonly locale: Locale; readonly without?: string }

/** A text as a reader of this language sees it; one from the other language says so to those who read aloud. */
export function Said({ text, locale, without = '' }: Props) {
  const shown = shownIn(text, locale)
  if (shown.text === '') return <span className={css.missing}>{without}</span>
  return <span {...(shown.isFallback && { lang: shown.locale, className: css.fallback })}>{shown.text}</span>
}
