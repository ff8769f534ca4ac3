import type { Words } from '#web/wording/say.ts'
import { sentences } from './words.ts'

type Scored = {
  readonly nps: number | null
  readonly csat: number | null
  readonly csatScale: number
  readonly ces: number | null
}

/** By which score an answer is told: the recommendation before satisfaction, and that before effort. */
export function shownScore({ nps, csat, csatScale, ces }: Scored, { t, n }: Words): string {
  if (nps !== null) return t(sentences.scoreNps, n.whole(nps))
  if (csat !== null) return t(sentences.scoreCsat, n.number(csat), n.whole(csatScale))
  return ces === null ? '' : t(sentences.scoreCes, n.number(ces))
}
