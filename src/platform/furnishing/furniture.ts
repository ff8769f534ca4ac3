import type { AnyContractRouter } from '@orpc/contract'
import type { Hono } from 'hono'
import type { Context } from '../context.ts'
import type { Handlers } from '../doors/handlers.ts'
import type { Paths } from '../doors/machines/openapi.ts'
import type { Stream } from '../doors/streams.ts'
import type { House } from '../house.ts'
import type { Names } from '../wording/names-of.ts'
import type { Notices } from '../work/notices.ts'
import type { Job } from '../work/schedule.ts'
import type { Contribution } from './contributions.ts'
import type { Live } from './live.ts'
import type { Personal } from './personal.ts'

/** What stands behind a room: exported as `room` from its `room.ts`, checked against its contract, brought together in `furnished.ts`. */
export type Room<Contract extends AnyContractRouter | null = null> = Furniture &
  (Contract extends AnyContractRouter
    ? {
        readonly contract: Contract
        readonly handlers:
          | Handlers<Contract>
          | ((house: House, url: string, rooms: () => readonly Served[]) => Handlers<Contract>)
      }
    : { readonly contract?: never; readonly handlers?: never })

type Furniture = {
  /** What it gives to others: metrics, fields, columns, entries of the timeline, what files can fill. */
  readonly fields?: Contribution
  readonly jobs?: readonly Job[]
  /** What it announces; what it hears is among its jobs. */
  readonly notices?: Notices
  readonly streams?: readonly Stream[]
  /** What its records, columns, works and sources are called; the screens find it by its place. */
  readonly names?: Names
  readonly personal?: Personal
  /** Who hears of changes of its records, and which of its answers follow them; the screens find it by its place. */
  readonly live?: Live
  /** A way in for programs beside the operations, with callers and limits of its own; nobody waits at it. */
  readonly door?: (house: House) => Hono
  /**
   * Beginnings of paths at that door where no cookie counts and a signed address alone says who it is: programs and pages of any site
   * may post there.
   */
  readonly openPaths?: readonly string[]
  /** What the reference says of that door. */
  readonly doorPaths?: Paths
}

/** A room with its shapes forgotten. */
export type AnyRoom = Furniture & {
  readonly contract?: AnyContractRouter
  readonly handlers?: HandlersOfSome | ((house: House, url: string, rooms: () => readonly Served[]) => HandlersOfSome)
}
type HandlersOfSome = Readonly<Record<string, Handler>>

/** A room as the doors need it. */
export type Served = {
  readonly name: string
  readonly contract: AnyContractRouter
  readonly handlers: HandlersOfSome
  readonly live?: Live | undefined
}

/** A handler with its shapes forgotten; `Handlers<Contract>` has checked them where it was written. */
export type Handler = (input: never, context: Context) => unknown
