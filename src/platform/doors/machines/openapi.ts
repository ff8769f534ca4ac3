import { setImmediate as others } from 'node:timers/promises'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { versionOfMeguri } from '../../config.ts'
import type { OperationMeta } from '../../contract.ts'
import type { HouseRouter } from '../router.ts'
import type { Stream } from '../streams.ts'
import { problemResponses, sharedProblems } from './problem-shapes.ts'
import { withSharedShapes } from './shared-shapes.ts'
import { streamPaths } from './stream-paths.ts'

export type Described = {
  summary?: string
  description?: string
  tags?: string[]
  operationId?: string
  requestBody?: unknown
  parameters?: { name: string; in: string; required?: boolean; schema?: unknown }[]
  responses?: Record<string, unknown>
  servers?: readonly { readonly url: string }[]
  security?: readonly Record<string, readonly string[]>[]
  [extension: `x-${string}`]: unknown
}
export type Paths = Record<string, Record<string, Described>>
export type Document = { paths?: Paths; components?: { schemas?: Record<string, unknown> } & Record<string, unknown> }

/** OpenAPI 3.1 of what is really sent: operations, files, and problems as RFC 9457, with shapes said once. */
export async function openApiOf(router: HouseRouter, streams: readonly Stream[], more: Paths): Promise<Document> {
  const made = await generated(router, {
    info: {
      title: 'Meguri',
      version: versionOfMeguri(),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Send an API key as a bearer token. A POST obeys `Idempotency-Key`; a write with `?dryRun=true` tells what would change and keeps nothing. Problems are `application/problem+json` (RFC 9457), in the language of `Accept-Language` (en or ja).',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
        writeKey: { type: 'http', scheme: 'basic', description: 'A write key as the name, without a password' },
      },
    },
  })
  const metas = metasOf(router)
  const paths = Object.fromEntries(
    Object.entries(joined(made.paths, streamPaths(streams))).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, one]) => [method, asSent(method, one, metas.get(one.operationId ?? ''))]),
      ),
    ]),
  )
  const shared = withSharedShapes({ ...paths, ...more })
  return {
    ...made,
    paths: shared.paths,
    components: { ...made.components, ...sharedProblems, schemas: { ...shared.schemas, ...sharedProblems.schemas } },
  }
}

type Whole = NonNullable<Parameters<OpenAPIGenerator['generate']>[1]>

/** Room by room, and others have their turn in between: all at once it would hold everybody up for a tenth of a second. */
async function generated(router: HouseRouter, whole: Whole): Promise<Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const part = async (of: HouseRouter): Promise<Document> => {
    const made: unknown = await generator.generate(of, whole)
    return made as Document
  }
  const document = await part({})
  for (const [name, room] of Object.entries(router)) {
    await others()
    const { paths } = await part({ [name]: room })
    document.paths = joined(document.paths, paths)
  }
  return document
}

/** Under one path stand the methods of all. */
function joined(some: Paths = {}, more: Paths = {}): Paths {
  const both = Object.entries(more).map(([path, methods]) => [path, { ...some[path], ...methods }] as const)
  return { ...some, ...Object.fromEntries(both) }
}

/** `plays.today` by its name in the document. */
function metasOf(router: HouseRouter): Map<string, OperationMeta> {
  return new Map(
    Object.entries(router).flatMap(([room, procedures]) =>
      Object.entries(procedures).map(([name, procedure]) => [
        `${room}.${name}`,
        procedure['~orpc'].meta as OperationMeta,
      ]),
    ),
  )
}

/** Its successful answers as the generator says them, its problems as the doors send them, and what it does. */
function asSent(method: string, one: Described, meta: OperationMeta | undefined): Described {
  const good = Object.entries(one.responses ?? {}).filter(([status]) => Number(status) < 400)
  const canBeTried = meta !== undefined && meta.effect !== 'reads' && meta.leaves === undefined
  const { parameters = [], ...rest } = one
  const asked = [...parameters, ...(canBeTried ? [dryRun] : []), ...(method === 'post' && meta ? [idempotencyKey] : [])]
  return {
    ...rest,
    ...(asked.length > 0 && { parameters: asked }),
    responses: {
      ...Object.fromEntries(good.map(([status, response]) => [status, response])),
      ...(canBeTried && method === 'post' && { '200': tried }),
      ...problemResponses,
    },
    ...(meta && {
      'x-permission': meta.permission,
      'x-effect': meta.effect,
      'x-repeats-safely': meta.repeatsSafely,
      ...(meta.leaves && { 'x-cannot-be-tried': meta.leaves }),
    }),
  }
}

const dryRun = {
  name: 'dryRun',
  in: 'query',
  required: false,
  description: 'Try it: the answer tells what would change (DryRun), and nothing is kept.',
  schema: { type: 'boolean', default: false },
}
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and input within a day are answered again and done once.',
  schema: { type: 'string', maxLength: 255 },
}
const tried = {
  description: 'With dryRun: what would change',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/DryRun' } } },
}
