import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import * as channels from './channels.ts'
import type { contract } from './contract.ts'

export const handlers = ({ outside }: House): Handlers<typeof contract> => ({
  list: async (_, context) => ({ rows: await channels.accounts(context, outside) }),
  set: (wish, context) => channels.setAccount(context, outside, wish),
  remove: async ({ channel }, context) => {
    await channels.removeAccount(context, channel)
    return { channel }
  },
  check: ({ channel }, context) => channels.check(context, outside, channel),
  costs: (_, context) => channels.costs(context),
  setCosts: (wish, context) => channels.setCosts(context, wish),
})
