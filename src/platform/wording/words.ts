/** The two languages, equals: a text missing in one of them does not compile. */
export const locales = ['en', 'ja'] as const
export type Locale = (typeof locales)[number]

/** One text in both languages; what varies is a function of its parts, so that each language orders them freely. */
export type Text = Readonly<Record<Locale, string>>
export type TextOf<Parts extends readonly unknown[]> = Readonly<Record<Locale, (...parts: Parts) => string>>

export function say(text: Text, locale: Locale): string
export function say<Parts extends readonly unknown[]>(text: TextOf<Parts>, locale: Locale, ...parts: Parts): string
export function say(text: Text | TextOf<readonly unknown[]>, locale: Locale, ...parts: readonly unknown[]): string {
  const words = text[locale]
  return typeof words === 'function' ? words(...parts) : words
}

/** The reader's language from an Accept-Language header or a stored preference; English where neither is ours. */
export function localeOf(wish: string | null | undefined): Locale {
  return (wish ?? '').trim().toLowerCase().startsWith('ja') ? 'ja' : 'en'
}

/** In English, how many of what: “1 contract ends”, “1,234 contracts end”. */
export function counted(count: number, one: string, more: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : more}`
}

export function text(en: string, ja: string): Text {
  return { en, ja }
}
