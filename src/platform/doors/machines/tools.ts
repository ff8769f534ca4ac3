import { Problem } from '../../errors.ts'
import { notToBeTried } from '../asking/trying.ts'
import { unknownName } from '../asking/unknown-fields.ts'
import { findOperations } from './finding.ts'
import { hintsOf, inputOf, type Operation, outputOf } from './operations-of.ts'

/** Calls one operation by its room and name and answers its JSON. */
export type Invoke = (
  room: string,
  operation: string,
  input: unknown,
  asked?: { readonly dryRun?: boolean },
) => Promise<unknown>

export type Tool = {
  readonly name: string
  readonly description: string
  readonly inputSchema: { readonly type: 'object' } & Record<string, unknown>
  readonly annotations: Record<string, boolean>
}

type Answering = {
  readonly tool: Tool
  answer(given: Record<string, unknown>, invoke: Invoke): Promise<unknown> | unknown
}

/** What an assistant is offered: the operations that answer a question, and a way to find, read and call any other. */
export function offered(operations: readonly Operation[]): Answering[] {
  const questions = operations.flatMap((one) => (one.meta.tool === undefined ? [] : [toolFor(one, one.meta.tool)]))
  return [...questions, finding(operations), describing(operations), calling(operations)]
}

/** Each operation as a tool of its own: complete, and dear to whoever reads the list. */
export function everyOne(operations: readonly Operation[]): Answering[] {
  return operations.map((one) => toolFor(one, one.name.replace('.', '_')))
}

function toolFor(one: Operation, name: string): Answering {
  const { effect, leaves } = one.meta
  const shape = inputOf(one)
  const properties = { ...(shape.properties as object), ...(effect === 'reads' || leaves ? {} : { dryRun }) }
  return {
    tool: {
      name,
      description: one.summary,
      inputSchema: { ...shape, properties, type: 'object' },
      annotations: hintsOf(one),
    },
    answer: ({ dryRun: isTrial, ...given }, invoke) =>
      invoke(
        one.room,
        one.operation,
        isTrial === undefined || effect !== 'reads' ? given : { ...given, dryRun: isTrial },
        {
          dryRun: trialIn(isTrial),
        },
      ),
  }
}

const dryRun = { type: 'boolean', description: 'Try it: tells what would change, and keeps nothing.' }

/** Whatever else is said of it, nothing is done by mistake. */
function trialIn(said: unknown): boolean {
  return said !== undefined && said !== false
}

function finding(operations: readonly Operation[]): Answering {
  return {
    tool: {
      name: 'find_operation',
      description: `Finds among all ${operations.length} operations of Meguri those that some words are about. Then describe_operation, call_operation.`,
      inputSchema: object(
        { words: { type: 'string', description: 'What you want to do, in English: "merge duplicates".' } },
        ['words'],
      ),
      annotations: reading,
    },
    answer: ({ words }) =>
      findOperations(operations, String(words ?? '')).map(({ name, summary, meta }) => ({
        operation: name,
        summary,
        effect: meta.effect,
      })),
  }
}

function describing(operations: readonly Operation[]): Answering {
  return {
    tool: {
      name: 'describe_operation',
      description: 'What an operation takes and answers, what it does to what is on record, and who may call it.',
      inputSchema: object(
        { operation: { type: 'string', description: 'As find_operation names it: "merges.merge".' } },
        ['operation'],
      ),
      annotations: reading,
    },
    answer: ({ operation }) => {
      const one = named(operations, operation)
      const { permission, effect, repeatsSafely, leaves } = one.meta
      return {
        ...{ operation: one.name, summary: one.summary, http: `${one.method} /api/v1${one.path}`, permission },
        ...{ effect, repeatsSafely, dryRun: dryRunOf(one) },
        ...(leaves && { cannotBeTried: notToBeTried[leaves].en }),
        ...{ input: inputOf(one), output: outputOf(one) },
      }
    },
  }
}

function dryRunOf({ meta: { effect, leaves } }: Operation): boolean {
  return effect !== 'reads' && leaves === undefined
}

function calling(operations: readonly Operation[]): Answering {
  return {
    tool: {
      name: 'call_operation',
      description:
        'Calls any operation. Ask describe_operation first: some destroy what is on record. dryRun tells what would change.',
      inputSchema: object({ operation: { type: 'string' }, input: { type: 'object' }, dryRun }, ['operation']),
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
    },
    answer: ({ operation, input = {}, dryRun: isTrial }, invoke) => {
      const { room, operation: name } = named(operations, operation)
      return invoke(room, name, input, { dryRun: trialIn(isTrial) })
    },
  }
}

const reading = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

function object(properties: Record<string, unknown>, required: string[]): Tool['inputSchema'] {
  return { type: 'object', properties, required, additionalProperties: false }
}

function named(operations: readonly Operation[], given: unknown): Operation {
  const said = String(given ?? '').replace(/[_/]/, '.')
  const one = operations.find(({ name }) => name === said)
  if (one) return one
  throw new Problem('NOT_FOUND', unknownName(said, near(operations, said)))
}

/** The names that are told where none is meant: those of the room, or what the words find. */
function near(operations: readonly Operation[], said: string): string[] {
  const ofRoom = operations.filter(({ room }) => room === said.split('.')[0])
  return (ofRoom.length > 0 ? ofRoom : findOperations(operations, said)).map(({ name }) => name)
}
