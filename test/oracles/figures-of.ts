import { existsSync, readFileSync } from 'node:fs'

/** The figures that an oracle program wrote beside itself, such as `figuresOf<Figures>('time')` for time.json. */
export function figuresOf<Figures>(name: string): Figures {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'))
}

const realData = new URL('../../../shared/data/', import.meta.url)

/** Whether the real data sets lie beside the repository; the tests that need them are skipped where they do not. */
export const realDataIsHere = existsSync(realData)

/** The text of a file of the real data sets. */
export function realText(path: string): string {
  return readFileSync(new URL(path, realData), 'utf8')
}
