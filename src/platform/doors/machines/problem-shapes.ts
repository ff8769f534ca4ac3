import { z } from 'zod'
import { problems } from '../../contract.ts'
import { titleOf } from '../../wording/problem-words.ts'

type Shape = Readonly<Record<string, unknown>>

/** RFC 9457 as the doors send it, one shape for each code, with what the contract declares beside the text. */
const shapes: Record<string, Shape> = Object.fromEntries(
  Object.entries(problems).map(([code, problem]) => [nameOf(code), shapeOf(code, problem)]),
)

const responses = Object.fromEntries(
  Object.entries(problems).map(([code, { status }]) => [
    nameOf(code),
    responseOf(titleOf(code, status).en, nameOf(code), status),
  ]),
)

/** What of problems stands in `components`. */
export const sharedProblems = {
  schemas: {
    ...shapes,
    BadRequestProblem: shapeOf('BAD_REQUEST', { status: 400 }),
    DryRun: {
      type: 'object',
      properties: {
        dryRun: { const: true },
        answer: { description: 'What it would have answered; null where that is a secret.' },
        changes: { type: 'array', items: { $ref: '#/components/schemas/WouldChange' } },
        orders: {
          type: 'array',
          items: { type: 'string' },
          description: 'Jobs it would order; what these change is not told.',
        },
      },
      required: ['dryRun', 'answer', 'changes', 'orders'],
    },
    WouldChange: {
      type: 'object',
      properties: {
        record: { type: 'string' },
        id: { type: 'string' },
        act: { enum: ['created', 'changed', 'deleted'] },
        before: { type: ['object', 'null'] },
        after: { type: ['object', 'null'] },
      },
      required: ['record', 'id', 'act', 'before', 'after'],
    },
  },
  responses: { ...responses, BadRequestProblem: responseOf('What was sent cannot be read', 'BadRequestProblem', 400) },
}

/** Any operation may answer each of these. */
export const problemResponses: Record<string, Shape> = Object.fromEntries(
  [['BAD_REQUEST', 400] as const, ...Object.entries(problems).map(([code, { status }]) => [code, status] as const)].map(
    ([code, status]) => [String(status), { $ref: `#/components/responses/${nameOf(code)}` }],
  ),
)

function shapeOf(code: string, { status, data }: { status: number; data?: z.ZodType }): Shape {
  const more = data ? (z.toJSONSchema(data, { io: 'output' }) as { properties?: Shape; required?: string[] }) : {}
  return {
    type: 'object',
    properties: {
      type: { type: 'string', description: 'An address of the kind of problem' },
      title: { type: 'string' },
      status: { const: status },
      detail: { type: 'string', description: 'What to tell a person, in their language' },
      code: { const: code },
      ...more.properties,
    },
    required: ['type', 'title', 'status', 'detail', 'code', ...(more.required ?? [])],
  }
}

function responseOf(description = '', schema: string, status: number): Shape {
  const waits = status === 429 || status === 503
  return {
    description,
    ...(waits && { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds' } } }),
    content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${schema}` } } },
  }
}

/** `BAD_INPUT` is `BadInputProblem`. */
function nameOf(code: string): string {
  return `${code.toLowerCase().replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}Problem`
}
