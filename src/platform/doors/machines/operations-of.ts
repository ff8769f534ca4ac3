import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from '@orpc/contract'
import { z } from 'zod'
import type { OperationMeta } from '../../contract.ts'

export type Rooms = Readonly<Record<string, AnyContractRouter>>

/** One operation as an assistant is told of it. */
export type Operation = {
  /** `plays.today` */
  readonly name: string
  readonly room: string
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly meta: OperationMeta
  readonly procedure: AnyContractProcedure
}

export function operationsOf(rooms: Rooms): Operation[] {
  return Object.entries(rooms).flatMap(([room, contract]) =>
    Object.entries(contract as Record<string, AnyContractProcedure>)
      .filter(([, procedure]) => isContractProcedure(procedure))
      .map(([operation, procedure]) => {
        const { route, meta } = procedure['~orpc']
        const { method = 'GET', path = '/', summary = '' } = route
        return {
          name: `${room}.${operation}`,
          room,
          operation,
          method,
          path,
          summary,
          meta: meta as OperationMeta,
          procedure,
        }
      }),
  )
}

export function inputOf({ procedure }: Operation): Record<string, unknown> {
  return jsonSchemaOf(procedure['~orpc'].inputSchema, 'input')
}

export function outputOf({ procedure }: Operation): Record<string, unknown> {
  return jsonSchemaOf(procedure['~orpc'].outputSchema, 'output')
}

function jsonSchemaOf(schema: unknown, io: 'input' | 'output'): Record<string, unknown> {
  if (!(schema instanceof z.ZodType)) return {}
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'ref' })
  return shape
}

/** What a program that asks before it acts wants to know; said of every operation in its contract. */
export function hintsOf({ meta: { effect, repeatsSafely, leaves } }: Operation) {
  return {
    readOnlyHint: effect === 'reads',
    destructiveHint: effect === 'destroys',
    idempotentHint: repeatsSafely,
    openWorldHint: leaves === 'letter',
  }
}
