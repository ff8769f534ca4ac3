import type { Context } from '../../context.ts'
import type { Outside } from '../outside.ts'
import { groupMeant } from './groups.ts'
import { dayOf, mostOnDay, type Pace, perHourOf, usualOthers, warmUp } from './pace.ts'
import * as store from './pace-store.ts'
import { fromKey, rateKey, sinceOf, warmUpKey, warmUpRule } from './pacing.ts'

type WarmUp = {
  readonly state: 'known' | 'not begun' | 'under way' | 'over'
  readonly since: Date | null
  /** Of the schedule, 1 is the first; what may leave in 24 hours on it, what has in the last 24, and what that leaves. */
  readonly day: number | null
  readonly most: number | null
  readonly taken: number
  readonly room: number | null
}

type GroupStanding = {
  readonly group: string
  readonly perHour: number
  /** At most so many for now: fewer where the provider said that too many came. */
  readonly present: number
  readonly reducedUntil: Date | null
  /** How many left for it in the last 60 minutes, of all workspaces of the house. */
  readonly lastHour: number
  readonly waiting: { readonly letters: number; readonly until: Date } | null
}

export type Standing = Pace & {
  /** Where letters come from; `null` where no mail server is set up. */
  readonly domain: string | null
  readonly schedule: readonly number[]
  readonly warmUp: WarmUp
  readonly waitForWarmUp: { readonly letters: number; readonly until: Date } | null
  readonly groups: readonly GroupStanding[]
}

/** How fast letters may leave just now, and what waits for it. */
export async function paceStanding(context: Context, outside: Outside): Promise<Standing> {
  const kept = await store.kept(context)
  const domain = outside.mail?.domain ?? null
  const waiting = new Map((await store.waiting(context)).map(({ for: key, ...one }) => [key, one]))
  const groups = groupsShown(kept, waiting.keys())
  const rules = groups.map((group) => ({ key: rateKey(group), minutes: 60, most: perHourOf(kept, group) }))
  const counted = await store.roomFor(context, rules, { hold: false })
  const { perHour, others, isKnown } = kept
  return {
    perHour,
    others,
    isKnown: isKnown && sinceOf(kept, domain ?? kept.domain) === 'known',
    domain,
    schedule: warmUp,
    warmUp: await warmUpStanding(context, kept, domain),
    waitForWarmUp: waiting.get(warmUpKey) ?? null,
    groups: groups.map((group) => {
      const { most = 0, taken = 0, reducedUntil = null } = counted.get(rateKey(group)) ?? {}
      const theirs = waiting.get(rateKey(group)) ?? null
      return { group, perHour: perHourOf(kept, group), present: most, reducedUntil, lastHour: taken, waiting: theirs }
    }),
  }
}

/** Those with a rate of their own, and those for which letters of this workspace wait; what others write to is not theirs to see. */
function groupsShown({ others }: Pace, keys: Iterable<string>): string[] {
  const waited = [...keys].filter((key) => key !== warmUpKey).map((key) => key.slice(rateKey('').length))
  return [...new Set([...waited.slice(0, 100), ...others.map(({ group }) => group), ...Object.keys(usualOthers)])]
}

async function warmUpStanding(context: Context, kept: store.Kept, domain: string | null): Promise<WarmUp> {
  const none = { since: null, day: null, most: null, taken: 0, room: null }
  const since = domain === null ? null : sinceOf(kept, domain)
  if (since === 'known') return { state: 'known', ...none }
  if (domain === null || since === null) {
    const most = mostOnDay(1)
    return { state: 'not begun', ...none, most, room: most }
  }
  const day = dayOf(since, context.now)
  const rule = warmUpRule(context, since, domain)
  if (rule === null) return { state: 'over', ...none, since, day }
  const taken = (await store.roomFor(context, [rule], { hold: false })).get(fromKey(domain))?.taken ?? 0
  return { state: 'under way', since, day, most: rule.most, taken, room: Math.max(0, rule.most - taken) }
}

/** Says anew how fast letters leave. What waits already comes the sooner or the later for it. */
export async function setPace(context: Context, outside: Outside, wish: Pace): Promise<Standing> {
  const before = await store.kept(context)
  const domain = outside.mail?.domain ?? before.domain
  const others = wish.others
    .map(({ group, perHour }) => ({ group: groupMeant(group), perHour }))
    .filter(({ group, perHour }) => perHour !== (usualOthers[group] ?? wish.perHour))
    .toSorted((one, other) => (one.group < other.group ? -1 : 1))
  const now = { ...wish, others }
  await store.keep(context, { ...now, domain, ...(before.domain !== domain && { since: null }) })
  for (const { for: key } of await store.waiting(context)) {
    if (key === warmUpKey) {
      if (wish.isKnown) await store.stretch(context, key, 0)
      continue
    }
    const group = key.slice(rateKey('').length)
    const [was, is] = [perHourOf(before, group), perHourOf(now, group)]
    if (was !== is) await store.stretch(context, key, was / is)
  }
  return paceStanding(context, outside)
}
