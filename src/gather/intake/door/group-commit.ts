export type GroupCommit<Item, Answer> = {
  /** Waits for the commit that these items are part of. */
  add(items: readonly Item[]): Promise<Answer[]>
  /** How many items have not been committed yet. */
  waiting(): number
}

type Limits<Answer> = {
  readonly gatherMilliseconds: number
  readonly atMost: number
  /** The answer of an item that fails on its own; without one, the problem is that of everyone who waits for the commit. */
  readonly faultOf?: (problem: unknown) => Answer | undefined
}
type Entry<Item, Answer> = {
  readonly items: readonly Item[]
  readonly resolve: (answers: Answer[]) => void
  readonly reject: (problem: unknown) => void
}

/**
 * Gathers what arrives at the same time into one commit: what comes while a commit runs waits for the next one, so that
 * the dearer a commit is, the more it carries. Everyone is answered only after the commit that carries their items.
 * Where one item spoils a commit, the halves are committed on their own until that item stands alone.
 */
export function groupCommit<Item, Answer>(
  commit: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { gatherMilliseconds, atMost, faultOf }: Limits<Answer>,
): GroupCommit<Item, Answer> {
  const queue: Entry<Item, Answer>[] = []
  let waiting = 0
  let isRunning = false

  const run = async () => {
    isRunning = true
    await new Promise((resolve) => setTimeout(resolve, gatherMilliseconds))
    while (queue.length > 0) await carry(queue.splice(0, fitting(queue, atMost)))
    isRunning = false
  }
  const carry = async (entries: readonly Entry<Item, Answer>[]) => {
    try {
      share(entries, await inParts(entries.flatMap(({ items }) => items)))
    } catch (problem) {
      for (const { reject } of entries) reject(problem)
    } finally {
      for (const { items } of entries) waiting -= items.length
    }
  }
  const inParts = async (items: readonly Item[]): Promise<readonly Answer[]> => {
    try {
      return await commit(items)
    } catch (problem) {
      const fault = faultOf?.(problem)
      if (fault === undefined) throw problem
      if (items.length === 1) return [fault]
      const middle = Math.ceil(items.length / 2)
      return [...(await inParts(items.slice(0, middle))), ...(await inParts(items.slice(middle)))]
    }
  }
  return {
    waiting: () => waiting,
    add: (items) =>
      new Promise((resolve, reject) => {
        waiting += items.length
        queue.push({ items, resolve, reject })
        if (!isRunning) run()
      }),
  }
}

/** How many entries from the front go together; at least one, however large it is. */
function fitting(queue: readonly Entry<unknown, never>[], atMost: number): number {
  let count = 0
  const beyond = queue.findIndex(({ items }, index) => {
    count += items.length
    return index > 0 && count > atMost
  })
  return beyond === -1 ? queue.length : beyond
}

function share<Answer>(entries: readonly Entry<unknown, Answer>[], answers: readonly Answer[]): void {
  let from = 0
  for (const { items, resolve } of entries) {
    resolve(answers.slice(from, from + items.length))
    from += items.length
  }
}
