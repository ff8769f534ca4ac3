import { startOfDay } from '#maths/time/date-in-zone.ts'
import type { Contribution, TimelineSource } from '#platform/furnishing/contributions.ts'
import { requestsImportable } from './importing/importable.ts'
import * as voices from './voices/voice-store.ts'
import * as words from './words.ts'

const asked: TimelineSource = {
  kind: 'request',
  label: words.requests,
  read: async (context, customerId, before, limit) => {
    const found = await voices.ofCustomer(context, customerId, before, limit)
    return found.map(({ id, requestTitle, saidOn, words: said, personName, author }) => ({
      id,
      kind: 'request',
      at: new Date(startOfDay(saidOn, context.workspace.zone)),
      title: words.askedFor(requestTitle),
      body: [personName, said].filter((one) => one).join('\n\n'),
      tone: 'plain',
      by: author,
    }))
  },
}

export const fields: Contribution = { timeline: [asked], importables: [requestsImportable] }
