import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as messages from './messages.ts'
import * as returned from './returning/returned-store.ts'
import { ownAddress } from './said/own-sender.ts'
import { deliveriesOf, sendTo, settle, withdraw } from './sending/sending.ts'
import * as settings from './settings-store.ts'
import * as store from './store.ts'
import { lift, suppress } from './suppressing/suppressing.ts'
import * as suppressions from './suppressing/suppressions-store.ts'

export const handlers = (house: House, url: string): Handlers<typeof contract> => ({
  list: async ({ cursor, limit }, context) => {
    const rows = await store.page(context, placeIn(cursor), limit + 1)
    return pageFrom(rows, limit, ({ changedAt: at, id }) => cursorAt({ at, id }))
  },
  find: async ({ id }, context) => {
    const one = await messages.message(context, id)
    return { ...one, lacks: await messages.lacksOfMessage(context, house, one) }
  },
  create: (wish, context) => messages.keepMessage(context, wish),
  change: ({ id, ...wish }, context) => messages.changeMessage(context, id, wish),
  remove: async ({ id }, context) => {
    await messages.removeMessage(context, id)
    return { id }
  },
  preview: (wish, context) => messages.preview(context, { house, url }, wish),
  send: async ({ id, personIds }, context) => {
    const one = await messages.message(context, id)
    return { rows: await sendTo(context, { house, url }, one, personIds) }
  },
  test: async ({ id, ...as }, context) => {
    const one = await messages.message(context, id)
    return messages.sendTest(context, { house, url }, one, { ...as, to: await ownAddress(context) })
  },
  testTemplate: async ({ versionId, ...as }, context) =>
    messages.sendTemplateTest(context, { house, url }, versionId, { ...as, to: await ownAddress(context) }),
  deliveries: async ({ cursor, limit, ...asked }, context) => {
    const rows = await deliveriesOf(context, { ...asked, after: placeIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, ({ orderedAt: at, id }) => cursorAt({ at, id }))
  },
  settle: ({ id, as }, context) => settle(context, id, as),
  withdraw: ({ id }, context) => withdraw(context, id),
  returned: async ({ cursor, limit, kind }, context) => {
    const rows = await returned.page(context, { kind, after: placeIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, ({ receivedAt: at, id }) => cursorAt({ at, id }))
  },
  settings: (_, context) => settings.settingsShown(context, house),
  setSettings: (wish, context) => settings.keepSettings(context, house, wish),
  suppressions: async ({ cursor, limit, ...asked }, context) => {
    const rows = await suppressions.page(context, { ...asked, after: placeIn(cursor), limit: limit + 1 })
    const page = pageFrom(rows, limit, ({ since: at, id }) => cursorAt({ at, id }))
    return { ...page, inForce: await suppressions.inForce(context) }
  },
  suppress: (wish, context) => suppress(context, wish),
  lift: ({ id, because }, context) => lift(context, id, because),
})
