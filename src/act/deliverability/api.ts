import type { Handlers } from '#platform/doors/handlers.ts'
import { deliverability } from './checking.ts'
import type { contract } from './contract.ts'
import * as store from './store.ts'

export const handlers = {
  find: (_, context) => deliverability(context),
  check: async (_, context) => ({ job: await context.enqueue('deliverability.check', {}) }),
  acknowledge: async (_, context) => {
    await store.acknowledge(context)
    return deliverability(context)
  },
} satisfies Handlers<typeof contract>
