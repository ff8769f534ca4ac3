import type { Context, Desk } from '#platform/context.ts'
import { mirrored } from '#platform/jobs/visible.ts'
import { filled } from '#platform/tables/words.ts'
import { createMissing } from '../customers/words.ts'
import type { FaultFound } from './contract.ts'
import { leaksOfImport } from './remarks/leaks-of-import.ts'
import { reportOf } from './remarks/report.ts'
import * as reports from './remarks/report-store.ts'
import type { Order } from './running/run-store.ts'
import * as runs from './running/run-store.ts'
import { faultWords } from './words.ts'

/** What is not right with what an import brought: the reasons for which rows were rejected, then what each target sees in what was kept. */
export async function faultsOf(desk: Desk, order: Order): Promise<FaultFound[]> {
  const { importId, kind, mapping } = order
  const rejected = await desk.transaction((context) => keptReport(context, order))
  if (kind !== 'run') return rejected
  await mirrored(desk)
  const found = await desk.transaction(async (context) => {
    const faults = []
    for (const { faults: ask } of context.contributions.importables)
      if (ask) faults.push(...(await ask(context, importId)))
    return faults
  })
  const leaks = await desk.transaction((context) => leaksOfImport(context, { importId, mapping }))
  const known = found.filter(({ count }) => count > 0)
  return [
    ...rejected,
    ...known.map(({ name, label, count, examples }) => ({
      name,
      label: filled(label, count),
      count,
      examples: [...examples],
    })),
    ...leaks,
  ]
}

/** What was said of the rows, without what stood in them. */
async function keptReport(context: Context, run: Order): Promise<FaultFound[]> {
  const remarks = await reportOf(context, run)
  await reports.keep(context, run.id, remarks)
  const { cleared } = await runs.find(context, run.id)
  const emptied =
    cleared === 0
      ? []
      : [
          {
            name: 'cleared',
            label: filled(faultWords.cleared, cleared, run.kind === 'trial'),
            count: cleared,
            examples: [],
          },
        ]
  return [
    ...remarks.map((one) => ({ ...one, label: { en: withoutValues(one.label.en), ja: withoutValues(one.label.ja) } })),
    ...emptied,
  ]
}

/** A report is kept for years and speaks of many rows: what one of them said is not part of it, unlike what we call things. */
export function withoutValues(because: string): string {
  return because.replaceAll(/“[^”]*”|「[^」]*」/g, (quoted) =>
    ourWords.has(quoted.slice(1, -1)) ? quoted : `${quoted.at(0)}…${quoted.at(-1)}`,
  )
}

const ourWords = new Set([createMissing.en, createMissing.ja, 'はい', 'いいえ'])
