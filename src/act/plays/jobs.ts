import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import { every, type Job, when, whenMany, work } from '#platform/work/schedule.ts'
import { withdrawAllRenewals, withdrawRecovered, withdrawRenewals } from './closing/withdrawal.ts'
import { openForSegment } from './opening/entering.ts'
import { callsForSomebody } from './opening/fall.ts'
import { openForEvent, openForFall, openForRenewals, openForUnattended } from './opening/openings.ts'
import { settleQuiet } from './opening/quiet.ts'
import { keepPlaces } from './today/order/kept-store.ts'

export const jobs: readonly Job[] = [
  when('health.band changed', 'plays.after fall', async (context, { about, data }) => {
    if (about !== null && callsForSomebody(data.from, data.to)) await openForFall(context, about, data)
  }),
  when('health.recomputed', 'plays.withdrawn', (context) => withdrawRecovered(context)),
  when('health.recomputed', 'plays.unattended', (context) => openForUnattended(context)),
  whenMany('segment.entered', 'plays.after entering', openForSegment),
  when('event.received', 'plays.after event', async (context, { about, data }) => {
    if (about !== null) await openForEvent(context, about, data.name)
  }),
  every('day at 06:30', 'plays.renewals', renewals),
  every('minute', 'plays.places', keepPlaces),
  work('plays.open renewals', z.object({}), renewals),
  when('import.completed', 'plays.renewals after import', async (context, { data }) => {
    if (!data.opensPlays) await settleQuiet(context)
    await context.enqueue('plays.open renewals', {})
  }),
  when('import.undone', 'plays.renewals after undo', async (context) => {
    await context.enqueue('plays.open renewals', {})
  }),
  when('contract.changed', 'plays.after contract change', withdrawOf),
  when('contract.deleted', 'plays.after contract removal', withdrawOf),
]

async function withdrawOf(context: Context, { about }: { about: string | null }): Promise<void> {
  if (about !== null) await withdrawRenewals(context, about)
}

async function renewals(desk: Desk): Promise<void> {
  await withdrawAllRenewals(desk)
  await openForRenewals(desk)
}
