import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { Permission } from './permissions.ts'

/** A field that somebody changed meanwhile; `column` is what the record calls it. */
export const Differs = z.object({
  field: z.string(),
  column: z.string(),
  yours: z.unknown(),
  theirs: z.unknown(),
  author: z.string(),
  authorName: z.string().nullable(),
  at: z.string(),
})
export type Differs = z.infer<typeof Differs>

/** What every operation may answer besides its output; a contract adds its own. Texts come from the platform's words. */
export const problems = {
  BAD_INPUT: { status: 422, data: z.object({ issues: z.array(z.object({ path: z.string(), message: z.string() })) }) },
  UNAUTHENTICATED: { status: 401 },
  FORBIDDEN: { status: 403, data: z.object({ permission: z.string() }) },
  NOT_FOUND: { status: 404 },
  CONFLICT: { status: 409, data: z.object({ because: z.string() }) },
  /** Of which record, its present ETag, and each field that was changed meanwhile: both values, by whom and when. */
  CHANGED: { status: 412, data: z.object({ record: z.string(), etag: z.string(), differs: z.array(Differs) }) },
  TOO_MANY: { status: 429, data: z.object({ retryAfterSeconds: z.number() }) },
  STORE_DOWN: { status: 503, data: z.object({ retryAfterSeconds: z.number() }) },
} as const

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  /** One sentence: the API reference, the command line and the MCP tool all show it. */
  summary: string
  permission: Permission
  /** The answer holds a secret that nobody keeps: a repeated `Idempotency-Key` is refused instead of answered again. */
  shownOnce?: boolean
  /** What it does to what is on record; said only where it is not what its method says: GET reads, DELETE destroys, the rest changes. */
  effect?: Effect
  /** Doing it twice leaves things as doing it once did; said only of a POST that changes, of which none is taken to be so. */
  repeatsSafely?: boolean
  /** What of it a transaction does not take back, so that it cannot be tried. */
  leaves?: Leaves
  /** Offered to assistants by itself, under the question that it answers. */
  tool?: string
  /** Also open to a person of a customer, who has no permission: it then answers what that customer may see. */
  openToPersons?: boolean
}

/**
 * `reads` leaves all as it is; `changes` adds, or replaces what the history keeps; `destroys` removes what is on record,
 * or shuts somebody out. Putting back what was put away (a closure, a pause, a merge) changes.
 */
export type Effect = 'reads' | 'changes' | 'destroys'
/** A letter, a job that does the work later, an account beside the workspace, facts that are rewritten at once. */
export type Leaves = 'letter' | 'job' | 'account' | 'facts'

export type OperationMeta = {
  permission: Permission
  shownOnce: boolean
  openToPersons: boolean
  effect: Effect
  repeatsSafely: boolean
  leaves?: Leaves
  tool?: string
}

/**
 * One operation: `operation({ method, path, summary, permission }).input(…).output(…)`.
 * GET reads in a read-only transaction; everything else writes in one transaction, and a POST obeys `Idempotency-Key`.
 */
export function operation({
  method,
  path,
  summary,
  permission,
  shownOnce = false,
  openToPersons = false,
  ...said
}: Route) {
  const { effect = effectOf[method], leaves, tool } = said
  const repeatsSafely = said.repeatsSafely ?? (method !== 'POST' || effect === 'reads')
  const more = { ...(leaves && { leaves }), ...(tool && { tool }) }
  return oc
    .$meta<OperationMeta>({ permission, shownOnce, openToPersons, effect, repeatsSafely, ...more })
    .route({ method, path, summary, inputStructure: 'compact', successStatus: method === 'POST' ? 201 : 200 })
    .errors(problems)
}

const effectOf = { GET: 'reads', POST: 'changes', PUT: 'changes', PATCH: 'changes', DELETE: 'destroys' } as const

export const Id = z.uuid()
export const ById = z.object({ id: Id })
export const Nothing = z.object({})
/** A day, `YYYY-MM-DD`, in the workspace's zone. */
export const Day = z.iso.date()
/** An exact decimal as a string: `"6240000"`, `"0.30"`. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
export const Money = z.object({ amount: Decimal, currency: z.string().length(3) })
export type Money = z.infer<typeof Money>
export const Instant = z.coerce.date()

/** Cursor pagination: pass `next` back as `cursor`; it is `null` on the last page. */
export const PageWish = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

/** A record with its ETag, as `If-Match` takes it, which the door fills in for the operations that its room's `live.ts` names. */
export function versioned<Shape extends z.ZodRawShape>(shape: z.ZodObject<Shape>) {
  return shape.extend({ etag: z.string().optional() })
}

export const KnownNumber = z.discriminatedUnion('known', [
  z.object({ known: z.literal(true), value: z.number(), n: z.number().optional() }),
  z.object({ known: z.literal(false), because: z.string() }),
])
export type KnownNumber = z.infer<typeof KnownNumber>
