import type { Context } from '#platform/context.ts'
import type { Fate, Happening } from './happening.ts'
import { record } from './record.ts'

export { hashOf, storedAmong, writeAlone } from './count-once.ts'
export type { Fate, Happening, Placed, Recorder } from './happening.ts'
export { ownSource, peopleCalled } from './identities.ts'
export { record } from './record.ts'
export { watchEvents } from './watches.ts'

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
