import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

export const notices = {
  /** Many customers were changed at once, or an edit of many was taken back. */
  'customers.edited': ofOne(z.object({ editId: z.string(), customers: z.number() })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
