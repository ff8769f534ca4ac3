/** The places of the rooms in the order of the table of contents; the build writes them in. */
declare const roomsInOrder: readonly string[]

declare module 'virtual:contract' {
  import type { AnyContractRouter } from '@orpc/contract'
  export const contract: Record<string, AnyContractRouter>
}

declare module 'virtual:live' {
  import type { Live } from '#platform/furnishing/live.ts'

  /** What `live.ts` of each room says, by its place, without the versions of its records. */
  export const live: Readonly<Record<string, Omit<Live, 'versions'>>>
}
