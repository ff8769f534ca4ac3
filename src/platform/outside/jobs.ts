import { z } from 'zod'
import type { Desk } from '../context.ts'
import { every, type Job, work } from '../work/schedule.ts'
import { type SendingChannel, sendingChannels } from './carrying/channel.ts'
import { handOver, handOverDue, handOverFor, handOverMany } from './outside.ts'
import { clearCounts } from './pacing/pace-store.ts'

export const jobs: Job[] = [
  work('outside.hand over', z.object({ id: z.uuid() }), (desk, { id }) => handOver(desk, id), { isAwaited: true }),
  work('outside.hand over many', z.object({ channel: z.enum(sendingChannels).default('email') }), handOverInTurn, {
    isAwaited: true,
  }),
  every('minute', 'outside.hand over what is due', dueOfTheMinute),
  every('day at 04:10', 'outside.forget counts of rates', (desk) => desk.transaction(clearCounts)),
]

/** For so many seconds, before it queues again: other workspaces have their turn. */
const aTurn = 20

/** Where so many have become due at once that a minute is not enough, they are somebody's work until none is left. */
async function dueOfTheMinute(desk: Desk): Promise<void> {
  for (const channel of await handOverDue(desk)) await desk.transaction((context) => handOverMany(context, channel))
}

async function handOverInTurn(desk: Desk, { channel }: { channel: SendingChannel }): Promise<void> {
  if (!(await handOverFor(desk, aTurn, channel))) await desk.transaction((context) => handOverMany(context, channel))
}
