import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { deliverability } from './checking.ts'
import type { contract } from './contract.ts'
import { pace, setPace } from './pace.ts'
import * as store from './store.ts'

export const handlers = ({ outside }: House): Handlers<typeof contract> => ({
  find: (_, context) => deliverability(context),
  check: async (_, context) => ({ job: await context.enqueue('deliverability.check', {}) }),
  acknowledge: async (_, context) => {
    await store.acknowledge(context)
    return deliverability(context)
  },
  pace: (_, context) => pace(context, outside),
  setPace: (wish, context) => setPace(context, outside, wish),
})
