import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import { say } from '#platform/wording/words.ts'
import type { Asking, AskingListed } from './contract.ts'
import { figuresOf } from './hearing/figures-store.ts'
import * as looking from './looking/looking-store.ts'
import * as store from './store.ts'
import * as words from './words.ts'

/** What an asking is by law and courtesy: it looks after the customer, and whoever refused surveys gets none. */
export const kind = { class: 'relationship', purpose: 'surveys' } as const

export async function asking(context: Context, id: string): Promise<Asking> {
  const kept = await store.find(context, id)
  if (kept === undefined) throw notFound(words.asking)
  const [shown] = await shownOf(context, [kept])
  if (shown === undefined) throw notFound(words.asking)
  return { ...shown, audience: kept.audience, ...(await lookOf(context, kept)) }
}

export async function askingsShown(context: Context, page: Parameters<typeof store.page>[1]): Promise<AskingListed[]> {
  const rows = await store.page(context, page)
  const shown = await shownOf(context, rows)
  return shown.flatMap(({ said: _, reminder: __, ...one }, at) => {
    const audience = rows[at]?.audience
    return audience === undefined ? [] : [{ ...one, audience }]
  })
}

export async function requireUnstarted(context: Context, id: string): Promise<store.Kept> {
  const held = await store.hold(context, id)
  if (held === undefined) throw notFound(words.asking)
  if (held.startedAt !== null) throw conflict(words.hasStarted)
  return held
}

/** Whether the dry run is of the mail as it stands. */
export function isCurrent({ lookedOf, message: { changedAt } }: store.Kept): boolean {
  return lookedOf !== null && Number(lookedOf) === Number(changedAt)
}

async function lookOf(context: Context, kept: store.Kept): Promise<Pick<Asking, 'look'>> {
  if (kept.lookedAt === null) return { look: null }
  const groups = await looking.groupsOf(context, [kept.id])
  const sum = (some: typeof groups) => some.reduce((total, { people }) => total + people, 0)
  return {
    look: {
      at: kept.lookedAt,
      customers: kept.customers,
      without: kept.without,
      people: sum(groups),
      asks: sum(groups.filter(({ asks }) => asks)),
      groups: groups.map(({ askingId: _, ...group }) => ({
        ...group,
        reason: say(words.reasons[group.because], context.locale),
      })),
      isStale: kept.startedAt === null && !isCurrent(kept),
    },
  }
}

async function shownOf(context: Context, kept: readonly (store.Kept | store.Listed)[]) {
  const begun = kept.filter(({ startedAt }) => startedAt !== null)
  const figures = await figuresOf(context, begun)
  return kept.map((one) => {
    const {
      message: _,
      seed: __,
      lookedAt: _a,
      lookedOf: _o,
      customers: _c,
      without: _w,
      linkId: _l,
      audience: _u,
      ...rest
    } = one
    return { ...rest, figures: figures.get(one.id) ?? null }
  })
}
