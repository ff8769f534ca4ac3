import type { z } from 'zod'
import type { Desk } from '../context.ts'
import type { Permission } from '../permissions.ts'

/**
 * What does not fit one JSON answer: an upload, a download, a feed. A room exports `streams` from `streams.ts`; the HTTP door
 * serves them under `/api/v1` with the same callers, permissions, limits and problem details as operations.
 */
export type Stream = {
  /** What machines call it, as they call an operation: its room and a name that no operation of the room has. */
  readonly operationId: `${string}.${string}`
  readonly method: 'GET' | 'POST'
  /** Below `/api/v1`, in Hono's manner: `/imports/:id/rejects` */
  readonly path: `/${string}`
  readonly summary: string
  readonly permission: Permission
  /** What stands in the address; another parameter is refused. */
  readonly query?: z.ZodObject
  /** Media types of the body that it takes. */
  readonly takes?: readonly string[]
  /** Media types of what it answers, and the shape where that is JSON. */
  readonly answers: { readonly status?: number; readonly types: readonly string[]; readonly shape?: z.ZodType }
  serve(desk: Desk, call: StreamCall): Promise<Response>
}

export type StreamCall = {
  readonly request: Request
  readonly parameters: Readonly<Record<string, string>>
  /** The one who is signed in; `null` for a key. */
  readonly userId: string | null
  /** Whether the caller is there as before, in the same role: asked by what goes on for long. */
  isStill(): Promise<boolean>
}
