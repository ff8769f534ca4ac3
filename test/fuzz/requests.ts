import type { AnyContractProcedure } from '@orpc/contract'
import fc from 'fast-check'
import { z } from 'zod'
import { inventedInput } from '../invented-input.ts'
import { hostileHeaders, hostileJson, hostileParameter, hostileQuery } from './hostile-values.ts'

export type Tried = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** Requests of one operation with something odd in them: a field, the address, the headers, or all of the body. */
export function requestsOf(procedure: AnyContractProcedure, idFor: () => string): fc.Arbitrary<Tried> {
  const { method = 'GET', path = '/' } = procedure['~orpc'].route
  const { inputSchema } = procedure['~orpc']
  const fields = fieldsOf(inputSchema)
  const inPath = new Set([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))
  const odd = fc.record({
    changed: fc.dictionary(fields.length === 0 ? fc.constant('x') : fc.constantFrom(...fields), hostileJson, {
      minKeys: 1,
      maxKeys: 3,
    }),
    parameter: hostileParameter,
    spoilsPath: fc.nat(5).map((one) => one === 0),
    query: fc.option(hostileQuery, { freq: 3 }),
    headers: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: hostileHeaders }),
    whole: fc.option(fc.oneof(hostileJson, fc.constantFrom('', '{', '{"a"', '\ufeff{}', 'x', '[')), { freq: 5 }),
  })
  return odd.map(({ changed, parameter, spoilsPath, query, headers, whole }): Tried => {
    const base = { ...Object(inventedInput(inputSchema, idFor)) } as Record<string, unknown>
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      spoilsPath ? parameter : encodeURIComponent(String(base[name] ?? idFor())),
    )
    const given = Object.entries(base).filter(([name]) => !inPath.has(name) && !(name in changed))
    const texts: [string, string][] = [
      ...given.map(([name, value]): [string, string] => [name, JSON.stringify(value) ?? 'null']),
      ...Object.entries(changed).filter(([name]) => !inPath.has(name)),
    ]
    if (method === 'GET') return { method, path: address + (query ?? queryOf(texts, parameter)), headers, body: null }
    const body = whole ?? `{${texts.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`
    return { method, path: address + (query ?? ''), headers: { 'content-type': 'application/json', ...headers }, body }
  })
}

function queryOf(texts: readonly [string, string][], parameter: string): string {
  const written = texts.map(([name, value], at) => {
    const plain = value.startsWith('"') ? value.slice(1, -1) : value
    return `${name}=${at === texts.length - 1 ? parameter : encodeURIComponent(plain).slice(0, 8_000)}`
  })
  return `?${written.join('&')}`
}

function fieldsOf(schema: unknown): string[] {
  if (!(schema instanceof z.ZodType)) return []
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { properties?: object }
  return Object.keys(shape.properties ?? {})
}
