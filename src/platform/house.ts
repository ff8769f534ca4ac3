import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import { type Clock, dayIn } from './clock.ts'
import type { Config } from './config.ts'
import type { Actor, Context, Desk, Workspace } from './context.ts'
import type { Contributions } from './furnishing/contributions.ts'
import type { Limits } from './limits/limits.ts'
import type { Hearing } from './live/hearing.ts'
import { tell } from './live/tell.ts'
import type { Log } from './log.ts'
import type { Outside } from './outside/outside.ts'
import type { Database } from './stores/database.ts'
import type { Facts } from './stores/facts.ts'
import type { Stores } from './stores/stores.ts'
import { factsOfSome, tablesOfFacts } from './wall/facts-of-some.ts'
import { asTheySeeIt, customersOfCaller, keepBehind, seesAll } from './wall/wall.ts'
import type { Locale } from './wording/words.ts'
import { afterAnswers } from './work/attention.ts'

/** What the composition root holds together and every door and job works in. */
export type House = {
  readonly config: Config
  readonly stores: Stores
  readonly clock: Clock
  readonly log: Log
  readonly contributions: Contributions
  readonly limits: Limits
  readonly outside: Outside
  readonly hearing: Hearing
  /** By which a backup says with which secret the letters and authenticators in it are sealed. */
  readonly secretMark: string
  /** Starts a job; set by the runner of jobs. */
  enqueue(
    transaction: Kysely<Database>,
    workspaceId: string,
    job: string,
    input: Record<string, unknown>,
  ): Promise<string>
}

export type Caller = { workspace: Workspace; actor: Actor; locale: Locale; source: string }

/**
 * One transaction in one workspace: what `act` wrote and announced is kept together, or not at all. Where nothing was to be written its
 * answer waits for no end of the transaction.
 */
export async function inTransaction<Answer>(
  house: House,
  caller: Caller,
  act: (context: Context) => Promise<Answer>,
  wish: { readOnly?: boolean; rollBack?: boolean; givesWay?: boolean } = {},
): Promise<Answer> {
  if (wish.givesWay) await afterAnswers()
  const { app, background } = house.stores.pools
  const run = (wish.givesWay ? background : app).transaction().setAccessMode(wish.readOnly ? 'read only' : 'read write')
  return new Promise((answered, refused) => {
    let answer: Answer
    run
      .execute(async (db) => {
        await sql.raw(`SELECT ${settingsOf(caller)}`).execute(db)
        await keepBehind(db, caller.actor)
        answer = await act(contextOf(house, caller, db, wish))
        if (wish.rollBack) throw rolledBack
        if (wish.readOnly) answered(answer)
      })
      .then(() => answered(answer))
      .catch((problem) => {
        if (problem === rolledBack) return answered(answer)
        const seen = asTheySeeIt(problem, caller.actor)
        if (seen !== problem) house.log.warn({ err: problem }, 'the wall refused a statement')
        refused(seen)
      })
  })
}

/** Who acts where, as row-level security and the log of changes know it: without parameters, so that it goes together with the beginning. */
function settingsOf({ workspace, actor, source }: Caller): string {
  const settings = { workspace: workspace.id, author: actor.author, source }
  return Object.entries(settings)
    .map(([name, value]) => `set_config('meguri.${name}', ${pg.escapeLiteral(value)}, true)`)
    .join(', ')
}

const rolledBack = new Error('rolled back as wished')

/** What a job works at: it opens the transactions that it needs. Long work gives way to what somebody waits for at a screen. */
export function deskOf(house: House, caller: Caller, { givesWay = false } = {}): Desk {
  const now = house.clock()
  return {
    facts: factsFor(house, caller, now, { givesWay }, () =>
      inTransaction(house, caller, ({ db }) => customersOfCaller(db), { readOnly: true, givesWay }),
    ),
    workspace: caller.workspace,
    actor: caller.actor,
    now,
    today: dayIn(caller.workspace.zone, now),
    locale: caller.locale,
    contributions: house.contributions,
    outside: house.outside,
    hearing: house.hearing,
    transaction: (act, source = caller.source, wish = {}) =>
      inTransaction(house, { ...caller, source }, act, { ...wish, givesWay }),
  }
}

function contextOf(house: House, caller: Caller, db: Kysely<Database>, wish: { givesWay?: boolean }): Context {
  const now = house.clock()
  const workspaceId = caller.workspace.id
  return {
    db,
    facts: factsFor(house, caller, now, wish, () => customersOfCaller(db)),
    workspace: caller.workspace,
    actor: caller.actor,
    now,
    today: dayIn(caller.workspace.zone, now),
    locale: caller.locale,
    contributions: house.contributions,
    announce: async ({ name, about, data }) => {
      await db
        .insertInto('notices')
        .values({ workspace_id: workspaceId, name, about, data: JSON.stringify(data) })
        .execute()
      await sql`SELECT pg_notify('meguri_notices', '')`.execute(db)
    },
    tell: (change) => tell(db, workspaceId, change),
    enqueue: (job, input) => house.enqueue(db, workspaceId, job, input),
  }
}

/** The facts as the caller sees them; which customers that are is asked when the first statement comes, once. */
function factsFor(
  { stores, contributions }: House,
  { workspace, actor }: Caller,
  now: Date,
  wish: { givesWay?: boolean },
  customers: () => Promise<readonly string[]>,
): Facts {
  const facts = stores.facts.of(workspace.id, dayIn(workspace.zone, now), workspace.zone, wish)
  if (seesAll(actor)) return facts
  const look = async () => {
    const tables = await tablesOfFacts(stores.facts.client, contributions.whose ?? [])
    return { customers: await customers(), tables }
  }
  let seen: ReturnType<typeof look> | undefined
  return factsOfSome(facts, () => {
    seen ??= look()
    return seen
  })
}
