import { type Locale, localeOf, type Text } from '../platform/wording/words.ts'

/** What a command says: lines for people on standard output, or one JSON document with `--json`. */
export type Out = {
  readonly json: boolean
  readonly locale: Locale
  say(text: Text): string
  line(text: string): void
  /** What is to be kept in a file as it is. */
  file(text: string): void
  document(value: unknown): void
  table(headings: readonly string[], rows: readonly (readonly string[])[]): void
}

export function openOut(json: boolean, environment: NodeJS.ProcessEnv): Out {
  const locale = localeOf(environment.MEGURI_LANG || environment.LC_ALL || environment.LANG)
  const write = (text: string) => {
    process.stdout.write(`${text}\n`)
  }
  const line = (text: string) => write(withoutOrders(text))
  return {
    json,
    locale,
    line,
    file: (text) => (process.stdout.isTTY ? line(text) : write(text)),
    say: (text) => text[locale],
    document: (value) => write(JSON.stringify(value, null, 2)),
    table: (headings, rows) => {
      const widths = headings.map((heading, column) =>
        Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[column] ?? ''))),
      )
      for (const row of [headings, ...rows])
        line(
          row
            .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell))))
            .join('  ')
            .trimEnd(),
        )
    },
  }
}

/** What we print holds cells and names of others: a terminal obeys control characters, so they are shown as nothing but a space. */
export function withoutOrders(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, ' ')
}

/** Columns on a terminal: a Chinese character, a kana or a full-width sign takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(sign) ? 2 : 1), 0)
}
