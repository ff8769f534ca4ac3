import { contract } from 'virtual:contract'
import type { Query } from '@tanstack/react-query'
import { follows } from '../../all-live.ts'
import { queryClient } from '../query-client.ts'
import { askedIn, customerAsked, isConcerned } from './concerned.ts'
import { type Heard, paced } from './paced.ts'

/** A question with this mark is asked again by its own screen alone. */
export const still = { still: true } as const

const soon = paced(askAgain)
let ownRefresh: Promise<unknown> = Promise.resolve()
let mark: string | null = null
let isHearing = false
const watchers = new Set<() => void>()

/** The last that is known to have been told to this screen. */
export function lastMark(): string | null {
  return mark
}

/** With the first answer comes where the house stands: what is told later is asked again. */
export function firstMark(first: string | null): void {
  mark ??= first
}

export function heardFromStream(at: string, heard: Heard): void {
  mark = at
  soon.hear(heard)
}

/** What an own act changed is asked again at once. */
export function heardFromAnswer(changed: string | null): void {
  const heard = changed === null ? null : changesIn(changed)
  if (heard === null) return
  ownRefresh = Promise.all([ownRefresh, askAgain(heard)])
}

/** When what own acts changed has been asked again. Without a stream, what follows from them later is asked for after a while. */
export function ownRefreshed(): Promise<unknown> {
  if (!isHearing) for (const later of [1_500, 5_000]) setTimeout(() => soon.hear('again'), later)
  return ownRefresh
}

export function hearing(is: boolean): void {
  if (is === isHearing) return
  isHearing = is
  for (const tell of watchers) tell()
}

export const hears = {
  is: () => isHearing,
  watch(tell: () => void): () => void {
    watchers.add(tell)
    return () => watchers.delete(tell)
  },
}

/** What is looked at is asked again now, all else when it is looked at. A first answer that was on its way may be of before. */
async function askAgain(heard: Heard): Promise<void> {
  const concerned = (query: Query) => isConcernedBy(query, heard)
  const early = queryClient
    .getQueryCache()
    .findAll({ fetchStatus: 'fetching', predicate: concerned })
    .filter(({ state }) => state.data === undefined)
  for (const query of early)
    void Promise.resolve(query.promise)
      .catch(() => undefined)
      .then(() => queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true }))
  const refetchType = document.visibilityState === 'visible' ? 'active' : 'none'
  await queryClient.invalidateQueries({ predicate: concerned, refetchType })
}

function isConcernedBy({ queryKey, meta }: Query, heard: Heard): boolean {
  const asked = meta?.still === true ? null : askedIn(queryKey)
  if (asked === null) return false
  return isConcerned(follows(asked.room, asked.operation), customerAsked(asked, pathOf(asked)), heard)
}

function pathOf({ room, operation }: { readonly room: string; readonly operation: string }): string | undefined {
  const found = contract[room]
  const procedure = found === undefined ? undefined : Reflect.get(found, operation)
  return procedure?.['~orpc']?.route?.path
}

function changesIn(text: string): Heard | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
