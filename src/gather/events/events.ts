import type { Context } from '#platform/context.ts'
import type { Fate, Happening } from './recording/happening.ts'
import { record } from './recording/record.ts'

export { type JunkId, noteJunkIds } from './catalogue/junk-ids.ts'
export { declareMeaning, namesMeaning } from './catalogue/meanings.ts'
export { ownSource, peopleCalled } from './identities/identities.ts'
export { claimDevice } from './identities/shared-devices.ts'
export { hashOf, storedAmong, writeAlone } from './recording/count-once.ts'
export { dropEvents } from './recording/facts.ts'
export type { Fate, Happening, Placed, Recorder } from './recording/happening.ts'
export { record } from './recording/record.ts'
export { watchEvents } from './recording/watches.ts'

/** Records events within the present transaction; each counts once, however often it is told. */
export function recordEvents(context: Context, happenings: readonly Happening[]): Promise<Fate[]> {
  const recorder = {
    facts: context.facts,
    workspaceId: context.workspace.id,
    transaction: <Answer>(act: (context: Context) => Promise<Answer>) => act(context),
    opens: false,
  }
  return record(recorder, happenings)
}
