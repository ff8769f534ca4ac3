import type { Handlers } from '#platform/doors/handlers.ts'
import type { contract } from './contract.ts'
import { fileOf, takeFile } from './file/file.ts'
import * as hypotheses from './hypotheses/hypotheses.ts'
import * as hypothesisStore from './hypotheses/hypothesis-store.ts'
import * as kpis from './structure.ts'
import { madeOf } from './values/formula.ts'
import { readingsOf, withParts } from './values/readings.ts'

export const handlers = {
  structure: async (_, context) => ({
    rows: await kpis.structure(context),
    hypotheses: await hypothesisStore.all(context),
  }),
  readings: async ({ id: only, ...asked }, context) => {
    const all = await kpis.structure(context)
    const told = only === undefined ? all : [await kpis.kpi(context, only)]
    const needed = withParts(
      all,
      told.map(({ id }) => id),
    )
    const readings = await readingsOf(context, needed, asked)
    return { rows: told.flatMap(({ id }) => readings.get(id) ?? []) }
  },
  file: async (_, context) => ({ yaml: await fileOf(context) }),
  takeFile: (wish, context) => takeFile(context, wish),
  find: ({ id }, context) => kpis.kpi(context, id),
  add: (wish, context) => kpis.add(context, wish),
  change: ({ id, ...wish }, context) => kpis.change(context, id, wish),
  setParts: ({ id, ...wish }, context) => kpis.setParts(context, id, wish),
  dependents: async ({ id }, context) => {
    await kpis.kpi(context, id)
    const all = await kpis.structure(context)
    const nameOf = (one: string) => all.find((kpi) => kpi.id === one)?.name ?? ''
    const made = madeOf(id, new Map(all.map((kpi) => [kpi.id, kpi.partIds])))
    const touching = (await hypothesisStore.all(context)).filter(({ fromId, toId }) => fromId === id || toId === id)
    const targets = []
    for (const ask of context.contributions.kpiUses ?? []) targets.push(...(await ask(context, id)))
    return { made: made.map((one) => ({ ...one, name: nameOf(one.id) })), hypotheses: touching, targets }
  },
  remove: async ({ id }, context) => {
    await kpis.remove(context, id)
    return { id }
  },
  suppose: (wish, context) => kpis.suppose(context, wish),
  analyse: async ({ id }, context) => hypotheses.analyse(context, await kpis.structure(context), id),
  analyses: async ({ id }, context) => ({ rows: await hypotheses.analysesOf(context, id) }),
  drop: async ({ id }, context) => {
    await hypotheses.drop(context, id)
    return { id }
  },
} satisfies Handlers<typeof contract>
