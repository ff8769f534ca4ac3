import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'
import { Subject } from './contract.ts'

export const notices = {
  'deliverability.worsened': ofOne(z.object({ subjects: z.array(Subject) })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
