import { z } from 'zod'
import type { Text } from '../../wording/words.ts'
import { closest } from './closest.ts'

export type Stray = { readonly path: string; readonly message: Text }

/** What was sent that the shape does not know: nothing of it would ever be looked at, and nobody would hear so. */
export function unknownFields(schema: unknown, given: unknown, path: readonly string[] = []): Stray[] {
  if (!(schema instanceof z.ZodType) || typeof given !== 'object' || given === null) return []
  const known = inside(schema)
  if (known instanceof z.ZodObject) return ofObject(known, given, path)
  if (known instanceof z.ZodArray && Array.isArray(given))
    return given.slice(0, looked).flatMap((one, at) => unknownFields(known.element, one, [...path, String(at)]))
  if (known instanceof z.ZodTuple && Array.isArray(given))
    return given.flatMap((one, at) => unknownFields(known.def.items[at], one, [...path, String(at)]))
  if (known instanceof z.ZodRecord)
    return Object.entries(given)
      .slice(0, looked)
      .flatMap(([name, one]) => unknownFields(known.valueType, one, [...path, name]))
  if (known instanceof z.ZodUnion) return ofUnion(known.options, given, path)
  if (known instanceof z.ZodIntersection) return []
  return []
}

/** Of a long list so many entries: the first that is wrong is as good as all. */
const looked = 1_000

function ofObject(schema: z.ZodObject, given: object, path: readonly string[]): Stray[] {
  const names = Object.keys(schema.shape)
  const isOpen = schema.def.catchall !== undefined && !(schema.def.catchall instanceof z.ZodNever)
  return Object.entries(given).flatMap(([name, value]) => {
    const field = Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined
    if (field !== undefined) return unknownFields(field, value, [...path, name])
    return isOpen ? [] : [stray([...path, name], name, names)]
  })
}

/** The kind that was meant is the one whose own names and constants fit best. */
function ofUnion(options: readonly z.core.$ZodType[], given: object, path: readonly string[]): Stray[] {
  const fitting = options.filter((option) => option instanceof z.ZodType && option.safeParse(given).success)
  const tried = (fitting.length > 0 ? fitting : options.filter((option) => constantsFit(option, given))).map((option) =>
    unknownFields(option, given, path),
  )
  return tried.toSorted((one, other) => one.length - other.length)[0] ?? []
}

function constantsFit(option: z.core.$ZodType, given: object): boolean {
  const known = option instanceof z.ZodType ? inside(option) : option
  if (!(known instanceof z.ZodObject)) return false
  return Object.entries(known.shape).every(([name, field]) => {
    const shape = field instanceof z.ZodType ? inside(field) : field
    return !(shape instanceof z.ZodLiteral) || shape.safeParse((given as Record<string, unknown>)[name]).success
  })
}

/** The shape under what may be absent, has a default, or is read first. */
export function inside(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodReadonly)
    return inside(schema.unwrap())
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNonOptional)
    return inside(schema.def.innerType)
  if (schema instanceof z.ZodCatch) return inside(schema.def.innerType)
  if (schema instanceof z.ZodPipe) return inside(schema.in instanceof z.ZodTransform ? schema.out : schema.in)
  if (schema instanceof z.ZodLazy) return inside(schema.unwrap())
  return schema
}

/** `status` is not known; `stage` was meant, or these are. */
function stray(path: readonly string[], name: string, names: readonly string[]): Stray {
  return { path: path.join('.'), message: unknownName(name, names) }
}

export function unknownName(name: string, names: readonly string[]): Text {
  const meant = closest(name, names)
  const shown = name.length > 80 ? `${name.slice(0, 80)}…` : name
  const listed = names.slice(0, 30).join(', ')
  if (meant !== undefined)
    return {
      en: `"${shown}" is not known here. Did you mean "${meant}"?`,
      ja: `「${shown}」という項目はありません。「${meant}」ではありませんか？`,
    }
  if (names.length === 0)
    return {
      en: `"${shown}" is not known here: nothing is taken.`,
      ja: `「${shown}」は指定できません。指定できる項目はありません。`,
    }
  return {
    en: `"${shown}" is not known here. What is known: ${listed}.`,
    ja: `「${shown}」という項目はありません。指定できる項目：${listed}`,
  }
}
