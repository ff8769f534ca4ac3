import type { Differs } from '#platform/contract.ts'

export type Issue = { readonly path: string; readonly message: string }

/** A record that was changed since it was read, and each field in which both meet. */
export type Changed = { readonly record: string; readonly etag: string; readonly differs: readonly Differs[] }

/** What the server answered when it could not do what was asked (RFC 9457), in the reader's language; status 0: no answer at all. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly issues: readonly Issue[]
  readonly retryAfterSeconds: number | null
  /** Where somebody else changed the record meanwhile. */
  readonly changed: Changed | null

  constructor(status: number, problem: Readonly<Record<string, unknown>> = {}) {
    super(textOf(problem.detail) ?? '')
    this.name = 'Refusal'
    this.status = status
    this.code = textOf(problem.code) ?? `HTTP_${status}`
    this.issues = issuesOf(problem.issues)
    this.retryAfterSeconds = wholeOf(problem.retryAfterSeconds)
    this.changed = changedIn(problem)
  }

  /** The message for one field of a form. */
  about(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path)?.message
  }
}

/** What a failed act says of the fields of its form, and what it says that stands at none of them. */
export function problemsIn(
  error: Error | null,
  fields: readonly string[],
): { readonly at: ReadonlyMap<string, string>; readonly overall: string | undefined } {
  const issues = error instanceof Refusal ? error.issues : []
  const apart = issues.filter(({ path }) => !fields.includes(path)).map(({ message }) => message)
  return {
    at: new Map(issues.map(({ path, message }) => [path, message])),
    overall: issues.length === 0 ? error?.message : apart.length === 0 ? undefined : [...new Set(apart)].join(' '),
  }
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null)
  return new Refusal(response.status, isRecord(body) ? body : {})
}

function changedIn({ code, record, etag, differs }: Readonly<Record<string, unknown>>): Changed | null {
  if (code !== 'CHANGED' || typeof record !== 'string' || typeof etag !== 'string') return null
  return { record, etag, differs: Array.isArray(differs) ? differs : [] }
}

function issuesOf(value: unknown): readonly Issue[] {
  if (!Array.isArray(value)) return []
  return value
    .filter(isRecord)
    .map((issue) => ({ path: textOf(issue.path) ?? '', message: textOf(issue.message) ?? '' }))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function wholeOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
