import type { Context } from '#platform/context.ts'
import { changeSegment, isKept } from '../../../see/segments/segments.ts'
import { askingOf } from './asking.ts'
import { segmentsOf } from './group-store.ts'

/** Segments that were made of a group, or of any, ask for the pages that their groups have now; where nothing is other, nothing is written. */
export async function followGroup(context: Context, groupId: string | null): Promise<void> {
  for (const kept of await segmentsOf(context, groupId)) {
    if (!(await isKept(context, kept.segmentId))) continue
    const asking = await askingOf(context, kept)
    if (asking.known) await changeSegment(context, kept.segmentId, { rule: asking.unseen })
  }
}
