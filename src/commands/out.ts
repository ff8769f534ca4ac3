import { type Locale, localeOf, type Text } from '../platform/wording/words.ts'

/** What a command says: lines for people on standard output, or one JSON document with `--json`. */
export type Out = {
  readonly json: boolean
  readonly locale: Locale
  say(text: Text): string
  line(text: string): void
  document(value: unknown): void
  table(headings: readonly string[], rows: readonly (readonly string[])[]): void
}

export function openOut(json: boolean, environment: NodeJS.ProcessEnv): Out {
  const locale = localeOf(environment.MEGURI_LANG || environment.LC_ALL || environment.LANG)
  const line = (text: string) => {
    process.stdout.write(`${text}\n`)
  }
  return {
    json,
    locale,
    line,
    say: (text) => text[locale],
    document: (value) => line(JSON.stringify(value, null, 2)),
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

/** Columns on a terminal: a Chinese character, a kana or a full-width sign takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/.test(sign) ? 2 : 1), 0)
}
