import { openApart } from '#platform/apart/apart.ts'
import type { Fillable } from '#platform/furnishing/contributions.ts'
import { type Mapped, tasks, type Unsaid } from './reading.ts'

/** Four files at once at most, each in a process that may die of it. */
export const readingApart = openApart<typeof tasks>(
  new URL('./reading.ts', import.meta.url),
  { answers: 2, streams: 2 },
  { heap: 1024, silence: 60_000 },
)

/** Of a table wider than people make them it takes seconds, while others wait. */
const columnsAtHand = 200

/** What columns may mean: found here for the tables of people, and apart where there are thousands of columns. */
export const considered = {
  suggest: (given: Unsaid) => (isAtHand(given) ? tasks.suggest(given) : readingApart.ask('suggest', told(given))),
  startless: (given: Mapped) => (isAtHand(given) ? tasks.startless(given) : readingApart.ask('startless', told(given))),
  leaks: (given: Pick<Unsaid, 'seen'>) => (isAtHand(given) ? tasks.leaks(given) : readingApart.ask('leaks', given)),
}

function isAtHand({ seen }: Pick<Unsaid, 'seen'>): boolean {
  return seen.headings.length <= columnsAtHand
}

function told<Given extends { readonly importables: readonly Fillable[] }>(given: Given): Given {
  return { ...given, importables: tellable(given.importables) }
}

/** What of the importables can be told to another process. */
function tellable(importables: readonly Fillable[]): Fillable[] {
  return importables.map(({ name, label, fields }) => ({
    name,
    label,
    fields: fields.map(({ understands: _, reads: __, ...field }) => field),
  }))
}
