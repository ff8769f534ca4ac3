import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import { setSettings } from './courtesy.ts'
import * as store from './store.ts'

export const handlers = {
  settings: (_, context) => store.settings(context),
  setSettings: (wish, context) => setSettings(context, wish),
} satisfies Handlers<typeof contract>
