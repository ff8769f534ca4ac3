import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const importId = z.uuid()
const target = z.string()
const count = z.number()

export const notices = {
  'import.completed': ofOne(
    z.object({
      importId,
      target,
      created: count,
      changed: count,
      /** A file may wish that what it tells opens no plays. */
      opensPlays: z.boolean().default(true),
    }),
  ),
  'import.undone': ofOne(z.object({ importId, target, removed: count, restored: count })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
