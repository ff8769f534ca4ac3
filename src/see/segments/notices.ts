import { z } from 'zod'
import { ofSet } from '#platform/work/notices.ts'

/** Who entered or left in a run, as the run has kept them. */
const Crossing = z.object({
  segmentId: z.uuid(),
  segmentName: z.string(),
  /** Absent where an earlier version told of one customer, in `about`. */
  runId: z.uuid().optional(),
  customers: z.number().int().default(1),
})

export const notices = {
  'segment.entered': ofSet(Crossing),
  'segment.left': ofSet(Crossing),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
