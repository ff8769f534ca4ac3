import { htmlRead } from './html-read.ts'

export type Unsupported = { readonly feature: string; readonly programs: readonly string[] }

/** Mail programs by their families; of others the tables hold too little to ask every feature of them. */
const families = { gmail: 'Gmail', outlook: 'Outlook', 'apple-mail': 'Apple Mail', yahoo: 'Yahoo! Mail' } as const
type Family = keyof typeof families

/**
 * What these mail programs do not show, each once, by name. Every letter that MJML makes holds some of it, with something else beside it
 * for the programs that need that: what a bare letter holds as well is nobody's finding.
 *
 * @param frame of the letter, as `htmlRead` makes it
 * @param bare  HTML of a letter that has one of each usual part and nothing else
 * @returns `null` where the tables have no answer
 */
export async function unsupportedIn(frame: string, bare: string): Promise<Unsupported[] | null> {
  const usual = usualIn.get(bare) ?? new Set((await lackingIn(htmlRead(bare).frame))?.map(({ feature }) => feature))
  usualIn.set(bare, usual)
  return (await lackingIn(frame))?.filter(({ feature }) => !usual.has(feature)) ?? null
}

const usualIn = new Map<string, ReadonlySet<string>>()

async function lackingIn(frame: string): Promise<Unsupported[] | null> {
  // Its tables are a megabyte and a half: they are read when somebody writes a letter.
  const { caniemail } = await import('caniemail')
  const found = new Map<string, Set<string>>()
  try {
    const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'], html: frame })
    for (const [client, lacking] of issues.errors)
      for (const { title } of lacking) {
        const family = families[client.split('.')[0] as Family]
        found.set(title, (found.get(title) ?? new Set()).add(family))
      }
  } catch {
    // Styles that nobody can read, or a feature that was not tried in one of these programs.
    return null
  }
  return [...found]
    .map(([feature, programs]) => ({ feature, programs: [...programs].sort() }))
    .toSorted((one, other) => one.feature.localeCompare(other.feature, 'en'))
}
