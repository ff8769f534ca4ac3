import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import { delivery, sendAgain } from './handing/deliveries.ts'
import { page } from './handing/delivery-store.ts'
import * as store from './store.ts'
import { orderTest } from './telling/telling.ts'
import * as webhooks from './webhooks.ts'

export const handlers = ({ outside }: House): Handlers<typeof contract> => ({
  list: async (_, context) => ({ rows: await store.read(context) }),
  find: ({ id }, context) => webhooks.webhook(context, id),
  create: (wish, context) => webhooks.addWebhook(context, outside, wish),
  change: ({ id, ...wish }, context) => webhooks.changeWebhook(context, outside, id, wish),
  remove: async ({ id }, context) => {
    await webhooks.removeWebhook(context, id)
    return { id }
  },
  rotate: ({ id }, context) => webhooks.rotateSecret(context, outside, id),
  pause: ({ id }, context) => webhooks.pauseWebhook(context, id),
  resume: ({ id }, context) => webhooks.resumeWebhook(context, id),
  test: async ({ id }, context) => {
    await webhooks.webhook(context, id)
    return delivery(context, await orderTest(context, id))
  },
  deliveries: async ({ cursor, limit, ...asked }, context) => {
    const rows = await page(context, { ...asked, after: placeIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, ({ orderedAt: at, id }) => cursorAt({ at, id }))
  },
  delivery: ({ id }, context) => delivery(context, id),
  sendAgain: ({ id }, context) => sendAgain(context, id),
})
