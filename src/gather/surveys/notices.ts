import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const mark = z.number().nullable()

export const notices = {
  'survey.answered': ofOne(z.object({ responseId: z.uuid(), survey: z.string(), nps: mark, csat: mark, ces: mark })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
