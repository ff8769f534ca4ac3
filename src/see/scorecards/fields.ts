import type { Contribution } from '#platform/furnishing/contributions.ts'
import * as store from './store.ts'
import { called } from './words.ts'

export const fields: Contribution = {
  segmentUses: [
    async (context, segmentId) => {
      const cards = (await store.all(context)).filter((card) => card.segmentId === segmentId && !card.retired)
      return cards.map(({ name }) => called(name))
    },
  ],
}
