import { openApart } from '#platform/apart/apart.ts'
import { tasks } from './fitting.ts'

/** One fit at a time: it takes a processor for as long as it lasts. */
const apart = openApart<typeof tasks>(
  new URL('./fitting.ts', import.meta.url),
  { answers: 1, streams: 1 },
  { heap: 512, silence: 10 * 60_000 },
)

/** A fit to so many is over in a moment. */
const atHand = 200

/** Fits made here of few, and apart of many: these take seconds, while others wait. */
export const fitted = {
  models: (bought: Parameters<typeof tasks.models>[0]) =>
    bought.length > atHand ? apart.ask('models', bought) : tasks.models(bought),
  spend: (spent: Parameters<typeof tasks.spend>[0]) =>
    spent.length > atHand ? apart.ask('spend', spent) : tasks.spend(spent),
}
