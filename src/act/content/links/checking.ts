import type { Desk } from '#platform/context.ts'
import { lowest } from '#platform/stores/slices.ts'
import { linkAfter } from './link-state.ts'
import { keepLink, type ToCheck, toCheck } from './link-store.ts'
import { isForExamples, lookAt } from './looking.ts'

const together = 8
const atATime = 100
/** The rest of a body is not read: its status is all that is asked for. */
const bytes = 1_024

/** Each day anew, and by hand those that somebody chose: pieces looked at within the last minutes are left alone. */
const again = { 'each day': 20 * 3_600_000, 'by hand': 0 } as const

/** Looks whether pieces open, some at a time; outside of any transaction, each kept as it comes. */
export async function checkLinks(
  desk: Desk,
  { ids, turn }: { readonly ids?: readonly string[] | undefined; readonly turn: keyof typeof again },
): Promise<void> {
  const before = new Date(Number(desk.now) - again[turn] + 1)
  const web = desk.outside.pages(bytes)
  let after = lowest
  for (;;) {
    const rows = await desk.transaction((context) => toCheck(context, { ids, before, after, limit: atATime }))
    const last = rows.at(-1)
    if (last === undefined) return
    for (let from = 0; from < rows.length; from += together)
      await Promise.all(rows.slice(from, from + together).map((row) => checkOne(desk, web, row)))
    after = last.id
  }
}

async function checkOne(desk: Desk, web: ReturnType<Desk['outside']['pages']>, row: ToCheck): Promise<void> {
  if (isForExamples(row.url)) return
  const look = await lookAt(web, row.url)
  await desk.transaction((context) => keepLink(context, row, linkAfter(row.link, look, desk.now)))
}
