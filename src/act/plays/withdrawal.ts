import type { Context } from '#platform/context.ts'
import * as facts from './facts.ts'
import { dismissPlay } from './plays.ts'
import * as todayStore from './today-store.ts'
import * as words from './words.ts'

/**
 * The reason of a play for risk is gone once its customer stands well again: a play that the house opened and nobody has
 * touched is then withdrawn. A band that is not known is no recovery.
 */
export async function withdrawRecovered(context: Context): Promise<void> {
  const open = await todayStore.untouchedForHealth(context)
  const bands = await facts.bandsOf(
    context,
    open.map(({ customerId }) => customerId),
  )
  const recovered = new Set(bands.filter(({ band }) => isWell(band)).map(({ customer_id }) => customer_id))
  for (const { id, customerId } of open)
    if (recovered.has(customerId)) await dismissPlay(context, id, words.recovered.en)
}

function isWell(band: string): boolean {
  return band === 'thriving' || band === 'steady'
}
