import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

export const notices = {
  'event.received': ofOne(
    z.object({ name: z.string(), messageId: z.string(), properties: z.record(z.string(), z.unknown()) }),
  ),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
