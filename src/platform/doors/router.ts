import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { implement, ORPCError } from '@orpc/server'
import type { Asking } from '../access/callers.ts'
import { words } from '../access/words.ts'
import type { Context } from '../context.ts'
import type { OperationMeta } from '../contract.ts'
import { Problem } from '../errors.ts'
import type { Handler, Served } from '../furnishing/furniture.ts'
import type { Versions } from '../furnishing/live.ts'
import { type House, inTransaction } from '../house.ts'
import type { Change } from '../live/change.ts'
import { heardOf, kindsHeard } from '../live/hears.ts'
import { toldInTransaction } from '../live/tell.ts'
import { refuseIfChanged, withVersions } from '../operations/versions/versions.ts'
import { type Permission, permissionsOf } from '../permissions.ts'
import { storeProblemOf } from '../stores/store-down.ts'
import { refusalOf } from '../stores/store-refusal.ts'
import type { Locale } from '../wording/words.ts'
import { type Tried, tried } from './asking/trying.ts'
import { answerOnce } from './idempotency.ts'

/** What a door knows of a call before it is answered. */
export type Call = {
  asking: Asking | null
  locale: Locale
  idempotencyKey: string | null
  /** The version that the caller has read, as the header says it. */
  ifMatch: string | null
  source: string
  /** Where the act is to be tried and taken back: what it would have changed is put here. */
  trial?: { told?: Tried }
  /** What is known when it was answered: it is filled in. */
  answered: Answered
}

export type Answered = { changed: readonly Change[]; etag: string | null }

/** Every operation of every room, each in its own transaction, behind its permission. HTTP, the command line and MCP all call these. */
export function routerOf(house: House, rooms: readonly Served[]) {
  return Object.fromEntries(rooms.map((room) => [room.name, proceduresOf(house, room)]))
}

export type HouseRouter = ReturnType<typeof routerOf>

function proceduresOf(house: House, room: Served) {
  const procedures = Object.entries(room.contract as Record<string, AnyContractProcedure>).filter(([, one]) =>
    isContractProcedure(one),
  )
  return Object.fromEntries(
    procedures.map(([name, procedure]) => {
      const handler = room.handlers[name]
      if (!handler) throw new Error(`${room.name}.${name} has no handler`)
      const meta = procedure['~orpc'].meta as OperationMeta
      const versions = room.live?.versions?.find(({ of }) => of.includes(name))
      // Whoever may not do this learns nothing of what it would accept: the permission comes before the shape.
      const made = implement(procedure, { initialInputValidationIndex: 1 })
        .$context<Call>()
        .use(({ context, next }) => {
          refuseUnless(house, context, meta)
          return next()
        })
        .handler(async ({ input, context }) =>
          answer(house, { room: room.name, name, procedure, handler, versions }, input, context),
        )
      return [name, made]
    }),
  )
}

type Answering = {
  readonly room: string
  readonly name: string
  readonly procedure: AnyContractProcedure
  readonly handler: Handler
  readonly versions: Versions | undefined
}

async function answer(
  house: House,
  { room, name, procedure, handler, versions }: Answering,
  input: unknown,
  call: Call,
): Promise<unknown> {
  const { route, meta } = procedure['~orpc']
  const known = meta as OperationMeta
  try {
    const asking = permitted(call.asking, known)
    const caller = { workspace: asking.workspace, actor: asking.actor, locale: call.locale, source: call.source }
    const { ifMatch } = call
    const act = async (context: Context) => {
      await refuseIfChanged(context, { versions, method: route.method ?? 'POST', operation: name, ifMatch, input })
      const made = await withVersions(context, versions, await handler(input as never, context))
      call.answered.etag = made.etag
      return made.answer
    }
    const key = call.idempotencyKey ?? ''
    const { trial } = call
    if (trial) {
      const found = await inTransaction(house, caller, (context) => tried(context, known, act), { rollBack: true })
      trial.told = found.tried
      return found.answer
    }
    const isRepeatable = route.method === 'POST' && key !== ''
    const readOnly = known.effect === 'reads'
    let told: readonly Change[] = []
    const answered = await inTransaction(
      house,
      caller,
      async (context) => {
        const answer = await (isRepeatable
          ? answerOnce(context, { operation: `${room}.${name}`, key, input, shownOnce: known.shownOnce }, act)
          : act(context))
        if (!readOnly) told = await toldInTransaction(context.db)
        return answer
      },
      { readOnly },
    )
    if (told.length > 0) {
      const kinds = kindsHeard(house.contributions.live ?? [], asking.actor)
      call.answered.changed = told.flatMap((change) => heardOf(change, kinds, null) ?? [])
    }
    return answered
  } catch (problem) {
    throw problemOf(house, problem, call.locale, input)
  }
}

function refuseUnless(house: House, { asking, locale }: Call, needed: Needed): void {
  try {
    permitted(asking, needed)
  } catch (problem) {
    throw problemOf(house, problem, locale)
  }
}

type Needed = { readonly permission: Permission; readonly openToPersons?: boolean }

export function permitted(asking: Asking | null, { permission, openToPersons = false }: Needed): Asking {
  if (!asking) throw new Problem('UNAUTHENTICATED', words.signInFirst)
  const { actor } = asking
  if (actor.kind === 'person' ? openToPersons : permissionsOf(actor).includes(permission)) return asking
  const missing = {
    en: `This needs the permission ${permission}.`,
    ja: `この操作には権限「${permission}」が必要です。`,
  }
  throw new Problem('FORBIDDEN', missing, { permission })
}

/** What went wrong, as the contract declares it. What nobody foresaw is logged and answered without its details. */
export function problemOf(house: House, problem: unknown, locale: Locale, input?: unknown): ORPCError<string, unknown> {
  if (problem instanceof ORPCError) return problem
  const known = storeProblemOf(problem, house.config) ?? refusalOf(problem, input) ?? problem
  if (known !== problem) house.log.info({ err: problem }, 'a store refused or was away')
  if (known instanceof Problem)
    return new ORPCError(known.code, { status: known.status, message: known.text[locale], data: known.dataIn(locale) })
  house.log.error({ err: problem }, 'an operation failed')
  const message = {
    en: 'Something went wrong on our side; it has been logged.',
    ja: 'サーバー側で問題が発生しました。記録済みです。',
  }[locale]
  return new ORPCError('INTERNAL_SERVER_ERROR', { status: 500, message })
}
