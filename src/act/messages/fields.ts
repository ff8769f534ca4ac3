import type { Contribution, TimelineSource } from '#platform/furnishing/contributions.ts'
import { letters, lettersWait } from './many/letters.ts'
import { ofCustomer } from './sending/telling-store.ts'
import { suppressionsImportable } from './suppressing/suppressing.ts'
import * as words from './words.ts'

const sent: TimelineSource = {
  kind: 'message',
  label: words.timelineKind,
  read: async (context, customerId, before, limit) => {
    const found = await ofCustomer(context, customerId, before, limit)
    return found.map(({ id, at, subject, text, personName, state, by }) => ({
      id,
      kind: 'message',
      at,
      title: words.sentTitle(subject),
      body: `${words.toWhom(personName, state)[context.locale]}\n\n${text}`,
      tone: state === 'accepted' ? 'plain' : 'watch',
      by,
    }))
  },
}

export const fields: Contribution = {
  timeline: [sent],
  importables: [suppressionsImportable],
  letters: [letters],
  lettersWait: [lettersWait],
}
