import type { AnyContractRouter } from '@orpc/contract'
import type { Context } from './context.ts'
import type { Contribution } from './contributions.ts'
import type { Job } from './schedule.ts'
import type { Stream } from './streams.ts'

/** One room of the house as the composition root brings it together: its contract, and what stands behind it. */
export type Room = {
  readonly name: string
  readonly contract: AnyContractRouter
  readonly handlers: Readonly<Record<string, Handler>>
  readonly fields?: Contribution
  readonly jobs?: readonly Job[]
  readonly streams?: readonly Stream[]
}

/** A handler with its shapes forgotten; `Handlers<Contract>` has checked them where it was written. */
export type Handler = (input: never, context: Context) => unknown
