import type { OpenWork } from '#platform/furnishing/contributions.ts'
import { isAsleep } from '../asleep.ts'
import { Said } from '../contract/rules.ts'
import * as words from '../words.ts'
import { unfinishedOf } from './unfinished-store.ts'

/** The open plays of several customers, those due first: why each was opened, what is to be done next, and until when it sleeps. */
export const openPlaysOf: OpenWork = {
  kind: 'play',
  label: words.plays,
  read: async (context, customerIds) => {
    const found = await unfinishedOf(context, customerIds)
    return found.map(({ id, customer_id, because, act, due_on, opened_at, until_on, reason, promised }) => ({
      id,
      customerId: customer_id,
      title: Said.parse(because),
      state:
        until_on !== null && isAsleep(until_on, context.today)
          ? words.sleepsUntil(until_on, reason ?? '')
          : words.openSince(due_on < context.today, promised),
      next: Said.parse(act),
      since: opened_at,
      dueOn: due_on,
    }))
  },
}
