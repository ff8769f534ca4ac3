import type { Context } from '#platform/context.ts'
import type { Locale } from '#platform/wording/words.ts'
import type { Sat as Link } from '../links/links-store.ts'
import { words } from '../screen/words.ts'

/** What is kept, whose answer counts, and until when: said on each page. */
export function notesOf({ workspace }: Context, { kind, closesAt }: Link, locale: Locale): string[] {
  const kept = { personal: words.keptWithName, open: words.keptWithoutName, anonymous: words.keptAnonymous }[kind]
  return [
    (kind === 'personal' ? words.lastCounts : words.onceEach)[locale],
    ...(closesAt === null ? [] : [words.closes[locale](instantIn(closesAt, workspace.zone, locale))]),
    kept[locale](workspace.name),
    ...(kind === 'personal' ? [] : [words.cookie[locale]]),
  ]
}

function instantIn(at: Date, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)
}
