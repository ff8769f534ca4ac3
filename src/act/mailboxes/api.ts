import type { Handlers } from '#platform/doors/handlers.ts'
import type { House } from '#platform/house.ts'
import { cursorAt, pageFrom, placeIn } from '#platform/stores/cursor.ts'
import type { contract } from './contract.ts'
import * as mailboxes from './mailboxes.ts'
import * as store from './store.ts'

export const handlers = ({ outside }: House): Handlers<typeof contract> => ({
  list: async (_, context) => ({ rows: await store.read(context) }),
  find: ({ id }, context) => mailboxes.mailbox(context, id),
  create: (wish, context) => mailboxes.addMailbox(context, outside, wish),
  change: ({ id, ...wish }, context) => mailboxes.changeMailbox(context, outside, id, wish),
  remove: async ({ id }, context) => {
    await mailboxes.removeMailbox(context, id)
    return { id }
  },
  pause: ({ id }, context) => mailboxes.pauseMailbox(context, id),
  resume: ({ id }, context) => mailboxes.resumeMailbox(context, id),
  check: ({ id }, context) => mailboxes.check(context, outside, id),
  poll: ({ id }, context) => mailboxes.readNow(context, id),
  mails: async ({ id, cursor, limit }, context) => {
    await mailboxes.mailbox(context, id)
    const rows = await store.mails(context, { id, after: placeIn(cursor), limit: limit + 1 })
    return pageFrom(rows, limit, ({ takenAt: at, id: mail }) => cursorAt({ at, id: mail }))
  },
})
