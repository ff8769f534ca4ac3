import type { Locale, TextOf } from '#platform/wording/words.ts'
import { bandWords } from '../../../see/segments/words.ts'
import { kindWords } from '../../plays/words.ts'
import { eventNames } from '../events/event-words.ts'
import type { Payload } from '../events/events.ts'

export const bandChanged: TextOf<[from: string, to: string]> = {
  en: (from, to) => `Health went from ${from} to ${to}`,
  ja: (from, to) => `ヘルスが「${from}」から「${to}」に変わりました`,
}
export const withKind: TextOf<[what: string, kind: string]> = {
  en: (what, kind) => `${what} (${kind})`,
  ja: (what, kind) => `${what}（${kind}）`,
}
export const withCount: TextOf<[what: string, count: number]> = {
  en: (what, count) => `${what}: ${count.toLocaleString('en')}`,
  ja: (what, count) => `${what}：${count.toLocaleString('ja')}件`,
}

/** What a chat is told of it, in one line, without the customer's name. */
export function sentenceOf({ type, data }: Payload, locale: Locale): string {
  const what = eventNames[type as keyof typeof eventNames][locale]
  if (type === 'health.band_changed') return bandChanged[locale](bandIn(data.from, locale), bandIn(data.to, locale))
  const kind = kindWords[data.kind as keyof typeof kindWords]
  if (type === 'plays.opened') return withCount[locale](what, Number(data.plays))
  if (type.startsWith('play.') && kind !== undefined) return withKind[locale](what, kind[locale])
  if (typeof data.customers === 'number') return withCount[locale](what, data.customers)
  return what
}

function bandIn(said: unknown, locale: Locale): string {
  return (bandWords[said as keyof typeof bandWords] ?? bandWords.unknown)[locale]
}
