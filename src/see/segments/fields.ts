import type { Contribution } from '#platform/furnishing/contributions.ts'
import { filled } from '#platform/tables/words.ts'
import { conditionsOf } from './language/rule.ts'
import * as store from './store.ts'
import { words } from './words.ts'

export const fields: Contribution = {
  attributeUses: [
    async (context, names) => {
      const wanted = new Set(names)
      return (await store.all(context)).flatMap(({ name, rule }) => {
        const asked = conditionsOf(rule).flatMap((one) => (one.kind === 'attribute' ? [one.attribute] : []))
        return [...new Set(asked)]
          .filter((one) => wanted.has(one))
          .map((one) => ({ name: one, by: filled(words.called, name) }))
      })
    },
  ],
}
