import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const Merge = z.object({ absorbedId: z.uuid(), mergeId: z.uuid() })

export const notices = {
  'customer.merged': ofOne(Merge),
  'customer.unmerged': ofOne(Merge),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
