import type { Words } from '#web/wording/say.ts'
import type { Measure } from '../contract.ts'
import { shownDifference } from './shown.ts'
import type { ShownWithin } from './voice-api.ts'
import { withinWords as words } from './within-words.ts'
import { words as voiceWords } from './words.ts'

/** What changed within the people who answered in both. */
export function withinSaid(measure: Measure, within: ShownWithin, { t, n, locale }: Words): string {
  if (!within.known) return t(words.withinUnknown, within.because[locale])
  const shown = (value: number) => shownDifference(measure, value, n)
  const said = [
    t(within.isBeyondChance ? words.withinBeyond : words.withinCannotSay),
    t(words.upAndDown, n.whole(within.up), n.whole(within.down)),
    ...(within.low === null || within.high === null
      ? []
      : [t(voiceWords.interval, shown(within.low), shown(within.high))]),
  ]
  return t(words.within, shown(within.difference), n.whole(within.pairs), said.join(t(words.and)))
}
