import { z } from 'zod'
import type { Stream } from '../streams.ts'
import type { Paths } from './openapi.ts'

/** Uploads, files and feeds as the document says them, beside the operations. */
export function streamPaths(streams: readonly Stream[]): Paths {
  const paths: Paths = {}
  for (const stream of streams) {
    const path = stream.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [stream.method.toLowerCase()]: described(stream) }
  }
  return paths
}

function described({ operationId, path, summary, permission, query, takes, answers }: Stream) {
  return {
    operationId,
    summary,
    tags: operationId.split('.', 1),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string', format: 'uuid' },
      })),
      ...(query ? parametersOf(query) : []),
    ],
    ...(takes && {
      requestBody: {
        required: true,
        content: Object.fromEntries(takes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
      },
    }),
    responses: {
      [answers.status ?? 200]: {
        description: summary,
        content: Object.fromEntries(answers.types.map((type) => [type, { schema: shapeOf(answers.shape) }])),
      },
    },
    'x-permission': permission,
  }
}

function parametersOf(query: z.ZodObject) {
  const shape = jsonOf(query, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: shape.required?.includes(name) ?? false,
    schema,
  }))
}

function shapeOf(shape: z.ZodType | undefined): object {
  return shape ? jsonOf(shape, 'output') : { type: 'string' }
}

function jsonOf(shape: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' })
    },
  })
  return rest
}
