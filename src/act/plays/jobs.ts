import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import { every, type Job, when, work } from '#platform/work/schedule.ts'
import { bands } from '../../see/segments/words.ts'
import { withdrawAllRenewals, withdrawRecovered, withdrawRenewals } from './closing/withdrawal.ts'
import { Said } from './contract/rules.ts'
import { callsForSomebody } from './opening/fall.ts'
import { openForEvent, openForFall, openForRenewals, openForSegment, openForUnattended } from './opening/openings.ts'
import { settleQuiet } from './opening/quiet.ts'

const Band = z.enum(bands)
const BandChange = z.object({ from: Band, to: Band, reason: Said.nullable() })
const Entered = z.object({ segmentId: z.string(), segmentName: z.string() })
/** A file may wish that what it tells opens no plays. */
const Imported = z.object({ opensPlays: z.boolean().default(true) })
const Received = z.object({ name: z.string() })

export const jobs: readonly Job[] = [
  when('health.band changed', 'plays.after fall', async (context, { about, data }) => {
    const change = BandChange.parse(data)
    if (about !== null && callsForSomebody(change.from, change.to)) await openForFall(context, about, change)
  }),
  when('health.recomputed', 'plays.withdrawn', (context) => withdrawRecovered(context)),
  when('health.recomputed', 'plays.unattended', (context) => openForUnattended(context)),
  when('segment.entered', 'plays.after entering', async (context, { about, data }) => {
    const { segmentId, segmentName } = Entered.parse(data)
    if (about !== null) await openForSegment(context, about, { id: segmentId, name: segmentName })
  }),
  when('event.received', 'plays.after event', async (context, { about, data }) => {
    if (about !== null) await openForEvent(context, about, Received.parse(data).name)
  }),
  every('day at 06:30', 'plays.renewals', renewals),
  work('plays.open renewals', z.object({}), renewals),
  when('import.completed', 'plays.renewals after import', async (context, { data }) => {
    if (!Imported.parse(data).opensPlays) await settleQuiet(context)
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
