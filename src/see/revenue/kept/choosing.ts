import type { Context } from '#platform/context.ts'
import { countedHere } from '../asking/settled.ts'
import type { Counted } from '../contract.ts'
import * as store from '../store.ts'
import { orderStep } from './following.ts'

/** Says how the workspace counts; what is left out stays as it is. The kept months are counted anew. */
export async function chooseCounted(
  context: Context,
  wish: { readonly [Name in keyof Counted]?: Counted[Name] | undefined },
) {
  const here = await countedHere(context)
  await store.chooseCounted(context, {
    graceDays: wish.graceDays ?? here.graceDays,
    recognised: wish.recognised ?? here.recognised,
    usage: wish.usage ?? here.usage,
    trials: wish.trials ?? here.trials,
    services: wish.services ?? here.services,
  })
  await orderStep(context)
  return countedHere(context)
}
