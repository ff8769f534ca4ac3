import { z } from 'zod'
import { inside } from './unknown-fields.ts'

/** In an address a list of one looks like a single value: `?band=risk`. Where the shape wants a list it becomes one. */
export function listsOfOne(schema: unknown, given: unknown): unknown {
  if (!(schema instanceof z.ZodType) || typeof given !== 'object' || given === null || Array.isArray(given))
    return given
  const known = inside(schema)
  if (!(known instanceof z.ZodObject)) return given
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const field = Object.hasOwn(known.shape, name) ? known.shape[name] : undefined
      const isList = field instanceof z.ZodType && inside(field) instanceof z.ZodArray
      return [name, isList && typeof value === 'string' ? [value] : value]
    }),
  )
}
