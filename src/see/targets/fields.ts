import type { Contribution } from '#platform/furnishing/contributions.ts'
import { settingsInForce } from '../../gather/calendar/calendar.ts'
import * as store from './store.ts'
import { periodOf } from './telling.ts'

/** So many are named of those that go. */
const mostNamed = 50

export const fields: Contribution = {
  kpiUses: [
    async (context, kpiId) => {
      const { yearStartsIn } = await settingsInForce(context)
      return (await store.targets(context, { kpiId }, mostNamed)).map((one) => periodOf(one, yearStartsIn))
    },
  ],
}
