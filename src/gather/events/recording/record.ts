import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import { learn, newsOf, unlearn } from '../catalogue/catalogue.ts'
import { forgetIdentities, placesOf } from '../identities/identities.ts'
import { introduce } from '../identities/introductions.ts'
import { noticeSharing } from '../identities/shared-devices.ts'
import { inTurn, storedAmong, storeMarked } from './count-once.ts'
import type { EventRow } from './facts.ts'
import { type Fate, type Happening, type Placed, propertiesText, type Recorder } from './happening.ts'
import { tellStored } from './tell-stored.ts'
import { announceWatched } from './watches.ts'

/** Learns what new events say about people and customers; answers the ids that became known by it. */
export type Meet<One> = (context: Context, fresh: readonly One[]) => Promise<readonly string[]>

/**
 * Records one group of events: what is stored already is told so, the rest is learnt from, placed and stored.
 * When it returns, all of them are durable; when it throws, telling them again is right.
 */
export async function record<One extends Happening>(
  recorder: Recorder,
  happenings: readonly One[],
  meet?: Meet<One>,
): Promise<Fate[]> {
  const { workspaceId, transaction } = recorder
  const { fates, placed } = await inTurn(transaction, workspaceId, () => store(recorder, happenings, meet))
  await announceWatched(transaction, workspaceId, happenings, placed, fates)
  return fates
}

async function store<One extends Happening>(
  recorder: Recorder,
  happenings: readonly One[],
  meet: Meet<One> | undefined,
) {
  const { facts, workspaceId } = recorder
  const already = await storedAmong(facts, workspaceId, [...new Set(happenings.map(({ messageId }) => messageId))])
  const fates = fatesOf(happenings, already)
  const fresh = happenings.filter((_, index) => fates[index] === 'stored')
  if (meet) await acquaint(recorder, fresh, meet)
  if (happenings.some(({ placed }) => placed === undefined)) await noticeSharing(recorder, fresh)
  const learning = learnFrom(recorder, fresh)
  // In a transaction of its own it is learnt beside what follows; its failure is met at the end.
  if (recorder.opens) learning.catch(() => undefined)
  else await learning
  const placed = await placesFor(recorder, happenings)
  const rows = happenings.flatMap((one, index) => (fates[index] === 'stored' ? [rowOf(one, placed[index])] : []))
  if (rows.length > 0) {
    await storeMarked(facts, workspaceId, rows)
    await tellStored(recorder, rows)
  }
  await learning
  return { fates, placed }
}

/** The first of several events with one id counts. */
export function fatesOf(happenings: readonly { readonly messageId: string }[], already: ReadonlySet<string>): Fate[] {
  const seen = new Set(already)
  return happenings.map(({ messageId }) => {
    const fate = seen.has(messageId) ? 'known already' : 'stored'
    seen.add(messageId)
    return fate
  })
}

const telling: ReadonlySet<string> = new Set(['identify', 'group', 'alias'])

/** Records come before the event that tells of them: after a crash in between, telling it again makes them again. */
async function acquaint<One extends Happening>(
  { transaction, workspaceId }: Recorder,
  fresh: readonly One[],
  meet: Meet<One>,
): Promise<void> {
  if (!fresh.some(({ type }) => telling.has(type))) return
  await transaction(async (context) => {
    await waitAtMost(context, 5_000)
    await introduce(context, await meet(context, fresh))
  })
  forgetIdentities(workspaceId)
}

/** The catalogue can wait: where a longer transaction holds a name just now, it is learnt from the next event. */
async function learnFrom({ transaction, workspaceId, opens }: Recorder, fresh: readonly Happening[]): Promise<void> {
  const news = newsOf(workspaceId, fresh)
  if (news === null) return
  try {
    await transaction(async (context) => {
      if (opens) await waitAtMost(context, 200)
      await learn(context, news)
    })
  } catch (problem) {
    unlearn(workspaceId)
    const isHeld = problem instanceof Error && 'code' in problem && problem.code === '55P03'
    if (!opens || !isHeld) throw problem
  }
}

async function waitAtMost({ db }: Context, milliseconds: number): Promise<void> {
  await sql`SELECT set_config('lock_timeout', ${`${milliseconds}ms`}, true)`.execute(db)
}

async function placesFor({ transaction, workspaceId }: Recorder, happenings: readonly Happening[]): Promise<Placed[]> {
  const open = happenings.filter(({ placed }) => placed === undefined)
  const found = open.length === 0 ? [] : await placesOf(transaction, workspaceId, open)
  const places = found.values()
  return happenings.map(({ placed }) => placed ?? places.next().value ?? { personId: null, customerId: null })
}

function rowOf(happening: Happening, placed: Placed | undefined): EventRow {
  return {
    customer_id: placed?.customerId ?? nobody,
    person_id: placed?.personId ?? nobody,
    occurred_at: happening.occurredAt.toISOString(),
    received_at: happening.receivedAt.toISOString(),
    name: happening.name,
    type: happening.type,
    message_id: happening.messageId,
    user_id: happening.userId,
    anonymous_id: happening.anonymousId,
    group_id: happening.groupId,
    properties: propertiesText(happening.properties),
    source: happening.source,
    import_id: happening.importId ?? nobody,
    moved_from: nobody,
  }
}
