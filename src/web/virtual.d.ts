/** The places of the rooms in the order of the table of contents; the build writes them in. */
declare const roomsInOrder: readonly string[]

declare module 'virtual:contract' {
  import type { AnyContractRouter } from '@orpc/contract'
  export const contract: Record<string, AnyContractRouter>
}
