import type { Contribution, TimelineSource } from '#platform/furnishing/contributions.ts'
import { ofCustomer } from './timeline-store.ts'
import * as words from './words.ts'

/** One entry for each letter, however often it was looked at. */
const engaged: TimelineSource = {
  kind: 'engagement',
  label: words.timelineKind,
  read: async (context, customerId, before, limit) => {
    const found = await ofCustomer(context, customerId, before, limit)
    return found.map(({ id, at, subject, personName, addresses }) => ({
      id,
      kind: 'engagement',
      at,
      title: words.openedTitle(subject, addresses.length > 0),
      body: [personName, ...addresses].join('\n'),
      tone: 'plain',
      by: null,
    }))
  },
}

export const fields: Contribution = { timeline: [engaged] }
