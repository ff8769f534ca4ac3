import { z } from 'zod'
import { ofOne } from '#platform/work/notices.ts'

const questionnaireId = z.uuid()

export const notices = {
  'questionnaire.published': ofOne(z.object({ questionnaireId, versionId: z.uuid(), number: z.number() })),
  'questionnaire.retired': ofOne(z.object({ questionnaireId })),
  'questionnaire.reinstated': ofOne(z.object({ questionnaireId })),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
