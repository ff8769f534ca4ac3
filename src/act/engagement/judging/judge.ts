import type { Reason, Toucher } from './kinds.ts'
import { isMachine, isProxy } from './known-agents.ts'

/** One request for a link of a letter (by its place among them), or for its picture (`null`). */
export type Touch = {
  readonly id: string
  readonly at: Date
  readonly link: number | null
  readonly agent: string
  readonly how: 'GET' | 'HEAD' | 'prefetch'
}

export type Judgement = { readonly by: Toucher; readonly because: Reason }
export type OfLetter = {
  /** When the mail server took the letter; `null` where nobody knows. */
  readonly takenAt: Date | null
  readonly links: number
}

/** In milliseconds: nobody reads so fast; links of one letter so close are one look; what else comes so close to it belongs to it. */
const [soonest, together, beside] = [10_000, 5_000, 10_000]
/** So many links so close are no person's, of however many; of fewer links all of them. */
const many = 3

/**
 * Tells people from machines over all touches of one letter. What a machine says of itself comes first, then how soon it came, then
 * what it did beside it: a scanner takes all links at once, often with the agent of a browser. Whoever touches a letter just then is
 * taken for it, because a person who is not counted does less harm than a machine that is.
 */
export function judge(touches: readonly Touch[], letter: OfLetter): ReadonlyMap<string, Judgement> {
  const looks = looksAtAll(touches, letter.links)
  return new Map(touches.map((touch) => [touch.id, judgementOf(touch, letter, looks)]))
}

type Look = { readonly from: number; readonly to: number }

function judgementOf({ at, agent, how }: Touch, { takenAt }: OfLetter, looks: readonly Look[]): Judgement {
  if (how === 'HEAD') return machine('head')
  if (how === 'prefetch') return machine('fetchedAhead')
  if (agent.trim() === '') return machine('noAgent')
  if (isMachine(agent)) return machine('knownMachine')
  const when = at.getTime()
  if (takenAt !== null && when - takenAt.getTime() < soonest) return machine('tooSoon')
  if (looks.some(({ from, to }) => when >= from - beside && when <= to + beside)) return machine('atOnce')
  return isProxy(agent) ? { by: 'unclear', because: 'proxy' } : { by: 'human', because: 'person' }
}

const machine = (because: Reason): Judgement => ({ by: 'machine', because })

/** The spans in which all links of a letter, or many of them, were touched together: each from a click to the last within reach of it. */
function looksAtAll(touches: readonly Touch[], links: number): Look[] {
  const clicks = touches
    .flatMap(({ at, link }) => (link === null ? [] : [{ at: at.getTime(), link }]))
    .toSorted((one, other) => one.at - other.at)
  const enough = Math.max(2, Math.min(many, links))
  const within = new Map<number, number>()
  let end = 0
  return clicks.flatMap(({ at: from, link }) => {
    for (let next = clicks[end]; next !== undefined && next.at - from <= together; next = clicks[++end])
      within.set(next.link, (within.get(next.link) ?? 0) + 1)
    const look = within.size >= enough ? [{ from, to: clicks[end - 1]?.at ?? from }] : []
    const left = (within.get(link) ?? 1) - 1
    if (left === 0) within.delete(link)
    else within.set(link, left)
    return look
  })
}
