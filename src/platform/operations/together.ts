import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import type { Context } from '../context.ts'
import type { OperationMeta } from '../contract.ts'
import { badInput, Problem } from '../errors.ts'
import type { Served } from '../furnishing/furniture.ts'
import { permissionsOf } from '../permissions.ts'
import type { Text } from '../wording/words.ts'
import { withVersions } from './versions/versions.ts'

export type Ask = { readonly room: string; readonly operation: string; readonly input?: unknown }
export type Answered = { readonly status: number; readonly body: unknown }

/**
 * What several questions are answered, each by its own handler behind its own permission, in the transaction of the one that asks them: the
 * records answer one after the other, the facts meanwhile. A question that is refused has its status and nothing else; whoever wants the
 * reason asks it by itself.
 */
export async function askTogether(
  context: Context,
  rooms: readonly Served[],
  asks: readonly Ask[],
): Promise<Answered[]> {
  const known = asks.map((ask, place) => questionIn(rooms, ask, place))
  return Promise.all(known.map((question, place) => answerTo(context, question, asks[place]?.input)))
}

type Question = { readonly room: Served; readonly operation: string; readonly procedure: AnyContractProcedure }

function questionIn(rooms: readonly Served[], { room: name, operation }: Ask, place: number): Question {
  const room = rooms.find((one) => one.name === name)
  const contract: Readonly<Record<string, unknown>> = { ...room?.contract }
  const procedure = Object.hasOwn(contract, operation) ? contract[operation] : undefined
  if (room === undefined || !isContractProcedure(procedure)) throw badInput(`asks.${place}.operation`, notKnown)
  const { route, meta } = procedure['~orpc']
  const { effect, openToPersons }: Pick<OperationMeta, 'effect' | 'openToPersons'> = { ...nothing, ...meta }
  if (route.method !== 'GET' || effect !== 'reads' || openToPersons)
    throw badInput(`asks.${place}.operation`, onlyReads)
  return { room, operation, procedure }
}

const nothing = { effect: 'changes', openToPersons: false } as const

async function answerTo(context: Context, { room, operation, procedure }: Question, given: unknown): Promise<Answered> {
  const { inputSchema, outputSchema, meta } = procedure['~orpc']
  const { permission } = meta as OperationMeta
  if (!permissionsOf(context.actor).includes(permission)) return { status: 403, body: null }
  const input =
    inputSchema === undefined
      ? { value: given, issues: undefined }
      : await inputSchema['~standard'].validate(given ?? {})
  if (input.issues !== undefined) return { status: 422, body: null }
  const handler = room.handlers[operation]
  if (handler === undefined) throw new TypeError(`${room.name}.${operation} has no handler`)
  try {
    const versions = room.live?.versions?.find(({ of }) => of.includes(operation))
    const made = await withVersions(context, versions, await handler(input.value as never, context))
    const answer =
      outputSchema === undefined
        ? { value: made.answer, issues: undefined }
        : await outputSchema['~standard'].validate(made.answer)
    if (answer.issues !== undefined)
      throw new TypeError(`${room.name}.${operation} does not answer what its contract says`)
    return { status: 200, body: answer.value }
  } catch (problem) {
    if (problem instanceof Problem) return { status: problem.status, body: null }
    throw problem
  }
}

const notKnown: Text = { en: 'There is no such operation.', ja: 'そのような操作はありません。' }
const onlyReads: Text = {
  en: 'Only questions that change nothing are asked together.',
  ja: 'まとめて実行できるのは、データを変更しない参照の操作だけです。',
}
