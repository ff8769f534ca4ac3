import type { Reads } from './kept.ts'

type Bounds<Value> = {
  /** Of fields that are chosen from a list: what can be chosen. */
  readonly choices?: { readonly [Field in keyof Value]?: readonly string[] }
  /** Of texts: those that may also be nothing. */
  readonly nullable?: readonly (keyof Value)[]
}

/**
 * Reads a form whose fields are texts, figures, marks and lists of texts: what has just the fields that the form begins with, each of its
 * kind. Anything else, as an earlier release may have kept it, cannot be shown.
 */
export function readsLike<Value extends object>(start: Value, bounds: Bounds<Value> = {}): Reads<Value> {
  const fields = Object.keys(start) as (keyof Value & string)[]
  const isSound = (field: keyof Value & string, value: unknown): boolean => {
    if (value === null) return bounds.nullable?.includes(field) ?? false
    const choices = bounds.choices?.[field]
    if (Array.isArray(start[field]))
      return Array.isArray(value) && value.every((one) => typeof one === 'string' && (choices?.includes(one) ?? true))
    const kind = start[field] === null ? 'string' : typeof start[field]
    return typeof value === kind && (choices?.includes(String(value)) ?? true)
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== fields.length) return undefined
    return fields.every((field) => field in value && isSound(field, Reflect.get(value, field)))
      ? (value as Value)
      : undefined
  }
}
