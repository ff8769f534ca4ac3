import type { Handlers } from '#platform/doors/handlers.ts'
import { cursorAt, pageFrom, partsOf, placeIn } from '#platform/stores/cursor.ts'
import { structure } from '../kpis/kpis.ts'
import type { contract } from './contract.ts'
import * as phases from './phases/phases-store.ts'
import * as store from './store.ts'
import * as targets from './targets.ts'
import { told } from './telling.ts'

export const handlers = {
  phase: (_, context) => targets.presentPhase(context),
  phaseChanges: async ({ cursor, limit }, context) => {
    const [before] = partsOf(cursor, /^(\d{1,9})$/)
    const rows = await phases.changes(context, limit + 1, before === undefined ? undefined : Number(before))
    return pageFrom(rows, limit, ({ number }) => String(number))
  },
  confirm: (wish, context) => targets.confirm(context, wish),
  choices: async (_, context) => ({ rows: await targets.choices(context) }),
  list: async ({ kpiId, cursor, limit }, context) => {
    const kept = await store.targets(context, { kpiId, after: placeIn(cursor) }, limit + 1)
    const page = pageFrom(kept, limit, ({ startsOn, id }) => cursorAt({ at: new Date(`${startsOn}T00:00:00Z`), id }))
    return {
      ...page,
      ...(await store.counts(context, kpiId)),
      rows: await told(context, await structure(context), page.rows),
    }
  },
  set: (wish, context) => targets.setTarget(context, wish),
} satisfies Handlers<typeof contract>
