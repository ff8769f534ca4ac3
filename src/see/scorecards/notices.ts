import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const scorecardId = z.uuid()

export const notices = {
  'scorecard.published': ofOne(z.object({ scorecardId, number: z.number() })),
  'scorecard.arranged': ofOne(z.object({ scorecardId: scorecardId.optional() })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
