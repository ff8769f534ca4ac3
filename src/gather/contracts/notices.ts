import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const contractId = z.uuid()

export const notices = {
  'contract.created': ofOne(z.object({ contractId })),
  'contract.changed': ofOne(z.object({ contractId, fields: z.array(z.string()) })),
  'contract.deleted': ofOne(z.object({ contractId })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
