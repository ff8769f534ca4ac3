import { randomUUID } from 'node:crypto'
import { listenTo } from '../postgres/listening.ts'
import type { Change } from './change.ts'
import { toldIn } from './told.ts'

/** Hears what is told of one workspace, in the order in which it was kept. */
export type Hearer = {
  readonly workspaceId: string
  readonly userId: string | null
  change(change: Change, mark: string): void
  /** Something was missed: everything is to be asked again. */
  missed(mark: string): void
  /** Who listens may no longer be who they were. */
  doubt(): void
  end(): void
}

/** What every process hears of what any process has kept. */
export type Hearing = {
  /** Answers how to stop. */
  add(hearer: Hearer): () => void
  /** What was told of a workspace since a mark that was handed out, or null where nobody knows any more. */
  since(mark: string, workspaceId: string): readonly Change[] | null
  /** The mark of the last that was heard. */
  mark(workspaceId: string): string
  close(): Promise<void>
}

/** So many changes are remembered for whoever was away for a moment. */
const remembered = 2_000

/** Whose change means that somebody may have to go. */
const standing: ReadonlySet<string> = new Set(['members', 'api_keys'])

export async function openHearing(databaseUrl: string): Promise<Hearing> {
  const hearers = new Set<Hearer>()
  const past: { readonly number: number; readonly workspaceId: string; readonly change: Change }[] = []
  // Counted in each workspace by itself: how busy another one is, is nobody's business.
  const heard = new Map<string, number>()
  const forgotten = new Map<string, number>()
  let epoch = randomUUID().slice(0, 8)
  const mark = (workspaceId: string) => `${epoch}.${heard.get(workspaceId) ?? 0}`
  const hear = (payload: string) => {
    const told = toldIn(payload)
    if (told === null) return
    if ('userId' in told) {
      for (const hearer of hearers) if (hearer.userId === told.userId) hearer.doubt()
      return
    }
    const { workspaceId, change } = told
    const number = (heard.get(workspaceId) ?? 0) + 1
    heard.set(workspaceId, number)
    past.push({ number, workspaceId, change })
    const oldest = past.length > remembered ? past.shift() : undefined
    if (oldest !== undefined) forgotten.set(oldest.workspaceId, oldest.number)
    for (const hearer of hearers) {
      if (hearer.workspaceId !== workspaceId) continue
      hearer.change(change, mark(workspaceId))
      if (standing.has(change.record)) hearer.doubt()
    }
  }
  const miss = () => {
    epoch = randomUUID().slice(0, 8)
    past.length = 0
    heard.clear()
    forgotten.clear()
    for (const hearer of hearers) {
      hearer.missed(mark(hearer.workspaceId))
      hearer.doubt()
    }
  }
  const listening = await listenTo(databaseUrl, {
    name: 'meguri live',
    channels: ['meguri_live'],
    hear: (_, payload) => hear(payload),
    miss,
  })
  return {
    add(hearer) {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
    since(asked, workspaceId) {
      const [of, at] = asked.split('.')
      const from = Number(at)
      const isKnown = Number.isInteger(from) && from <= (heard.get(workspaceId) ?? 0)
      if (of !== epoch || !isKnown || from < (forgotten.get(workspaceId) ?? 0)) return null
      return past.filter((one) => one.number > from && one.workspaceId === workspaceId).map(({ change }) => change)
    },
    mark,
    async close() {
      for (const hearer of [...hearers]) hearer.end()
      await listening.close()
    },
  }
}
