import type { Context, Desk } from '../../context.ts'
import type { Outside } from '../outside.ts'
import type { Taken } from '../store.ts'
import { domainOf, groupWithoutAsking } from './groups.ts'
import { type Asking, admitted, dayOf, mostOnDay, perHourOf, type Waits } from './pace.ts'
import * as store from './pace-store.ts'

/** What a letter that waits for a rate waits for, as it is kept. */
export const warmUpKey = 'warm-up'
export const rateKey = (group: string) => `rate ${group}`

type Pacing = {
  /** Domains of which nobody knows with whom their mailboxes are; the name servers are to be asked first, except for safety. */
  readonly unknown: ReadonlySet<string>
  groupOf(recipient: string): string
  /** For which of these there is no room just now, and room for what it is that lacks. Nothing is held: a moment later it may be otherwise. */
  lacking(some: readonly Taken[]): Promise<ReadonlyMap<string, Waits>>
  /**
   * Counts those that go as leaving, for as many as there is room, and says of the others, and of those for which there was none before,
   * until when they wait. Whoever else asks for the same room waits for the end of this transaction: two processes never find the same.
   */
  goes(
    going: readonly Taken[],
    lacked: ReadonlyMap<string, Waits>,
    all: readonly Taken[],
  ): Promise<ReadonlyMap<string, Waits>>
}

/** What is known of the room there is for letters that are about to leave. */
export async function pacingFor(context: Context, outside: Outside, taken: readonly Taken[]): Promise<Pacing> {
  const mails = taken.filter(({ channel }) => channel === 'email')
  const domainsOf = (some: readonly Taken[]) =>
    [...new Set(some.map(({ recipient }) => domainOf(recipient)))].filter(
      (domain) => groupWithoutAsking(domain) === null,
    )
  const known = await store.groupsOf(context, domainsOf(mails))
  const kept = mails.length === 0 ? null : await store.kept(context)
  const groupOf = (recipient: string) => {
    const domain = domainOf(recipient)
    return groupWithoutAsking(domain) ?? known.get(domain) ?? domain
  }
  const ask = async (
    some: readonly Taken[],
    { held, hold }: { held: ReadonlyMap<string, Waits>; hold: boolean },
  ): Promise<ReadonlyMap<string, Waits>> => {
    const asking = some.filter(({ channel }) => channel === 'email')
    const domain = outside.mail?.domain
    if (asking.length === 0 || domain === undefined || kept === null) return new Map()
    const rates = await ratesOf(
      context,
      { kept, domain, hold },
      new Set(asking.map(({ recipient }) => groupOf(recipient))),
    )
    const letters: Asking[] = asking.map(({ id, recipient, urgency, waitedFor }) => ({
      id,
      urgency,
      hasWaited: waitedFor !== null,
      heldFor: held.get(id)?.for ?? null,
      keys: [rateKey(groupOf(recipient)), ...(rates.isWarmingUp ? [warmUpKey] : [])],
    }))
    const waits = admitted(letters, { now: context.now, ...rates })
    if (!hold) return waits
    const counts = new Map<string, number>()
    for (const { id, keys } of letters)
      for (const key of waits.has(id) ? [] : keys) {
        const counted = key === warmUpKey ? fromKey(domain) : key
        counts.set(counted, (counts.get(counted) ?? 0) + 1)
      }
    await store.note(context, counts)
    return waits
  }
  return {
    unknown: new Set(domainsOf(mails.filter(({ urgency }) => urgency > 0)).filter((domain) => !known.has(domain))),
    groupOf,
    lacking: (some) => ask(some, { held: new Map(), hold: false }),
    goes: (going, held, all) => ask([...going, ...all.filter(({ id }) => held.has(id))], { held, hold: true }),
  }
}

type Asked = { readonly kept: store.Kept; readonly domain: string; readonly hold: boolean }

/** The room there is for these groups and of the day, and who stands in front of it. */
async function ratesOf(context: Context, { kept, domain, hold }: Asked, groups: ReadonlySet<string>) {
  const since = hold ? await begun(context, kept, domain) : sinceOf(kept, domain)
  const warm = warmUpRule(context, since === 'known' ? null : (since ?? context.now), domain)
  const rules = [...groups].map((group) => ({ key: rateKey(group), minutes: 60, most: perHourOf(kept, group) }))
  const counted = await store.roomFor(context, warm === null ? rules : [...rules, warm], { hold })
  // What is counted for the house under the domain, a letter waits for under one name.
  const rooms = new Map([...counted].map(([key, room]) => [key === warm?.key ? warmUpKey : key, room]))
  // Who stands in front is asked last, when nobody else can come in between.
  const tails = hold ? await store.tails(context, [...rooms.keys()]) : []
  return {
    isWarmingUp: warm !== null,
    rooms,
    tail: (key: string, urgency: number) =>
      tails
        .filter((one) => one.key === key && one.urgency <= urgency)
        .reduce<Date | null>((last, { at }) => (last === null || at > last ? at : last), null),
    step: (key: string, at: Date) => {
      if (key !== warmUpKey) return (61 * 60_000) / (rooms.get(key)?.most ?? 1)
      const most = mostOnDay(dayOf(since instanceof Date ? since : context.now, at))
      return most === null ? 0 : (1_441 * 60_000) / most
    },
  }
}

export const fromKey = (domain: string) => `from ${domain}`

/** The rule of the day, in any 24 hours; `null` where nothing is warmed up, or no more. */
export function warmUpRule({ now }: Pick<Context, 'now'>, since: Date | null, domain: string): store.Rule | null {
  const most = since === null ? null : mostOnDay(dayOf(since, now))
  return most === null ? null : { key: fromKey(domain), minutes: 1_440, most }
}

/** Since when letters come from this domain: `known` where receivers know it already, `null` before the first. */
export function sinceOf({ domain, since, isKnown }: store.Kept, present: string): Date | 'known' | null {
  if (isKnown && (domain === '' || domain === present)) return 'known'
  return domain === present ? since : null
}

/** The same, from the first letter of a domain on. Whoever said that another was known said nothing of this one. */
async function begun(context: Context, kept: store.Kept, domain: string): Promise<Date | 'known'> {
  const since = sinceOf(kept, domain)
  if (since === 'known') {
    if (kept.domain === '') await store.keep(context, { domain })
    return since
  }
  if (since !== null) return since
  await store.begin(context, domain)
  return context.now
}

/** For so long a rate is half of what it was, after the provider said that too many came. */
const reducedFor = 3_600_000

/** The rate of these providers is brought down for an hour, and what waits for it comes at half the speed. */
export async function slowDown(desk: Desk, groups: Iterable<string>): Promise<void> {
  for (const group of new Set(groups)) {
    const key = rateKey(group)
    const was = await desk.transaction((context) =>
      store.reduce(context, key, new Date(Number(context.now) + reducedFor)),
    )
    // Apart: who holds the count of a rate holds letters as well.
    if (was) await desk.transaction((context) => store.stretch(context, key, 2))
  }
}
