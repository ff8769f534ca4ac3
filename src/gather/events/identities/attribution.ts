import type { Context, Desk } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import { person, sharedDevices } from '../../people/people.ts'
import { inTurn } from '../recording/count-once.ts'
import type { Transaction } from '../recording/happening.ts'
import { forgetIdentities, ownSource, peopleCalled, placesOf } from './identities.ts'
import {
  idsOfCustomer,
  idsOfPerson,
  introduce,
  introduced,
  introductions,
  joinsSince,
  merges,
} from './introductions.ts'
import {
  type Combination,
  combinationsOf,
  countOf,
  type Destination,
  drop,
  follow,
  goBack,
  release,
  settle,
  waitingIds,
} from './moves.ts'
import { followPerson, separate } from './moves-of-people.ts'

const atOnce = 1_000

/** Gives the events that waited for an id to the person and customer it stands for, until no introduction is left. */
export async function attributeIntroduced(desk: Desk): Promise<void> {
  for (;;) {
    const ids = await desk.transaction((context) => introductions(context, atOnce))
    if (ids.length === 0) return
    await attribute(desk, ids)
    await desk.transaction((context) => introduced(context, ids))
  }
}

/** The same for everything that waits: after an import of customers or people. */
export async function attributeWaiting(desk: Desk): Promise<void> {
  const ids = await waitingIds(desk.facts, 200_000)
  for (let at = 0; at < ids.length; at += atOnce) await attribute(desk, ids.slice(at, at + atOnce))
}

async function attribute(desk: Desk, ids: readonly string[]): Promise<void> {
  const workspaceId = desk.workspace.id
  const transaction: Transaction = (act) => desk.transaction(act)
  forgetIdentities(workspaceId)
  await inTurn(transaction, workspaceId, async () => {
    const shared = await transaction((context) => sharedDevices(context, ownSource, ids))
    for (const { id, personId, sharedAt } of shared)
      await release(desk.facts, { device: id, personId, after: sharedAt })
    const combinations = await combinationsOf(desk.facts, ids, shared)
    const named = combinations.map((one) => (one.late ? { ...one, anonymousId: '' } : one))
    const places = await placesOf(transaction, workspaceId, named)
    const destinations = combinations.flatMap((combination, index) => {
      const { customerId, personId } = places[index] ?? { customerId: null, personId: null }
      const destination = { key: combination.key, customerId: customerId ?? nobody, personId: personId ?? nobody }
      return isAstray(combination, destination) ? [destination] : []
    })
    if (destinations.length > 0) await settle(desk.facts, destinations, shared)
  })
}

function isAstray({ homeless, people }: Combination, { customerId, personId }: Destination): boolean {
  return (
    (homeless > 0 && customerId !== nobody) || (personId !== nobody && people.some((person) => person !== personId))
  )
}

/** Events follow their customer into the one it was merged with, and come back when the merge is undone. */
export async function obeyMerge(context: Context, absorbed: string): Promise<void> {
  const workspaceId = context.workspace.id
  const all = await merges(context)
  const latest = all.find((merge) => merge.absorbed === absorbed)
  if (latest === undefined) return
  const ids = await idsOfCustomer(context, absorbed)
  forgetIdentities(workspaceId)
  await inTurn(
    (act) => act(context),
    workspaceId,
    () =>
      latest.undone
        ? goBack(context.facts, latest.kept, absorbed, withAbsorbed(absorbed, all), ids)
        : follow(context.facts, absorbed, latest.kept),
  )
}

/** Events follow an id that was told apart from the person whom it does not mean. */
export async function obeySeparation(
  context: Context,
  { fromId, toId, externalId }: { fromId: string; toId: string; externalId: string },
): Promise<void> {
  const [from, to] = [await person(context, fromId), await person(context, toId)]
  forgetIdentities(context.workspace.id)
  await inTurn(
    (act) => act(context),
    context.workspace.id,
    () =>
      separate(context.facts, {
        externalId,
        from: fromId,
        to: toId,
        customerFrom: from.customerId,
        customerTo: to.customerId,
      }),
  )
}

type OfPeople = { readonly keptId: string; readonly absorbedId: string }

/** Events of a record go with it into the one it was joined into; what waited for an address that only one has now is theirs. */
export async function obeyJoin(context: Context, join: OfPeople): Promise<void> {
  await followJoin(context, join)
  await introduce(context, await idsOfPerson(context, join.keptId))
}

async function followJoin(context: Context, { keptId, absorbedId }: OfPeople): Promise<void> {
  const kept = await person(context, keptId)
  forgetIdentities(context.workspace.id)
  await inTurn(
    (act) => act(context),
    context.workspace.id,
    () => followPerson(context.facts, { from: absorbedId, to: keptId, customerTo: kept.customerId }),
  )
}

/** What happened under the ids of a record that was told apart again goes back to it, also what came since; what two share is nobody's. */
export async function obeyParting(context: Context, { keptId, absorbedId }: OfPeople): Promise<void> {
  const ids = await idsOfPerson(context, absorbedId)
  const bearers = await peopleCalled(context, ids)
  const kept = await person(context, keptId)
  forgetIdentities(context.workspace.id)
  await inTurn(
    (act) => act(context),
    context.workspace.id,
    async () => {
      for (const externalId of ids) {
        const to = bearers.get(externalId)
        if (to?.personId === keptId) continue
        await separate(context.facts, {
          externalId,
          from: keptId,
          to: to?.personId ?? nobody,
          customerFrom: kept.customerId,
          customerTo: to?.customerId ?? null,
        })
      }
    },
  )
}

/** What was sent under an id of a joined record in the seconds in which a process still remembered it. */
export async function sweepJoined(desk: Desk): Promise<void> {
  const since = new Date(desk.now.getTime() - 3_600_000)
  for (const join of await desk.transaction((context) => joinsSince(context, since)))
    await desk.transaction((context) => followJoin(context, join))
}

/** What was sent to a merged customer in the seconds in which a process still remembered it. */
export async function sweepMerged(desk: Desk): Promise<void> {
  const since = desk.now.getTime() - 3_600_000
  const recent = (await desk.transaction(merges)).filter(
    ({ undone, mergedAt }) => !undone && mergedAt.getTime() > since,
  )
  for (const { absorbed } of recent) {
    if ((await countOf(desk.facts, absorbed)) > 0) await desk.transaction((context) => obeyMerge(context, absorbed))
  }
}

export async function dropEventsOf(context: Context, customerId: string): Promise<void> {
  await inTurn(
    (act) => act(context),
    context.workspace.id,
    () => drop(context.facts, customerId),
  )
}

/** The customer and all that had been merged into it, and into those. */
function withAbsorbed(
  customerId: string,
  all: readonly { kept: string; absorbed: string; undone: boolean }[],
): string[] {
  const inside = all.filter(({ kept, undone }) => kept === customerId && !undone)
  return [customerId, ...inside.flatMap(({ absorbed }) => withAbsorbed(absorbed, all))]
}
