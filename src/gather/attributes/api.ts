import type { Handlers } from '#platform/doors/handlers.ts'
import { conflict, notFound } from '#platform/errors.ts'
import { spoken } from './attribute.ts'
import type { contract } from './contract.ts'
import { most } from './learning/allowance.ts'
import { namesNotLearnt } from './learning/not-learnt-store.ts'
import { removeUnused, removeWithValues } from './removing.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export const handlers = {
  list: async (wish, context) => {
    const { rows, ...page } = await store.page(context, wish)
    return { ...page, rows: rows.map((one) => spoken(one, context.locale)), most: most.names.perWorkspace }
  },
  declare: async (wish, context) => {
    const present = await store.named(context, wish.subject, wish.name)
    if (present !== undefined)
      throw conflict({ en: words.alreadyDeclared.en(wish.name), ja: words.alreadyDeclared.ja(wish.name) })
    await store.declare(context, wish.subject, [{ ...wish, learnt: false, leaksOutcome: false }])
    return there(await store.named(context, wish.subject, wish.name))
  },
  change: async ({ id, declared, ...wish }, context) => {
    there(await store.find(context, id))
    await store.change(context, id, { ...wish, ...(declared && { learnt: false }) })
    return there(await store.find(context, id))
  },
  remove: async ({ id }, context) => {
    there(await store.find(context, id))
    const [kept] = (await removeUnused(context, [id])).kept
    if (kept !== undefined) throw conflict(kept.because)
    return { id }
  },
  removeSeveral: async ({ ids, withValues }, context) => {
    const { kept, ...done } = withValues
      ? await removeWithValues(context, ids)
      : { ...(await removeUnused(context, ids)), records: 0, ordered: null }
    return { ...done, kept: kept.map(({ attribute, because }) => ({ ...attribute, because: because[context.locale] })) }
  },
  notLearnt: async (_, context) => ({ rows: await namesNotLearnt(context) }),
} satisfies Handlers<typeof contract>

function there<Found>(found: Found | undefined): Found {
  if (found === undefined) throw notFound(words.attribute)
  return found
}
