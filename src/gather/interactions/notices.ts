import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

export const notices = {
  'interaction.logged': ofOne(z.object({ interactionId: z.uuid(), kind: z.string() })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
