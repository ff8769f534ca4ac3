import type { Words } from '#web/wording/say.ts'
import type { ShownSheet } from '../redesigns-api.ts'
import { sentences } from '../words.ts'

/**
 * What is wrong with lines of a sheet, each with the name of its line; undefined where it is of none.
 *
 * @param at     what is refused, by its path
 * @param apart  the place of a line that tells its own
 */
export function lineFaults(
  at: ReadonlyMap<string, string>,
  { lines }: Pick<ShownSheet, 'lines'>,
  t: Words['t'],
  apart?: number,
): string | undefined {
  const told = [...at].flatMap(([path, message]) => {
    const place = Number(/^lines\.(\d+)\./.exec(path)?.[1])
    const line = place === apart ? undefined : lines[place]
    return line === undefined ? [] : t(sentences.of, line.before?.name ?? line.after?.name ?? '', message)
  })
  return told.length === 0 ? undefined : told.join(' ')
}
