import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const Case = z.object({ caseId: z.uuid() })

export const notices = {
  'case.opened': ofOne(Case.extend({ priority: z.string() })),
  'case.escalated': ofOne(Case),
  'case.closed': ofOne(Case),
  'case.reopened': ofOne(Case),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
