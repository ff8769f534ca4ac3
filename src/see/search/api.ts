import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import { find } from './search.ts'

export const handlers = {
  find: ({ q, limit }, context) => find(context, q, limit),
} satisfies Handlers<typeof contract>
