import type { Handlers } from '#platform/doors/handlers.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { closeAsShown, openAsShown } from './closing/as-shown.ts'
import { finishPlay, takeFinishBack } from './closing/finishing.ts'
import type { contract } from './contract.ts'
import { changePlay, completePlay, dismissPlay, openByHand, play, snoozePlay, takeBack, wakePlay } from './plays.ts'
import * as rules from './rules/rule-store.ts'
import { addRule, changeRule, pauseRule, resumeRule } from './rules/rules.ts'
import * as store from './store.ts'
import { summaryOf, todayOf } from './today/today.ts'
import { toldNow } from './told/as-of.ts'

export const handlers = {
  today: ({ scope, limit }, context) => todayOf(context, scope, limit),
  summary: (_, context) => summaryOf(context),
  list: async ({ cursor, limit, ...filter }, context) => {
    const rows = await toldNow(context, await store.page(context, filter, placeOf(cursor), limit + 1))
    return {
      ...pageFrom(rows, limit, ({ dueOn, id }) => `${dueOn} ${id}`),
      total: await store.count(context, filter),
    }
  },
  find: async ({ id }, context) => {
    const [found] = await toldNow(context, [await play(context, id)])
    return found ?? play(context, id)
  },
  open: (wish, context) => openByHand(context, wish),
  change: ({ id, insteadOf, ...wish }, context) =>
    closeAsShown(context, { id, insteadOf, made: { state: 'open' } }, () => changePlay(context, id, wish)),
  complete: ({ id, insteadOf, note }, context) =>
    closeAsShown(context, { id, insteadOf, made: { state: 'done', note } }, () => completePlay(context, id, note)),
  finish: ({ id, insteadOf, ...wish }, context) => {
    const made = { state: 'done' as const, note: wish.note }
    const hasMore = wish.contact !== null || wish.next !== null
    return closeAsShown(context, { id, insteadOf, made, hasMore }, () => finishPlay(context, id, wish))
  },
  reopen: ({ id, insteadOf }, context) =>
    openAsShown(context, { id, insteadOf, from: 'done' }, () => takeFinishBack(context, id)),
  snooze: ({ id, insteadOf, until, reason }, context) =>
    closeAsShown(context, { id, insteadOf, made: { state: 'snoozed', reason, until_on: until } }, () =>
      snoozePlay(context, id, until, reason),
    ),
  wake: ({ id, insteadOf }, context) =>
    openAsShown(context, { id, insteadOf, from: 'snoozed' }, () => wakePlay(context, id)),
  dismiss: ({ id, insteadOf, reason }, context) =>
    closeAsShown(context, { id, insteadOf, made: { state: 'dismissed', reason } }, () =>
      dismissPlay(context, id, reason),
    ),
  restore: ({ id, insteadOf }, context) =>
    openAsShown(context, { id, insteadOf, from: 'dismissed' }, () => takeBack(context, id, 'play_dismissals')),
  rules: async (_, context) => ({ rows: await rules.all(context) }),
  addRule: (wish, context) => addRule(context, wish),
  changeRule: ({ id, ...wish }, context) => changeRule(context, id, wish),
  pauseRule: ({ id }, context) => pauseRule(context, id),
  resumeRule: ({ id }, context) => resumeRule(context, id),
  settings: (_, context) => rules.settings(context),
  set: async (wish, context) => {
    await rules.keepSettings(context, wish)
    return rules.settings(context)
  },
} satisfies Handlers<typeof contract>

function placeOf(cursor: string | undefined): { dueOn: string; id: string } | null {
  const [dueOn, id] = partsOf(cursor, /^(\d{4}-\d{2}-\d{2}) ([0-9a-f-]{36})$/)
  return dueOn === undefined || id === undefined ? null : { dueOn, id }
}
