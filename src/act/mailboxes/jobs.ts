import { z } from 'zod'
import { every, type Job, work } from '#platform/work/schedule.ts'
import { forgetOld, orderDue, poll } from './polling/poll.ts'

export const jobs: readonly Job[] = [
  work('mailboxes.poll', z.object({ id: z.uuid() }), (desk, { id }) => poll(desk, id)),
  every('minute', 'mailboxes.read what is due', orderDue),
  every('day at 03:50', 'mailboxes.forget old', forgetOld),
]
