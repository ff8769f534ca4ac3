import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import * as store from './store.ts'

export const handlers = {
  settings: (_, context) => store.settings(context),
  setSettings: async (wish, context) => {
    await store.keepSettings(context, wish)
    return store.settings(context)
  },
} satisfies Handlers<typeof contract>
