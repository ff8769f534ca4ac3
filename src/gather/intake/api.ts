import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import { allWriteKeys, createWriteKey, revokeWriteKey } from './write-keys.ts'

export const handlers = {
  all: async (_, context) => ({ rows: await allWriteKeys(context) }),
  create: ({ name }, context) => createWriteKey(context, name),
  revoke: async ({ id }, context) => {
    await revokeWriteKey(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>
