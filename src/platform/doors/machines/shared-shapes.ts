import type { Paths } from './openapi.ts'

type Node = Record<string, unknown>

/** Objects of a document that are said more than once, said once in `components.schemas` and referred to from then on. */
export function withSharedShapes(paths: Paths): { paths: Paths; schemas: Record<string, unknown> } {
  const counts = new Map<string, number>()
  walk(paths, (node) => {
    const text = JSON.stringify(node)
    if (isWorthSharing(node, text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  })
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const [path, methods] of Object.entries(paths))
    for (const [, { operationId = path, ...one }] of Object.entries(methods))
      walk(one, (node, at) => {
        const text = JSON.stringify(node)
        if ((counts.get(text) ?? 0) > 1 && !names.has(text)) names.set(text, nameFor(operationId, at, taken))
      })
  const schemas = Object.fromEntries([...names].map(([text, name]) => [name, referring(JSON.parse(text), names, true)]))
  return { paths: referring(paths, names, false) as Paths, schemas }
}

/** An object with several properties; a single text is as short as a reference. */
function isWorthSharing(node: Node, text: string): boolean {
  return node.type === 'object' && typeof node.properties === 'object' && text.length > 150
}

function walk(value: unknown, see: (node: Node, at: string) => void, at = ''): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) see(value as Node, at)
  for (const [name, part] of Object.entries(value)) walk(part, see, isPlace(name) ? at : name)
}

/** What in a shape is not the name of a field. */
function isPlace(name: string): boolean {
  return /^(\d+|properties|items|schema|content|application\/json|anyOf|oneOf|allOf|responses|requestBody|parameters|additionalProperties|prefixItems)$/.test(
    name,
  )
}

function referring(value: unknown, names: ReadonlyMap<string, string>, isTop: boolean): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => referring(one, names, false))
  const name = isTop ? undefined : names.get(JSON.stringify(value))
  if (name !== undefined) return { $ref: `#/components/schemas/${name}` }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, referring(part, names, false)]))
}

/** `customers.find` and `owner` make `CustomersOwner`; where that is taken the operation is named as well. */
function nameFor(operationId: string, at: string, taken: Set<string>): string {
  const [room = '', operation = ''] = operationId.split('.')
  const short = capital(room) + capital(at === '' ? operation : at)
  const long = capital(room) + capital(operation) + capital(at)
  const name = [short, long, ...Array.from({ length: 99 }, (_, i) => `${long}${i + 2}`)].find((one) => !taken.has(one))
  taken.add(name ?? long)
  return name ?? long
}

function capital(word: string): string {
  const plain = word.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}
