import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const Named = z.object({ name: z.string() })

export const notices = {
  'customer.created': ofOne(Named),
  'customer.changed': ofOne(z.object({ fields: z.array(z.string()) })),
  'customer.deleted': ofOne(Named),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
