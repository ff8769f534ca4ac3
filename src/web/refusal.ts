export type Issue = { readonly path: string; readonly message: string }

/** What the server answered when it could not do what was asked (RFC 9457), in the reader's language; status 0: no answer at all. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly issues: readonly Issue[]
  readonly retryAfterSeconds: number | null

  constructor(status: number, problem: Readonly<Record<string, unknown>> = {}) {
    super(textOf(problem.detail) ?? '')
    this.name = 'Refusal'
    this.status = status
    this.code = textOf(problem.title) ?? `HTTP_${status}`
    this.issues = issuesOf(problem.issues)
    this.retryAfterSeconds = wholeOf(problem.retryAfterSeconds)
  }

  /** The message for one field of a form. */
  about(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path)?.message
  }
}

/** What a failed act says of the fields of its form, and what it says that concerns none of them. */
export function problemsIn(error: Error | null): {
  readonly at: ReadonlyMap<string, string>
  readonly overall: string | undefined
} {
  const at = new Map(error instanceof Refusal ? error.issues.map(({ path, message }) => [path, message]) : [])
  return { at, overall: at.size === 0 ? error?.message : undefined }
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const body: unknown = await response.json().catch(() => null)
  return new Refusal(response.status, isRecord(body) ? body : {})
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
