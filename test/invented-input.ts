import { z } from 'zod'

type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  $ref?: string
  $defs?: Record<string, Schema>
  minLength?: number
  minimum?: number
  minItems?: number
  default?: unknown
}

/** An input that fits a shape, in which every id is one that the caller hands in: enough to knock at every operation's door. */
export function inventedInput(shape: unknown, idFor: (field: string) => string): unknown {
  if (!(shape instanceof z.ZodType)) return undefined
  const whole = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema
  return invent(whole, '', 0)

  function invent(schema: Schema, field: string, depth: number): unknown {
    if (schema.$ref) return invent(definition(schema.$ref), field, depth + 1)
    if (schema.const !== undefined) return schema.const
    if (schema.enum) return schema.enum[0]
    const choice = schema.anyOf ?? schema.oneOf
    if (choice)
      return invent(
        choice.find((one) => one.type !== 'null' && (depth < 6 || !one.$ref)) ?? choice[0] ?? {},
        field,
        depth + 1,
      )
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((one) => invent(one, field, depth + 1)))
    const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
    if (type === 'object' || schema.properties) return inventObject(schema, depth)
    if (type === 'array')
      return Array.from({ length: schema.minItems ?? (/ids$/i.test(field) ? 1 : 0) }, () =>
        invent(schema.items ?? {}, field, depth + 1),
      )
    if (type === 'number' || type === 'integer') return Math.max(1, schema.minimum ?? 1)
    if (type === 'boolean') return true
    return inventText(schema, field)
  }

  function inventObject(schema: Schema, depth: number): Record<string, unknown> {
    const wanted = Object.entries(schema.properties ?? {}).filter(
      ([name]) => schema.required?.includes(name) || /(^|[a-z])[iI]ds?$/.test(name),
    )
    return Object.fromEntries(wanted.map(([name, part]) => [name, invent(part, name, depth + 1)]))
  }

  function inventText(schema: Schema, field: string): string {
    if (schema.format === 'uuid') return idFor(field)
    if (schema.format === 'date') return '2026-04-01'
    if (schema.format === 'date-time') return '2026-04-01T00:00:00.000Z'
    if (schema.format === 'email') return 'somebody@example.test'
    if (schema.format === 'uri') return 'https://example.test/'
    if (schema.pattern?.includes('A-Z]{3}')) return 'JPY'
    if (schema.pattern?.includes('\\d')) return '1'
    return 'x'.repeat(Math.max(1, schema.minLength ?? 1))
  }

  function definition(reference: string): Schema {
    return reference === '#' ? whole : (whole.$defs?.[reference.split('/').at(-1) ?? ''] ?? {})
  }
}
