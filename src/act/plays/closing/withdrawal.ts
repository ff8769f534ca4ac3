import type { Context, Desk } from '#platform/context.ts'
import * as facts from '../facts.ts'
import { withdrawPlay } from '../plays.ts'
import { untouchedForHealth, untouchedForNoRenewal } from './untouched-store.ts'

/**
 * The reason of a play for risk is gone once its customer stands well again: a play that the house opened and nobody has
 * touched is then withdrawn. A band that is not known is no recovery.
 */
export async function withdrawRecovered(context: Context): Promise<void> {
  const open = await untouchedForHealth(context)
  const bands = await facts.bandsOf(
    context,
    open.map(({ customerId }) => customerId),
  )
  const recovered = new Set(bands.filter(({ band }) => isWell(band)).map(({ customer_id }) => customer_id))
  for (const { id, customerId } of open) if (recovered.has(customerId)) await withdrawPlay(context, id, 'recovered')
}

/** A play for a renewal that no contract has any more, since it was taken back, moved or removed, is nobody's work. */
export async function withdrawRenewals(context: Context, customerId?: string, page = 200): Promise<number> {
  const open = await untouchedForNoRenewal(context, page, customerId)
  for (const { id } of open) await withdrawPlay(context, id, 'no renewal')
  return open.length
}

/** The same for everybody, each page in a transaction of its own. */
export async function withdrawAllRenewals(desk: Desk, page = 200): Promise<void> {
  while ((await desk.transaction((context) => withdrawRenewals(context, undefined, page))) === page);
}

function isWell(band: string): boolean {
  return band === 'thriving' || band === 'steady'
}
