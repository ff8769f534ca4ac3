import { setTimeout as wait } from 'node:timers/promises'
import type { Context, Desk } from '#platform/context.ts'
import { filled } from '#platform/tables/words.ts'
import { createMissing } from '../customers/words.ts'
import type { FaultFound } from './contract.ts'
import * as rejects from './reject-store.ts'
import type { Order } from './run-store.ts'
import * as store from './store.ts'
import { leaksOfImport } from './suggesting/leaks-of-import.ts'
import { faultWords } from './words.ts'

/** What is not right with what an import brought: the reasons for which rows were rejected, then what each target sees in what was kept. */
export async function faultsOf(desk: Desk, { id, importId, kind, mapping }: Order): Promise<FaultFound[]> {
  const rejected = await desk.transaction((context) => rejectedByReason(context, id))
  if (kind !== 'run') return rejected
  await mirrorsArrived(desk)
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

async function rejectedByReason(context: Context, runId: string): Promise<FaultFound[]> {
  const reasons = await rejects.byReason(context, runId)
  return reasons.map(({ count, column, because_en, because_ja, wordings, examples }) => ({
    name: 'rejected',
    label: {
      en: faultWords.rejected.en(Number(count), column ?? '', withoutValues(because_en), Number(wordings) > 1),
      ja: faultWords.rejected.ja(Number(count), column ?? '', withoutValues(because_ja), Number(wordings) > 1),
    },
    count: Number(count),
    examples,
  }))
}

/** A report is kept for years and speaks of many rows: what one of them said is not part of it, unlike what we call things. */
export function withoutValues(because: string): string {
  return because.replaceAll(/“[^”]*”|「[^」]*」/g, (quoted) =>
    ourWords.has(quoted.slice(1, -1)) ? quoted : `${quoted.at(0)}…${quoted.at(-1)}`,
  )
}

const ourWords = new Set([createMissing.en, createMissing.ja, 'はい', 'いいえ'])

/** A report reads both stores: it waits until the records that were just written have reached the facts, but not for ever. */
async function mirrorsArrived(desk: Desk): Promise<void> {
  for (let waited = 0; waited < longestWait; waited += 100) {
    if (!(await desk.transaction(store.mirrorsWait))) return
    await wait(100)
  }
}

const longestWait = 120_000
