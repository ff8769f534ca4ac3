import { contract as access } from './platform/access/contract.ts'
import { contract as operations } from './platform/operations/contract.ts'

/** THE TABLE OF CONTENTS: every room with operations, in order. It is the API, and a room may import only what stands above it. */
export const contents = {
  access,
  operations,
} as const

export type Contents = typeof contents
